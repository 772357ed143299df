import { CircleAlert, Inbox, MessagesSquare, Star, UserRound, UsersRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from "react-aria-components";

import type { RoomFilter } from "../../bridge/generated/RoomFilter";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { RoomSummary } from "../../bridge/generated/RoomSummary";
import { Button } from "../../design/primitives/Button";
import { EmptyState } from "../../design/primitives/EmptyState";
import { AfterAWhile, Skeleton } from "../../design/primitives/Skeleton";
import { useLayout, useRem } from "../../design/useLayout";
import type { TextId } from "../../i18n/bundles";
import { describeError } from "../../i18n/describeError";
import { useFormat, useText } from "../../i18n/I18n";
import type { RoomListStore } from "../../stores/RoomListStore";
import { useStore } from "../../stores/Store";
import styles from "./RoomListBody.module.css";
import { RoomRow } from "./RoomRow";
import { roomLabel } from "./roomText";

/** A row's height in rem, beside the page and alone on a phone. */
const ROW = { beside: 3.75, alone: 4.5 };
/** How near the end asks for more, in pixels. */
const NEAR = 800;

const EMPTY: Record<RoomFilter, { icon: LucideIcon; title: TextId; help: TextId }> = {
  all: { icon: MessagesSquare, title: "screen-rooms-empty-all", help: "screen-rooms-empty-all-help" },
  unread: { icon: Inbox, title: "screen-rooms-empty-unread", help: "screen-rooms-empty-unread-help" },
  people: { icon: UserRound, title: "screen-rooms-empty-people", help: "screen-rooms-empty-people-help" },
  rooms: { icon: UsersRound, title: "screen-rooms-empty-rooms", help: "screen-rooms-empty-rooms-help" },
  favourites: {
    icon: Star,
    title: "screen-rooms-empty-favourites",
    help: "screen-rooms-empty-favourites-help",
  },
};

/** The conversations themselves, or why there are none. */
export function RoomListBody({
  store,
  rooms,
  selected,
  onOpenRoom,
  onNewChat,
}: {
  store: RoomListStore;
  rooms: readonly RoomSummary[];
  selected: RoomId | null;
  onOpenRoom: (room: RoomId) => void;
  onNewChat: () => void;
}) {
  const t = useText();
  const { failed, filter, loading, switching } = useStore(store);
  if (failed) {
    return (
      <EmptyState
        icon={CircleAlert}
        title={t("screen-rooms-failed")}
        action={
          <Button variant="primary" onPress={() => store.watch()}>
            {t("action-retry")}
          </Button>
        }
        announce
      >
        {describeError(t, failed)}
      </EmptyState>
    );
  }
  if (loading.type === "loading" || switching) {
    return <Loading />;
  }
  if (rooms.length === 0) {
    const { icon, title, help } = EMPTY[filter];
    return (
      <EmptyState
        icon={icon}
        title={t(title)}
        action={
          filter === "all" || filter === "people" ? (
            <Button variant="primary" onPress={onNewChat}>
              {t("action-rooms-find-colleague")}
            </Button>
          ) : null
        }
      >
        {t(help)}
      </EmptyState>
    );
  }
  return <Rows store={store} rooms={rooms} selected={selected} onOpenRoom={onOpenRoom} />;
}

function Rows({
  store,
  rooms,
  selected,
  onOpenRoom,
}: {
  store: RoomListStore;
  rooms: readonly RoomSummary[];
  selected: RoomId | null;
  onOpenRoom: (room: RoomId) => void;
}) {
  const t = useText();
  const format = useFormat();
  const rem = useRem();
  const isAlone = useLayout() === "one";
  const list = useRef<HTMLDivElement>(null);
  const growNearEnd = () => {
    const box = list.current;
    if (box && box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) {
      store.grow();
    }
  };
  // A tall window shows the end of the first page without scrolling.
  useEffect(growNearEnd, [rooms.length, store]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: rem * (isAlone ? ROW.alone : ROW.beside) }}>
      <ListBox
        ref={list}
        className={styles.list ?? ""}
        aria-label={t("screen-rooms-conversations")}
        data-pane-focus=""
        items={rooms}
        dependencies={[t]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected && !isAlone ? [selected] : []}
        onSelectionChange={(keys) => {
          const [chosen] = keys === "all" ? [] : keys;
          if (chosen !== undefined) {
            onOpenRoom(chosen as RoomId);
          }
        }}
        onScroll={growNearEnd}
      >
        {(room) => (
          <ListBoxItem
            id={room.room}
            textValue={room.name}
            aria-label={roomLabel(t, format, room)}
            className={styles.option ?? ""}
          >
            <RoomRow room={room} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

/** Widths that look like names. */
const SHAPES = ["medium", "short", "long", "medium", "short", "medium", "long", "short"] as const;

function Loading() {
  const t = useText();
  return (
    <div className={styles.loading} role="status" aria-label={t("common-loading")}>
      <AfterAWhile>
        {SHAPES.map((width, index) => (
          <span key={index} className={styles.shape}>
            <Skeleton shape={index % 3 === 1 ? "person" : "room"} />
            <span>
              <Skeleton shape="title" width={width} />
              <Skeleton width={width === "long" ? "medium" : "long"} />
            </span>
          </span>
        ))}
      </AfterAWhile>
    </div>
  );
}
