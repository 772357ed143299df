import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { Person } from "../../bridge/generated/Person";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { RoomSummary } from "../../bridge/generated/RoomSummary";
import { newOperation } from "../../bridge/operation";
import { Address } from "../../design/primitives/Address";
import { Avatar } from "../../design/primitives/Avatar";
import { Button } from "../../design/primitives/Button";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./Invitation.module.css";

/** Somebody asks the reader into a room: who, from where, and the two answers. */
export function Invitation({
  room,
  by,
  onAccept,
}: {
  room: RoomSummary;
  by: Person | null;
  /** Called when the person accepts; what it answers is called once the room is joined. */
  onAccept: () => (room: RoomId) => void;
}) {
  const t = useText();
  const bridge = useBridge();
  const [busy, setBusy] = useState<"accept" | "decline" | null>(null);
  const answer = async (accepted: boolean) => {
    setBusy(accepted ? "accept" : "decline");
    const request = { operation: newOperation(), room: room.room };
    try {
      if (accepted) {
        const open = onAccept();
        await bridge.call("room_join", request);
        open(room.room);
      } else {
        await bridge.call("room_leave", request);
      }
    } catch (caught) {
      toasts.show({ message: describeError(t, toApiError(caught)) });
    } finally {
      setBusy(null);
    }
  };
  return (
    <li className={styles.card}>
      <Avatar id={room.direct ?? room.room} name={room.name} kind={room.direct ? "person" : "room"} />
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{room.name}</bdi>
        </p>
        <p className={styles.by}>
          {by ? t("screen-rooms-invited-by", { name: by.name }) : t("screen-rooms-invited")}
        </p>
        {by ? <Address className={styles.address} address={by.user} /> : null}
        <div className={styles.answers}>
          <Button
            size="small"
            variant="primary"
            isPending={busy === "accept"}
            isDisabled={busy === "decline"}
            aria-label={t("a11y-rooms-accept", { room: room.name })}
            onPress={() => void answer(true)}
          >
            {t("action-accept")}
          </Button>
          <Button
            size="small"
            isPending={busy === "decline"}
            isDisabled={busy === "accept"}
            aria-label={t("a11y-rooms-decline", { room: room.name })}
            onPress={() => void answer(false)}
          >
            {t("action-decline")}
          </Button>
        </div>
      </div>
    </li>
  );
}
