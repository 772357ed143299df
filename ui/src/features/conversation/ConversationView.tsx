import { useCallback, useEffect, useRef, useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { CommandName } from "../../bridge/generated/Commands";
import type { MediaToken } from "../../bridge/generated/MediaToken";
import type { Message } from "../../bridge/generated/Message";
import type { MessageId } from "../../bridge/generated/MessageId";
import type { ReplyQuote } from "../../bridge/generated/ReplyQuote";
import type { EventId } from "../../bridge/generated/EventId";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { TimelineRow } from "../../bridge/generated/TimelineRow";
import type { RequestOf } from "../../bridge/bridge";
import { newOperation } from "../../bridge/operation";
import { copyToClipboard } from "../../design/clipboard";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { useAccount } from "../../stores/AccountStore";
import { roomStore, useRoom } from "../../stores/RoomStore";
import { showsEvent } from "../../stores/heldRows";
import { useStore } from "../../stores/Store";
import { TimelineStore } from "../../stores/TimelineStore";
import { useAttachments } from "./attachments/AttachmentStore";
import { DropOverlay } from "./attachments/DropOverlay";
import { useFileDrop } from "./attachments/useFileDrop";
import { barrierOf } from "./composer/barrier";
import { BarrierView } from "./composer/BarrierView";
import { Composer } from "./composer/Composer";
import type { ComposerHandle } from "./composer/Composer";
import { ComposerStore } from "./composer/ComposerStore";
import { ConversationContext } from "./ConversationContext";
import type { ConversationActs, FollowedLink } from "./ConversationContext";
import styles from "./ConversationView.module.css";
import { DeleteDialog } from "./DeleteDialog";
import { ConversationHeader } from "./header/ConversationHeader";
import { Saves } from "./media/saves";
import { copiedText } from "./message/words";
import { ReactionsDialog } from "./ReactionsDialog";
import { RoomDetailsContext } from "./RoomDetailsContext";
import { StatusLine } from "./StatusLine";
import { messageOf } from "./timeline/layout";
import type { LaidRow } from "./timeline/layout";
import { messageLink } from "./timeline/messageLink";
import { TimelinePane } from "./timeline/TimelinePane";
import type { TimelineHandle } from "./timeline/TimelinePane";
import { useLaidRows } from "./timeline/useLaidRows";
import { PictureViewer } from "./viewer/PictureViewer";
import type { ViewedPicture } from "./viewer/PictureViewer";
import { useLooking, useMarkRead } from "./useMarkRead";

/** What a conversation asks of the window around it. */
interface ConversationProps {
  readonly room: RoomId;
  /** Whether it can be seen. One that is covered goes on, but nothing in it is being read. */
  readonly isInSight: boolean;
  /** Goes back to the list; only where one pane shows at a time. */
  readonly onBack?: (() => void) | undefined;
  /** A message to show; each time it is asked for another object. */
  readonly wanted: { readonly event: EventId } | null;
  readonly onOpenRoom: (room: RoomId) => void;
  readonly onFollowLink: (link: FollowedLink) => void;
  readonly onShowDetails: () => void;
}

/** A conversation: header, timeline and the place to write. */
export function ConversationView(props: ConversationProps) {
  // Nothing of one conversation is carried over into another.
  return <Conversation key={props.room} {...props} />;
}

function Conversation({
  room,
  isInSight,
  onBack,
  wanted,
  onOpenRoom,
  onFollowLink,
  onShowDetails,
}: ConversationProps) {
  const t = useText();
  const bridge = useBridge();
  const { details, failed } = useRoom(room);
  const { state: account, navigate } = useAccount();
  const [timeline] = useState(() => new TimelineStore(bridge, room));
  const attachments = useAttachments(room);
  const [composer] = useState(() => new ComposerStore(bridge, room, attachments));
  useEffect(() => timeline.watch(), [timeline]);
  useEffect(() => composer.open(), [composer]);
  useEffect(() => {
    // Whoever is led here may have left words in the draft meanwhile.
    if (navigate?.type === "room" && navigate.room === room) {
      composer.refresh();
    }
  }, [composer, navigate, room]);
  const snapshot = useStore(timeline);
  const { draft } = useStore(composer);
  const [seen, setSeen] = useState(false);
  const looking = useLooking(seen && isInSight);
  const laid = useLaidRows(snapshot, looking);
  useMarkRead(room, snapshot.held.rows.at(-1)?.key ?? null, looking);

  const [doomed, setDoomed] = useState<Message | null>(null);
  const [pictured, setPictured] = useState<MediaToken | null>(null);
  const [saves] = useState(() => new Saves(bridge));
  const [reacted, setReacted] = useState<MessageId | null>(null);
  const handle = useRef<TimelineHandle | null>(null);
  const field = useRef<ComposerHandle | null>(null);

  const showEvent = useCallback(
    (event: EventId) => {
      if (!handle.current?.show(event)) {
        timeline.show(event);
      }
    },
    [timeline],
  );
  useEffect(() => {
    if (wanted !== null) {
      showEvent(wanted.event);
    }
  }, [showEvent, wanted]);

  const run = <N extends CommandName>(name: N, request: RequestOf<N>) => {
    bridge.call(name, request).catch((caught: unknown) => {
      toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
    });
  };
  const copy = (text: string) => {
    copyToClipboard(text).then(
      () => toasts.show({ message: t("common-copied") }),
      () => toasts.show({ message: t("common-copy-failed") }),
    );
  };
  const acts: ConversationActs = {
    followLink: onFollowLink,
    showEvent,
    reply: (message) => composer.reply(message.id.type === "event" ? message.id.id : null),
    edit: (message) => composer.edit(message),
    copy: (message) => copy(copiedText(t, message)),
    copyLink: (message) => {
      // Asked for when it is needed: the details change with every letter somebody types.
      const known = roomStore(bridge, room).getSnapshot().details;
      if (known !== null && message.id.type === "event") {
        copy(messageLink(known, message.id.id));
      }
    },
    showReactions: (message) => setReacted(message.id),
    askDelete: setDoomed,
    openPicture: setPictured,
    saveFile: ({ media, name }) => {
      if (media !== null) {
        saves.save(media, (end) => {
          if ("failed" in end) {
            toasts.show({
              message: `${t("screen-media-save-failed", { name })} ${describeError(t, end.failed)}`,
              tone: "problem",
            });
          } else if (end.name !== null) {
            toasts.show({ message: t("screen-media-saved", { name: end.name }) });
          }
        });
      }
    },
    cancelSave: (media) => saves.cancel(media),
    toggleReaction: (message, key) =>
      run("reaction_toggle", { operation: newOperation(), room, message, key }),
    retry: (message) => run("message_retry", { operation: newOperation(), room, message }),
    discard: (message) => run("message_discard", { operation: newOperation(), room, message }),
  };

  const quote = useQuote(snapshot.held.rows, draft.replyTo);
  const signedIn = account.type === "signedIn" ? account : null;
  const me = signedIn?.profile.user ?? null;
  const barrier = details === null ? null : barrierOf(details, signedIn?.gate ?? null);
  const drop = useFileDrop(
    details !== null && barrier === null
      ? ({ files, folders }) => {
          attachments.add(files, folders);
          field.current?.focus();
        }
      : null,
  );
  return (
    <ConversationContext value={{ me, acts, saves }}>
      <RoomDetailsContext value={details}>
        <div className={styles.conversation} {...drop.handlers}>
          {drop.over && <DropOverlay room={details?.name ?? ""} />}
          <ConversationHeader details={details} onBack={onBack} onShowDetails={onShowDetails} />
          <TimelinePane
            handle={handle}
            name={details?.name ?? ""}
            timeline={timeline}
            snapshot={snapshot}
            laid={laid}
            failed={snapshot.failed ?? (details === null ? failed : null)}
            onSeen={setSeen}
            onLeave={() => field.current?.focus()}
          />
          <StatusLine offline={signedIn?.connection === "offline"} typing={details?.typing ?? []} />
          {details === null ? (
            <div className={styles.noComposer} />
          ) : barrier === null ? (
            <Composer
              handle={field}
              composer={composer}
              attachments={attachments}
              details={details}
              me={me}
              quote={quote}
              lastOwn={() => lastOwn(snapshot.held.rows)}
            />
          ) : (
            <div className={styles.barrier}>
              <BarrierView barrier={barrier} details={details} draft={draft.text} onOpenRoom={onOpenRoom} />
            </div>
          )}
          <PictureViewer
            pictures={pictured === null ? [] : picturesOf(laid)}
            shown={pictured}
            onShow={setPictured}
            onClose={() => setPictured(null)}
          />
          <ReactionsDialog message={messageById(laid, reacted)} onClose={() => setReacted(null)} />
          <DeleteDialog
            message={doomed}
            onClose={() => setDoomed(null)}
            onDelete={(message) =>
              run("message_delete", { operation: newOperation(), room, message: message.id })
            }
          />
        </div>
      </RoomDetailsContext>
    </ConversationContext>
  );
}

/** The message that is being answered; once seen it stays known when another part of the conversation is shown. */
function useQuote(rows: readonly TimelineRow[], event: EventId | null): ReplyQuote | null {
  const [seen, setSeen] = useState<ReplyQuote | null>(null);
  const now = quoteOf(rows, event);
  if (now?.quote.type !== "ready") {
    return seen !== null && seen.event === event ? seen : now;
  }
  if (seen?.event !== event) {
    setSeen(now);
  }
  return now;
}

/** The message that is being answered, as far as it is loaded. */
function quoteOf(rows: readonly TimelineRow[], event: EventId | null): ReplyQuote | null {
  if (event === null) {
    return null;
  }
  const message = messageOf(rows.findLast((row) => showsEvent(row, event)));
  if (message === null) {
    return { event, quote: { type: "unavailable" } };
  }
  const { content, sender } = message;
  switch (content.type) {
    case "text":
      return { event, quote: { type: "ready", sender, content: { type: "text", text: content.plain } } };
    case "file":
      return { event, quote: { type: "ready", sender, content } };
    case "poll":
      return { event, quote: { type: "ready", sender, content } };
    case "deleted":
    case "unreadable":
    case "unknown":
      return { event, quote: { type: "ready", sender, content: { type: content.type } } };
  }
}

/** The pictures that are laid out, in the order of the conversation. */
function picturesOf(laid: readonly LaidRow[]): readonly ViewedPicture[] {
  return laid.flatMap(({ row }) => {
    const message = messageOf(row);
    const content = message?.content;
    const picture = content?.type === "file" && (content.kind === "image" || content.kind === "sticker");
    return message !== null && picture && content.media !== null
      ? [{ media: content.media, content, message }]
      : [];
  });
}

function messageById(laid: readonly LaidRow[], id: MessageId | null): Message | null {
  const messages = id === null ? [] : laid.map(({ row }) => messageOf(row));
  return messages.find((message) => message?.id.type === id?.type && message?.id.id === id?.id) ?? null;
}

/** The newest own message that can be changed. */
function lastOwn(rows: readonly TimelineRow[]): Message | null {
  const row = rows.findLast((each) => {
    const message = messageOf(each);
    return message?.own === true && message.can.edit && message.content.type === "text";
  });
  return messageOf(row);
}
