import { MessagesSquare } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";

import { useBridge } from "../bridge/context";
import type { OwnProfile } from "../bridge/generated/OwnProfile";
import type { EventId } from "../bridge/generated/EventId";
import type { RecoveryProgress } from "../bridge/generated/RecoveryProgress";
import type { RoomId } from "../bridge/generated/RoomId";
import { EmptyState } from "../design/primitives/EmptyState";
import { Keys, commandKey } from "../design/primitives/Keys";
import { useLayout } from "../design/useLayout";
import { ConversationView } from "../features/conversation/ConversationView";
import { LinkFollower } from "../features/links/LinkFollower";
import type { FollowedLink } from "../features/links/link";
import { PoliciesView } from "../features/policies/PoliciesView";
import { NewChatDialog } from "../features/rooms/NewChatDialog";
import { NewRoomDialog } from "../features/rooms/NewRoomDialog";
import { QuickSwitcher } from "../features/rooms/QuickSwitcher";
import { RoomDetailsView } from "../features/rooms/RoomDetailsView";
import { RoomListView } from "../features/rooms/RoomListView";
import { SettingsView } from "../features/settings/SettingsView";
import { ShortcutsDialog } from "../features/settings/shortcuts/ShortcutsDialog";
import { useText } from "../i18n/I18n";
import type { AccountStore } from "../stores/AccountStore";
import { RoomListStore } from "../stores/RoomListStore";
import { preferences } from "../stores/PreferencesStore";
import { forgetRooms } from "../stores/RoomStore";
import { useStore } from "../stores/Store";
import { ErrorBoundary } from "./ErrorBoundary";
import styles from "./Frame.module.css";
import { OfflineBar } from "./OfflineBar";
import { RestoringBar } from "./RestoringBar";
import { Spine } from "./Spine";
import type { Place } from "./Spine";
import { useAttention } from "./useAttention";
import { useFocusInSight } from "./useFocusInSight";
import { useNavigation } from "./useNavigation";
import { useShortcuts } from "./useShortcuts";
import { useWindowTitle } from "./useWindowTitle";

/** What lies over the panes. */
type Layer = "switcher" | "newChat" | "newRoom" | "shortcuts" | null;

/** The window with conversations: spine, list, room and details, as many side by side as fit. */
export function Frame({
  account,
  profile,
  offlineSince,
  recovery,
  onSignOut,
}: {
  account: AccountStore;
  profile: OwnProfile;
  offlineSince: number | null;
  recovery: RecoveryProgress;
  onSignOut: () => void;
}) {
  const t = useText();
  const bridge = useBridge();
  const layout = useLayout();
  const [list] = useState(() => new RoomListStore(bridge));
  useEffect(() => list.watch(), [list]);
  useEffect(() => () => forgetRooms(bridge), [bridge]);
  const { totals, rooms } = useStore(list);
  const [place, setPlace] = useState<Place>("conversations");
  const [room, setRoom] = useState<RoomId | null>(null);
  // Beside the room they stay as they were left; over it they are opened each time.
  const [isOverRoom, setOverRoom] = useState(false);
  const hasDetailsBeside = useStore(preferences).details;
  const [layer, setLayer] = useState<Layer>(null);

  const isHere = place === "conversations";
  const isAlone = layout === "one";
  const [wanted, setWanted] = useState<{ event: EventId } | null>(null);
  const openRoom = useCallback((next: RoomId, event: EventId | null = null) => {
    setPlace("conversations");
    setRoom(next);
    setOverRoom(false);
    setWanted(event === null ? null : { event });
  }, []);
  const [link, setLink] = useState<FollowedLink | null>(null);
  const followLink = useCallback((href: string) => setLink({ href, host: "", dangers: [] }), []);
  const closeLink = useCallback(() => setLink(null), []);
  useNavigation(account, openRoom, followLink);
  const closeRoom = () => {
    setRoom(null);
    setOverRoom(false);
  };
  const close = () => setLayer(null);
  useWindowTitle(isHere && room ? (rooms.get(room)?.name ?? null) : null, totals.unread);

  const hasDetails = layout === "three" ? hasDetailsBeside : isOverRoom;
  const showsDetails = hasDetails && room !== null;
  const setDetails = (shown: boolean) => {
    if (layout === "three") {
      preferences.change({ details: shown });
    } else {
      setOverRoom(shown);
    }
  };
  // Details lie over the room where there is no space beside it.
  const showsRoom = (!isAlone || room !== null) && !(showsDetails && layout !== "three");
  const seesRoom = isHere && showsRoom;
  useAttention(seesRoom ? room : null);
  const showsList = !isAlone || room === null;
  useShortcuts({
    onSwitcher: () => setLayer("switcher"),
    onSheet: () => setLayer("shortcuts"),
    // Beside the room they are a part of the window; over it they are a layer.
    onEscape: { details: () => setOverRoom(false) },
  });
  useFocusInSight(`${layout} ${place} ${room ?? ""} ${showsDetails}`);
  const spine = (
    <div data-pane="spine" className={styles.spine}>
      <Spine place={place} unread={totals.unread} profile={profile} isBar={isAlone} onGo={setPlace} />
    </div>
  );

  return (
    <div className={styles.frame} data-layout={layout}>
      {isAlone ? null : spine}
      {isHere ? null : (
        <div data-pane="settings" className={styles.place}>
          <OfflineBar since={offlineSince} isFlush />
          <SettingsView
            key={place}
            profile={profile}
            first={place === "account" ? "account" : null}
            policies={<PoliciesView />}
            isAlone={isAlone}
            onBack={() => setPlace("conversations")}
            onSignOut={onSignOut}
          />
        </div>
      )}
      <div className={styles.panes} hidden={!isHere} data-details={showsDetails && layout === "three"}>
        <Pane
          name="list"
          label={t("screen-rooms-title")}
          isShown={showsList}
          isMain={isHere && isAlone && showsList}
          className={styles.list}
        >
          <RoomListView
            store={list}
            selected={room}
            whereabouts={`${place} ${room ?? ""}`}
            notice={
              <>
                <OfflineBar since={offlineSince} />
                <RestoringBar progress={recovery} />
              </>
            }
            onOpenRoom={openRoom}
            onFind={() => setLayer("switcher")}
            onNewChat={() => setLayer("newChat")}
            onNewRoom={() => setLayer("newRoom")}
          />
        </Pane>
        <Pane
          name="room"
          label={t("screen-frame-conversation")}
          isShown={showsRoom}
          isMain={seesRoom}
          className={styles.room}
        >
          {isAlone && room !== null ? <OfflineBar since={offlineSince} isFlush /> : null}
          {room === null ? (
            <Nothing onFind={() => setLayer("switcher")} />
          ) : (
            <ConversationView
              key={room}
              room={room}
              isInSight={seesRoom}
              wanted={wanted}
              onBack={isAlone ? closeRoom : undefined}
              onOpenRoom={openRoom}
              onFollowLink={setLink}
              onShowDetails={() => setDetails(!hasDetails)}
            />
          )}
        </Pane>
        {showsDetails ? (
          <Pane
            name="details"
            label={t("screen-details-title")}
            isShown
            isMain={isHere && layout !== "three"}
            className={styles.details}
          >
            {isAlone ? <OfflineBar since={offlineSince} isFlush /> : null}
            <RoomDetailsView
              key={room}
              room={room}
              isAlone={layout !== "three"}
              onClose={() => setDetails(false)}
              onLeft={closeRoom}
              onOpenRoom={openRoom}
            />
          </Pane>
        ) : null}
      </div>
      {isAlone && room === null ? spine : null}
      <QuickSwitcher
        isOpen={layer === "switcher"}
        onClose={close}
        onOpenRoom={openRoom}
        onNewChat={() => setLayer("newChat")}
      />
      <NewChatDialog isOpen={layer === "newChat"} onClose={close} onOpenRoom={openRoom} />
      <NewRoomDialog isOpen={layer === "newRoom"} onClose={close} onOpenRoom={openRoom} />
      <ShortcutsDialog isOpen={layer === "shortcuts"} onClose={close} />
      <LinkFollower link={link} onClose={closeLink} onOpenRoom={openRoom} />
    </div>
  );
}

/** A pane. It keeps its state while another one covers it. */
function Pane({
  name,
  label,
  isShown,
  isMain,
  className,
  children,
}: {
  name: string;
  label: string;
  isShown: boolean;
  isMain: boolean;
  className: string | undefined;
  children: ReactNode;
}) {
  return (
    // The role follows the layout; another element would lose the pane's state.
    <section
      data-pane={name}
      role={isMain ? "main" : name === "details" ? "complementary" : "region"}
      aria-label={label}
      tabIndex={-1}
      className={className}
      hidden={!isShown}
    >
      <ErrorBoundary scope="pane">{children}</ErrorBoundary>
    </section>
  );
}

function Nothing({ onFind }: { onFind: () => void }) {
  const t = useText();
  return (
    <div className={styles.nothing}>
      <EmptyState icon={MessagesSquare} title={t("screen-frame-choose")}>
        <button type="button" className={styles.hint} onClick={onFind}>
          <span>{t("screen-frame-choose-help")}</span> <Keys keys={`${commandKey()} K`} />
        </button>
      </EmptyState>
    </div>
  );
}
