import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { NotifyMode } from "../../bridge/generated/NotifyMode";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import { newOperation } from "../../bridge/operation";
import { Select } from "../../design/primitives/Select";
import { toasts } from "../../design/primitives/toasts";
import type { TextId } from "../../i18n/bundles";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";

const MODES: Record<NotifyMode, TextId> = {
  all: "screen-notifications-all",
  mentions: "screen-notifications-mentions",
  none: "screen-notifications-none",
};

type Choice = NotifyMode | "default";

function isMode(value: string): value is NotifyMode {
  return Object.hasOwn(MODES, value);
}

/** What of a room notifies. */
export function RoomNotifyChoice({ details: { room, notify } }: { details: RoomDetails }) {
  const t = useText();
  const bridge = useBridge();
  // What was asked for, until the room's details say what it is now.
  const [asked, setAsked] = useState<{ choice: Choice; before: RoomDetails["notify"] } | null>(null);
  const known: Choice = notify.chosen ?? "default";
  const isOpen = asked !== null && asked.before.chosen === notify.chosen;
  const choose = async (choice: Choice) => {
    setAsked({ choice, before: notify });
    try {
      const mode = choice === "default" ? null : choice;
      await bridge.call("room_notify_set", { operation: newOperation(), room, mode });
    } catch (caught) {
      setAsked(null);
      toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
    }
  };
  return (
    <Select
      label={t("screen-details-notify")}
      value={isOpen ? asked.choice : known}
      onChange={(value) => {
        const choice = isMode(value) ? value : "default";
        if (choice !== known) {
          void choose(choice);
        }
      }}
      choices={[
        { id: "default", label: t("screen-details-notify-default", { mode: t(MODES[notify.default]) }) },
        ...Object.entries(MODES).map(([id, label]) => ({ id, label: t(label) })),
      ]}
    />
  );
}
