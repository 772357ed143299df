import { Ban, CircleHelp, DoorClosed, Eye, KeyRound, Mail, Replace } from "lucide-react";
import { useState } from "react";

import { useBridge } from "../../../bridge/context";
import { toApiError } from "../../../bridge/bridge";
import type { RoomDetails } from "../../../bridge/generated/RoomDetails";
import type { RoomId } from "../../../bridge/generated/RoomId";
import { newOperation } from "../../../bridge/operation";
import { Banner } from "../../../design/primitives/Banner";
import { Button } from "../../../design/primitives/Button";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";
import { unreachable } from "../../../stores/applyDiffs";
import { nameOf } from "../message/words";
import type { Barrier } from "./barrier";
import { isBlank } from "./draft";
import styles from "./Composer.module.css";

/** What stands in the place to write where nothing can be written: why, and what helps. The draft is kept. */
export function BarrierView({
  barrier,
  details,
  draft,
  onOpenRoom,
}: {
  barrier: Barrier;
  details: RoomDetails;
  /** What was being written. */
  draft: string;
  onOpenRoom: (room: RoomId) => void;
}) {
  const t = useText();
  const kept = isBlank(draft) ? null : (
    <p className={styles.keptDraft}>
      {t("screen-conversation-barrier-draft-kept")} <q dir="auto">{draft}</q>
    </p>
  );
  switch (barrier.type) {
    case "invited":
      return <Invited details={details} by={barrier.by === null ? null : nameOf(barrier.by)} />;
    case "knocked":
      return (
        <Banner title={t("screen-conversation-barrier-knocked-title")} icon={Mail}>
          {t("screen-conversation-barrier-knocked-text")}
          {kept}
        </Banner>
      );
    case "left":
      return (
        <Banner title={t("screen-conversation-barrier-left-title")} icon={DoorClosed}>
          {t("screen-conversation-barrier-left-text")}
          {kept}
        </Banner>
      );
    case "banned":
      return (
        <Banner title={t("screen-conversation-barrier-banned-title")} icon={Ban}>
          {t("screen-conversation-barrier-banned-text")}
          {kept}
        </Banner>
      );
    case "withdrawn":
      return (
        <Banner tone="risk" title={t("screen-conversation-barrier-withdrawn-title")} announce>
          {t("screen-conversation-barrier-withdrawn-text")}
          {kept}
        </Banner>
      );
    case "unknown":
      return (
        <Banner title={t("screen-conversation-barrier-unknown-title")} icon={CircleHelp}>
          {t("screen-conversation-barrier-unknown-text")}
          {kept}
        </Banner>
      );
    case "device":
      return (
        <Banner tone="changed" title={t("screen-conversation-barrier-device-title")} icon={KeyRound}>
          {t("screen-conversation-barrier-device-text")}
          {kept}
        </Banner>
      );
    case "replaced":
      return (
        <Banner
          title={t("screen-conversation-barrier-replaced-title")}
          icon={Replace}
          actions={
            details.replacedBy === null ? null : (
              <GoTo
                room={details.replacedBy}
                label={t("screen-conversation-barrier-replaced-go")}
                onOpenRoom={onOpenRoom}
              />
            )
          }
        >
          {t("screen-conversation-barrier-replaced-text")}
          {kept}
        </Banner>
      );
    case "readOnly":
      return (
        <Banner title={t("screen-conversation-barrier-read-only-title")} icon={Eye}>
          {t("screen-conversation-barrier-read-only-text")}
          {kept}
        </Banner>
      );
    default:
      return unreachable(barrier);
  }
}

function GoTo({
  room,
  label,
  onOpenRoom,
}: {
  room: RoomId;
  label: string;
  onOpenRoom: (room: RoomId) => void;
}) {
  return (
    <Button variant="primary" size="small" onPress={() => onOpenRoom(room)}>
      {label}
    </Button>
  );
}

/** An invitation can be answered where one would write. */
function Invited({ details, by }: { details: RoomDetails; by: string | null }) {
  const t = useText();
  const bridge = useBridge();
  const [pending, setPending] = useState<"accept" | "decline" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = (kind: "accept" | "decline") => {
    setPending(kind);
    setProblem(null);
    bridge
      .call(kind === "accept" ? "room_join" : "room_leave", { operation: newOperation(), room: details.room })
      .catch((caught: unknown) => setProblem(describeError(t, toApiError(caught))))
      .finally(() => setPending(null));
  };
  return (
    <Banner
      title={t("screen-conversation-barrier-invited-title")}
      icon={Mail}
      actions={
        <>
          <Button
            variant="primary"
            size="small"
            isPending={pending === "accept"}
            onPress={() => answer("accept")}
          >
            {t("action-accept")}
          </Button>
          <Button size="small" isPending={pending === "decline"} onPress={() => answer("decline")}>
            {t("action-decline")}
          </Button>
        </>
      }
    >
      {by !== null && `${t("screen-conversation-barrier-invited-by", { name: by })} `}
      {t("screen-conversation-barrier-invited-text")}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Banner>
  );
}
