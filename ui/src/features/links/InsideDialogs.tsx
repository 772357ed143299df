import { MessageSquare, UsersRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { RoomReference } from "../../bridge/generated/RoomReference";
import type { UserId } from "../../bridge/generated/UserId";
import { newOperation } from "../../bridge/operation";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./Links.module.css";

interface Leads {
  readonly onClose: () => void;
  readonly onOpenRoom: (room: RoomId) => void;
}

/** A link leads to a room that this account is not in. */
export function JoinDialog({ address, via, ...leads }: Leads & { address: string; via: string[] }) {
  const t = useText();
  const bridge = useBridge();
  return (
    <GoDialog
      {...leads}
      title={t("screen-links-room-title")}
      text={t("screen-links-room-text", { room: address })}
      go={t("action-links-join")}
      icon={UsersRound}
      onGo={() => bridge.call("link_join", { operation: newOperation(), address, via })}
    />
  );
}

/** A link leads to a person. */
export function WriteDialog({ user, ...leads }: Leads & { user: UserId }) {
  const t = useText();
  const bridge = useBridge();
  return (
    <GoDialog
      {...leads}
      title={t("screen-links-person-title", { user })}
      text={t("screen-links-person-text")}
      go={t("action-links-write")}
      icon={MessageSquare}
      onGo={() => bridge.call("direct_open", { operation: newOperation(), user })}
    />
  );
}

function GoDialog({
  title,
  text,
  go,
  icon,
  onGo,
  onClose,
  onOpenRoom,
}: Leads & {
  title: string;
  text: string;
  go: string;
  icon: LucideIcon;
  onGo: () => Promise<RoomReference>;
}) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const follow = () => {
    setBusy(true);
    setProblem(null);
    onGo().then(
      ({ room }) => {
        onClose();
        onOpenRoom(room);
      },
      (caught: unknown) => {
        setBusy(false);
        setProblem(describeError(t, toApiError(caught)));
      },
    );
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isBusy={isBusy}
      size="small"
      footer={
        <>
          <Button isDisabled={isBusy} onPress={onClose}>
            {t("action-cancel")}
          </Button>
          <Button variant="primary" icon={icon} autoFocus isPending={isBusy} onPress={follow}>
            {go}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
