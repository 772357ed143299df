import {
  ArrowRightLeft,
  ChevronLeft,
  LockKeyhole,
  LockKeyholeOpen,
  LogOut,
  ShieldAlert,
  Star,
  UserPlus,
  X,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import type { RoomEncryption } from "../../bridge/generated/RoomEncryption";
import type { RoomId } from "../../bridge/generated/RoomId";
import { newOperation } from "../../bridge/operation";
import { Address } from "../../design/primitives/Address";
import { Avatar } from "../../design/primitives/Avatar";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { EmptyState } from "../../design/primitives/EmptyState";
import { Icon } from "../../design/primitives/Icon";
import { IconButton } from "../../design/primitives/IconButton";
import { LinkButton } from "../../design/primitives/LinkButton";
import { Skeleton } from "../../design/primitives/Skeleton";
import { VisuallyHidden } from "../../design/primitives/VisuallyHidden";
import { toasts } from "../../design/primitives/toasts";
import type { TextId } from "../../i18n/bundles";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { roomStore, useRoom } from "../../stores/RoomStore";
import { InviteDialog } from "./InviteDialog";
import { LeaveDialog } from "./LeaveDialog";
import { MemberList } from "./MemberList";
import styles from "./RoomDetailsView.module.css";
import { RoomNotifyChoice } from "./RoomNotifyChoice";

interface Props {
  room: RoomId;
  /** Whether it is the only pane, with a way back instead of a way to close it. */
  isAlone: boolean;
  onClose: () => void;
  onLeft: () => void;
  onOpenRoom: (room: RoomId) => void;
}

/** What a room is about, who is in it, and what can be done with it. */
export function RoomDetailsView({ room, isAlone, onClose, onLeft, onOpenRoom }: Props) {
  const t = useText();
  const bridge = useBridge();
  const { details, failed } = useRoom(room);
  return (
    <>
      <header className={styles.head}>
        {isAlone && details ? <VisuallyHidden as="h1">{details.name}</VisuallyHidden> : null}
        {isAlone ? (
          <IconButton icon={ChevronLeft} mirrored label={t("action-back")} onPress={onClose} />
        ) : null}
        <h2>{details?.direct ? t("screen-details-title-person") : t("screen-details-title")}</h2>
        {isAlone ? null : <IconButton icon={X} label={t("action-close")} onPress={onClose} />}
      </header>
      {details ? (
        <Details details={details} onLeft={onLeft} onOpenRoom={onOpenRoom} />
      ) : failed ? (
        <EmptyState
          icon={ShieldAlert}
          title={t("screen-details-failed")}
          action={<Button onPress={() => roomStore(bridge, room).retry()}>{t("action-retry")}</Button>}
        >
          {describeError(t, failed)}
        </EmptyState>
      ) : (
        <div className={styles.loading} role="status" aria-label={t("common-loading")}>
          <Skeleton shape="title" width="medium" />
          <Skeleton width="long" />
          <Skeleton width="short" />
        </div>
      )}
    </>
  );
}

function Details({
  details,
  onLeft,
  onOpenRoom,
}: Pick<Props, "onLeft" | "onOpenRoom"> & { details: RoomDetails }) {
  const t = useText();
  const bridge = useBridge();
  const [isInviting, setInviting] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { direct, replacedBy, room } = details;
  const joined = details.membership.type === "joined";
  const favourite = async () => {
    try {
      await bridge.call("room_favourite", { operation: newOperation(), room, favourite: !details.favourite });
    } catch (caught) {
      toasts.show({ message: describeError(t, toApiError(caught)) });
    }
  };
  return (
    <div className={styles.scroll}>
      <section className={styles.who}>
        <Avatar id={direct ?? room} name={details.name} kind={direct ? "person" : "room"} size="xl" />
        <p className={styles.name}>
          <bdi>{details.name}</bdi>
        </p>
        {direct ? <Address className={styles.address} address={direct} /> : null}
        {details.topic ? (
          <p className={styles.topic} dir="auto">
            {details.topic}
          </p>
        ) : null}
        {joined ? (
          <div className={styles.actions}>
            <Button
              size="small"
              icon={Star}
              className={details.favourite ? styles.starred : undefined}
              onPress={() => void favourite()}
            >
              {details.favourite ? t("action-details-unfavourite") : t("action-details-favourite")}
            </Button>
            {details.rights.invite && !direct && !replacedBy ? (
              <Button size="small" icon={UserPlus} onPress={() => setInviting(true)}>
                {t("action-rooms-add-people")}
              </Button>
            ) : null}
          </div>
        ) : null}
      </section>
      {replacedBy ? (
        <section>
          <div className={styles.fact}>
            <Icon icon={ArrowRightLeft} />
            <p>
              <b>{t("screen-details-replaced")}</b>
              {t("screen-details-replaced-help")}
              <LinkButton onPress={() => onOpenRoom(replacedBy)}>{t("action-details-new-room")}</LinkButton>
            </p>
          </div>
        </section>
      ) : null}
      <section>
        <Encryption encryption={details.encryption} />
      </section>
      {joined ? (
        <section>
          <RoomNotifyChoice details={details} />
        </section>
      ) : null}
      {direct ? null : (
        <section>
          <MemberList details={details} />
        </section>
      )}
      {joined ? (
        <section>
          <Button size="small" variant="danger" icon={LogOut} onPress={() => setLeaving(true)}>
            {t("action-rooms-leave")}
          </Button>
        </section>
      ) : null}
      <InviteDialog details={details} isOpen={isInviting} onClose={() => setInviting(false)} />
      <LeaveDialog details={details} isOpen={isLeaving} onClose={() => setLeaving(false)} onLeft={onLeft} />
    </div>
  );
}

const ENCRYPTION: Record<RoomEncryption, { icon: LucideIcon; title: TextId; help: TextId }> = {
  unknown: {
    icon: LockKeyhole,
    title: "screen-details-encryption-unknown",
    help: "screen-details-encryption-unknown-help",
  },
  encrypted: { icon: LockKeyhole, title: "screen-details-encrypted", help: "screen-details-encrypted-help" },
  plain: { icon: LockKeyholeOpen, title: "screen-details-plain", help: "screen-details-plain-help" },
  withdrawn: { icon: ShieldAlert, title: "screen-details-withdrawn", help: "screen-details-withdrawn-help" },
};

function Encryption({ encryption }: { encryption: RoomEncryption }) {
  const t = useText();
  const { icon, title, help } = ENCRYPTION[encryption];
  if (encryption === "withdrawn") {
    return (
      <Banner tone="risk" title={t(title)}>
        {t(help)}
      </Banner>
    );
  }
  return (
    <div className={styles.fact}>
      <Icon icon={icon} />
      <p>
        <b>{t(title)}</b>
        {t(help)}
      </p>
    </div>
  );
}
