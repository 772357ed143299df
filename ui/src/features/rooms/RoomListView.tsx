import { MessageSquarePlus, Search, SquarePen, UsersRound } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

import type { RoomId } from "../../bridge/generated/RoomId";
import { Icon } from "../../design/primitives/Icon";
import { Keys, commandKey } from "../../design/primitives/Keys";
import { MenuButton } from "../../design/primitives/Menu";
import { useText } from "../../i18n/I18n";
import type { RoomListStore } from "../../stores/RoomListStore";
import { useStore } from "../../stores/Store";
import { Filters } from "./Filters";
import { Invitation } from "./Invitation";
import { RoomListBody } from "./RoomListBody";
import styles from "./RoomListView.module.css";

/** The list of conversations. */
export function RoomListView({
  store,
  selected,
  whereabouts,
  notice,
  onOpenRoom,
  onFind,
  onNewChat,
  onNewRoom,
}: {
  store: RoomListStore;
  /** The room that is open beside the list. */
  selected: RoomId | null;
  /** Which place and room show: another value says that the person has gone elsewhere. */
  whereabouts: string;
  /** Above the list, for example that the server cannot be reached. */
  notice?: ReactNode;
  onOpenRoom: (room: RoomId) => void;
  onFind: () => void;
  onNewChat: () => void;
  onNewRoom: () => void;
}) {
  const t = useText();
  const here = useRef(whereabouts);
  useEffect(() => {
    here.current = whereabouts;
  }, [whereabouts]);
  // Joining may take its time: who has gone elsewhere meanwhile is not called back.
  const openFromHere = () => {
    const from = here.current;
    return (room: RoomId) => {
      if (here.current === from) {
        onOpenRoom(room);
      }
    };
  };
  const { order, rooms, filter, totals } = useStore(store);
  const summaries = order.flatMap((room) => rooms.get(room) ?? []);
  const invitations = summaries.flatMap((room) =>
    room.membership.type === "invited" ? [{ room, by: room.membership.by }] : [],
  );
  const conversations = summaries.filter(({ membership }) => membership.type !== "invited");
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t("screen-rooms-title")}</h1>
        <MenuButton
          label={t("action-rooms-new")}
          icon={SquarePen}
          entries={[
            { id: "chat", label: t("action-rooms-new-chat"), icon: MessageSquarePlus, onAction: onNewChat },
            { id: "room", label: t("action-rooms-new-room"), icon: UsersRound, onAction: onNewRoom },
          ]}
        />
      </header>
      <button type="button" className={styles.search} onClick={onFind}>
        <Icon icon={Search} size="s" />
        <span>{t("screen-rooms-find")}</span>
        <Keys keys={`${commandKey()} K`} />
      </button>
      {notice}
      <Filters filter={filter} unread={totals.unread} onChange={(next) => store.setFilter(next)} />
      {invitations.length > 0 ? (
        <>
          <h2 className={styles.section}>{t("screen-rooms-invitations", { count: invitations.length })}</h2>
          <ul className={styles.invitations}>
            {invitations.map(({ room, by }) => (
              <Invitation key={room.room} room={room} by={by} onAccept={openFromHere} />
            ))}
          </ul>
          <h2 className={styles.section}>{t("screen-rooms-conversations")}</h2>
        </>
      ) : null}
      <RoomListBody
        store={store}
        rooms={conversations}
        selected={selected}
        onOpenRoom={onOpenRoom}
        onNewChat={onNewChat}
      />
    </>
  );
}
