/** Draws a conversation for tests, over the engine in memory. */
import { render, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { vi } from "vitest";

import { BridgeContext } from "../../bridge/context";
import { message } from "../../bridge/fake/conversation";
import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { people } from "../../bridge/fake/people";
import type { FakeRoom } from "../../bridge/fake/rooms";
import type { EventId } from "../../bridge/generated/EventId";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import type { TimelineRow } from "../../bridge/generated/TimelineRow";
import { I18n } from "../../i18n/I18n";
import { ConversationView } from "./ConversationView";

/** Gives elements a size: the test's document has no layout, and rows out of view are not drawn. */
export function giveLayout(): void {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(4_000);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(24);
}

/** What a test's conversation is made of. */
export interface Scene {
  readonly rows?: readonly TimelineRow[];
  readonly details?: Partial<RoomDetails>;
  readonly engine?: FakeEngine;
  /** Whether it can be seen; it can, unless said otherwise. */
  readonly isInSight?: boolean;
  /** A message to show. */
  readonly wanted?: { readonly event: EventId } | null;
}

/** A conversation on the screen, and the engine behind it. */
export function draw({
  rows,
  details,
  engine = new FakeEngine(),
  isInSight = true,
  wanted = null,
}: Scene = {}) {
  const room = engine.rooms[0] as FakeRoom;
  room.rows = [...(rows ?? [message(people.priya, 3, "Good morning.")])];
  room.older = [];
  room.details = { ...room.details, typing: [], ...details };
  const onOpenRoom = vi.fn();
  const onShowDetails = vi.fn();
  const onFollowLink = vi.fn();
  const view = render(
    <BridgeContext value={engine}>
      <I18n language="en">
        <main>
          <ConversationView
            room={room.summary.room}
            isInSight={isInSight}
            wanted={wanted}
            onOpenRoom={onOpenRoom}
            onFollowLink={onFollowLink}
            onShowDetails={onShowDetails}
          />
        </main>
      </I18n>
    </BridgeContext>,
  );
  return { ...view, engine, room, onOpenRoom, onFollowLink, onShowDetails };
}

/** A conversation whose messages are there. */
export async function drawn(scene: Scene = {}) {
  const view = draw(scene);
  await waitFor(() => {
    if (view.container.querySelector("[data-row]") === null) {
      throw new Error("no row yet");
    }
  });
  return view;
}

/** What a checker of accessibility finds wrong. Contrast needs a layout, and is checked in the window. */
export async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
