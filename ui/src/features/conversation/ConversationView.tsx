import { useEffect, useRef, useState } from "react";

import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { CommandName } from "../../bridge/generated/Commands";
import type { Message } from "../../bridge/generated/Message";
import type { ReplyQuote } from "../../bridge/generated/ReplyQuote";
import type { EventId } from "../../bridge/generated/EventId";
import type { RoomId } from "../../bridge/generated/RoomId";
import type { RequestOf } from "../../bridge/bridge";
import { newOperation } from "../../bridge/operation";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { useRoom } from "../../stores/RoomStore";
import { useStore } from "../../stores/Store";
import { TimelineStore } from "../../stores/TimelineStore";
import { copyToClipboard } from "./clipboard";
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
import { LinkDialog } from "./LinkDialog";
import { plainText } from "./message/words";
import { RoomDetailsContext } from "./RoomDetailsContext";
import { StatusLine } from "./StatusLine";
import { messageOf } from "./timeline/layout";
import type { LaidRow } from "./timeline/layout";
import { layRows } from "./timeline/layout";
import { rowOfEvent } from "./timeline/scrollPolicy";
import { TimelinePane } from "./timeline/TimelinePane";
import type { TimelineHandle } from "./timeline/TimelinePane";
import { useAccount } from "./useAccount";
import { useMarkRead } from "./useMarkRead";

/** What a conversation asks of the window around it. */
interface ConversationProps {
  readonly room: RoomId;
  /** Goes back to the list; only where one pane shows at a time. */
  readonly onBack?: (() => void) | undefined;
  readonly onOpenRoom: (room: RoomId) => void;
  readonly onShowDetails: () => void;
}

/** A conversation: header, timeline and the place to write. */
export function ConversationView(props: ConversationProps) {
  // Nothing of one conversation is carried over into another.
  return <Conversation key={props.room} {...props} />;
}

function Conversation({ room, onBack, onOpenRoom, onShowDetails }: ConversationProps) {
  const t = useText();
  const bridge = useBridge();
  const { details, failed } = useRoom(room);
  const account = useAccount();
  const [timeline] = useState(() => new TimelineStore(bridge, room));
  const [composer] = useState(() => new ComposerStore(bridge, room));
  useEffect(() => timeline.watch(), [timeline]);
  useEffect(() => composer.open(), [composer]);
  const snapshot = useStore(timeline);
  const { draft } = useStore(composer);
  const laid = useLaid(snapshot.rows);
  const [seen, setSeen] = useState(false);
  useMarkRead(room, laid.at(-1)?.key ?? null, seen);

  const [link, setLink] = useState<FollowedLink | null>(null);
  const [doomed, setDoomed] = useState<Message | null>(null);
  const handle = useRef<TimelineHandle | null>(null);
  const field = useRef<ComposerHandle | null>(null);

  const run = <N extends CommandName>(name: N, request: RequestOf<N>) => {
    bridge.call(name, request).catch((caught: unknown) => {
      toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
    });
  };
  const acts: ConversationActs = {
    followLink: setLink,
    showEvent: (event) => {
      if (!handle.current?.show(event)) {
        timeline.show(event);
      }
    },
    reply: (message) => composer.reply(message.id.type === "event" ? message.id.id : null),
    edit: (message) => composer.edit(message),
    copy: (message) => {
      copyToClipboard(plainText(t, message)).then(
        () => toasts.show({ message: t("common-copied") }),
        () => toasts.show({ message: t("screen-conversation-action-copy-failed") }),
      );
    },
    askDelete: setDoomed,
    toggleReaction: (message, key) =>
      run("reaction_toggle", { operation: newOperation(), room, message, key }),
    retry: (message) => run("message_retry", { operation: newOperation(), room, message }),
    discard: (message) => run("message_discard", { operation: newOperation(), room, message }),
  };

  const signedIn = account.type === "signedIn" ? account : null;
  const me = signedIn?.profile.user ?? null;
  const barrier = details === null ? null : barrierOf(details, signedIn?.gate ?? null);
  return (
    <ConversationContext value={{ me, acts }}>
      <RoomDetailsContext value={details}>
        <div className={styles.conversation}>
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
              details={details}
              me={me}
              quote={quoteOf(laid, draft.replyTo)}
              lastOwn={() => lastOwn(laid)}
            />
          ) : (
            <div className={styles.barrier}>
              <BarrierView barrier={barrier} details={details} draft={draft.text} onOpenRoom={onOpenRoom} />
            </div>
          )}
          <LinkDialog link={link} onClose={() => setLink(null)} />
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

/** Rows with their places; those that did not change stay the same objects. */
function useLaid(rows: Parameters<typeof layRows>[0]): readonly LaidRow[] {
  const [state, setState] = useState(() => ({ rows, laid: layRows(rows) }));
  if (state.rows === rows) {
    return state.laid;
  }
  const laid = layRows(rows, state.laid);
  setState({ rows, laid });
  return laid;
}

/** The message that is being answered, as far as it is loaded. */
function quoteOf(laid: readonly LaidRow[], event: EventId | null): ReplyQuote | null {
  if (event === null) {
    return null;
  }
  const message = messageOf(laid[rowOfEvent(laid, event)]?.row);
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

/** The newest own message that can be changed. */
function lastOwn(laid: readonly LaidRow[]): Message | null {
  for (const { row } of laid.toReversed()) {
    const message = messageOf(row);
    if (message?.own === true && message.can.edit && message.content.type === "text") {
      return message;
    }
  }
  return null;
}
