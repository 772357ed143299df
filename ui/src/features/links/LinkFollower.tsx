import { useEffect, useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { EventId } from "../../bridge/generated/EventId";
import type { LinkTarget } from "../../bridge/generated/LinkTarget";
import type { RoomId } from "../../bridge/generated/RoomId";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { unreachable } from "../../stores/applyDiffs";
import { JoinDialog, WriteDialog } from "./InsideDialogs";
import type { FollowedLink } from "./link";
import { OpenDialog } from "./OpenDialog";
import { StoppedDialog } from "./StoppedDialog";

/** Goes where a link leads: at once inside of the application, and outside only after a question. */
export function LinkFollower({
  link,
  onClose,
  onOpenRoom,
}: {
  /** What somebody follows; each time another object. */
  link: FollowedLink | null;
  onClose: () => void;
  onOpenRoom: (room: RoomId, event: EventId | null) => void;
}) {
  const t = useText();
  const bridge = useBridge();
  const [found, setFound] = useState<{ link: FollowedLink; target: LinkTarget } | null>(null);
  useEffect(() => {
    if (link === null || link.dangers.length > 0) {
      return undefined;
    }
    let isWanted = true;
    bridge.call("link_resolve", { href: link.href }).then(
      (target) => {
        if (!isWanted) {
          return;
        }
        if (target.type === "room") {
          onClose();
          onOpenRoom(target.room, target.event);
        } else {
          setFound({ link, target });
        }
      },
      (caught: unknown) => {
        if (isWanted) {
          onClose();
          toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
        }
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, link, onClose, onOpenRoom, t]);

  if (link === null) {
    return null;
  }
  if (link.dangers.length > 0) {
    return <StoppedDialog address={link.href} host={link.host} dangers={link.dangers} onClose={onClose} />;
  }
  if (found?.link !== link) {
    return null;
  }
  const { target } = found;
  switch (target.type) {
    case "room":
      return null;
    case "roomElsewhere":
      return (
        <JoinDialog
          address={target.address}
          via={target.via}
          onClose={onClose}
          onOpenRoom={(room) => onOpenRoom(room, null)}
        />
      );
    case "person":
      return (
        <WriteDialog user={target.user} onClose={onClose} onOpenRoom={(room) => onOpenRoom(room, null)} />
      );
    case "outside":
      return target.dangers.length > 0 ? (
        <StoppedDialog
          address={target.address}
          host={target.host}
          dangers={target.dangers}
          onClose={onClose}
        />
      ) : (
        <OpenDialog address={target.address} host={target.host} onClose={onClose} />
      );
    case "nowhere":
      return <StoppedDialog address={link.href} host="" dangers={[]} onClose={onClose} />;
    default:
      return unreachable(target);
  }
}
