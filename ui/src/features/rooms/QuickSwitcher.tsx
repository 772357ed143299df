import { CircleAlert, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { SwitcherFound } from "../../bridge/generated/SwitcherFound";
import type { UserId } from "../../bridge/generated/UserId";
import { newOperation } from "../../bridge/operation";
import { Avatar } from "../../design/primitives/Avatar";
import { Badge } from "../../design/primitives/Badge";
import { Button } from "../../design/primitives/Button";
import { EmptyState } from "../../design/primitives/EmptyState";
import { Finder } from "../../design/primitives/Finder";
import { FindingText } from "../../design/primitives/FindingText";
import { Keys } from "../../design/primitives/Keys";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./QuickSwitcher.module.css";
import { previewText } from "./roomText";

/** What came of looking for something. */
interface Answer {
  /** What was looked for; null before the first answer. */
  answered: string | null;
  found: SwitcherFound | null;
  error: ApiError | null;
}

/** Goes to any conversation or person by a few letters. */
export function QuickSwitcher({
  isOpen,
  onClose,
  onOpenRoom,
  onNewChat,
}: {
  isOpen: boolean;
  onClose: () => void;
  onOpenRoom: (room: RoomId) => void;
  onNewChat: () => void;
}) {
  const t = useText();
  return (
    <ModalOverlay
      className={styles.scrim ?? ""}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      isDismissable
    >
      <Modal className={styles.switcher ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label={t("screen-switcher-label")}>
          <Content onClose={onClose} onOpenRoom={onOpenRoom} onNewChat={onNewChat} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Content({
  onClose,
  onOpenRoom,
  onNewChat,
}: {
  onClose: () => void;
  onOpenRoom: (room: RoomId) => void;
  onNewChat: () => void;
}) {
  const t = useText();
  const bridge = useBridge();
  // An object, so that the same words can be asked for again.
  const [asked, setAsked] = useState({ query: "" });
  const { query } = asked;
  const [{ answered, found, error }, setAnswer] = useState<Answer>({
    answered: null,
    found: null,
    error: null,
  });

  useEffect(() => {
    let current = true;
    bridge.call("switcher_search", asked).then(
      (answer) => {
        if (current) {
          setAnswer({ answered: asked.query, found: answer, error: null });
        }
      },
      (caught: unknown) => {
        if (current) {
          setAnswer({ answered: asked.query, found: null, error: toApiError(caught) });
        }
      },
    );
    return () => {
      current = false;
    };
  }, [bridge, asked]);

  const openRoom = (room: RoomId) => {
    onOpenRoom(room);
    onClose();
  };
  const openPerson = async (user: UserId) => {
    onClose();
    try {
      const { room } = await bridge.call("direct_open", { operation: newOperation(), user });
      onOpenRoom(room);
    } catch (caught) {
      toasts.show({ message: describeError(t, toApiError(caught)) });
    }
  };
  return (
    <>
      <Finder
        label={t("screen-rooms-find")}
        placeholder={t("screen-rooms-find")}
        query={query}
        isBusy={answered !== query}
        onQuery={(typed) => setAsked({ query: typed })}
        groups={[
          {
            id: "rooms",
            label: query.trim() === "" ? t("screen-switcher-recent") : t("screen-rooms-conversations"),
            findings: (found?.rooms ?? []).map((room) => ({
              id: room.room,
              onChoose: () => openRoom(room.room),
              content: (
                <>
                  <Avatar
                    id={room.direct ?? room.room}
                    name={room.name}
                    kind={room.direct ? "person" : "room"}
                  />
                  <FindingText
                    name={room.name}
                    query={query}
                    detail={room.direct ?? (room.latest ? previewText(t, room.latest, false) : undefined)}
                  />
                  {room.mentions > 0 ? (
                    <Badge kind="mention" count={room.mentions} />
                  ) : room.unread > 0 ? (
                    <Badge count={room.unread} />
                  ) : null}
                </>
              ),
            })),
          },
          {
            id: "people",
            label: t("screen-switcher-people"),
            findings: (found?.people ?? []).map((person) => ({
              id: person.user,
              onChoose: () => void openPerson(person.user),
              content: (
                <>
                  <Avatar id={person.user} name={person.name} />
                  <FindingText name={person.name} query={query} detail={person.user} />
                </>
              ),
            })),
          },
        ]}
      >
        {error ? (
          <EmptyState
            icon={CircleAlert}
            title={describeError(t, error)}
            announce
            action={<Button onPress={() => setAsked({ query })}>{t("action-retry")}</Button>}
          />
        ) : found ? (
          <EmptyState
            icon={SearchX}
            title={
              query.trim() === "" ? t("screen-rooms-empty-all") : t("screen-switcher-nothing", { query })
            }
            announce
            action={
              <Button
                onPress={() => {
                  onClose();
                  onNewChat();
                }}
              >
                {t("action-rooms-search-directory")}
              </Button>
            }
          >
            {t("screen-switcher-nothing-help")}
          </EmptyState>
        ) : null}
      </Finder>
      <footer className={styles.hints} aria-hidden>
        <span>
          <Keys keys="↑ ↓" /> {t("screen-switcher-choose")}
        </span>
        <span>
          <Keys keys="Enter" /> {t("screen-switcher-open")}
        </span>
        <span>
          <Keys keys="Esc" /> {t("screen-switcher-close")}
        </span>
      </footer>
    </>
  );
}
