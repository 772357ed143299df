import { useCallback, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from "react";

import type { EventId } from "../../../bridge/generated/EventId";
import type { Message } from "../../../bridge/generated/Message";
import type { TimelineRow } from "../../../bridge/generated/TimelineRow";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { useFormat, useText } from "../../../i18n/I18n";
import { showsEvent } from "../../../stores/heldRows";
import type { TimelineSnapshot, TimelineStore } from "../../../stores/TimelineStore";
import { useConversation } from "../ConversationContext";
import { describePeople, messageName } from "../message/words";
import { arrived } from "./announce";
import { copySelection } from "./copySelection";
import { Edge } from "./Edge";
import { JumpPill } from "./JumpPill";
import type { LaidRow } from "./layout";
import { messageOf, numbering, timeAfter } from "./layout";
import { MessageSheet } from "./MessageSheet";
import { Row } from "./Row";
import { countNew, rowOfEvent } from "./scrollPolicy";
import styles from "./Timeline.module.css";
import type { TimelineHandle } from "./TimelinePane";
import { useStops } from "./useStops";
import { useTimelineScroll } from "./useTimelineScroll";

/** How long a message that was jumped to is shown as such, in milliseconds. */
const TARGET_SHOWN = 2_500;
/** How long a finger rests on a message before its actions open, in milliseconds. */
const LONG_PRESS = 450;

/** The messages of one opening of a timeline. To be keyed by that opening: nothing of it outlives it. */
export function Timeline({
  handle,
  name,
  snapshot,
  laid,
  timeline,
  onSeen,
  onLeave,
}: {
  handle: RefObject<TimelineHandle | null>;
  /** The room's name. */
  name: string;
  snapshot: TimelineSnapshot;
  laid: readonly LaidRow[];
  timeline: TimelineStore;
  /** Told whenever it changes whether the newest message can be seen. */
  onSeen: (seen: boolean) => void;
  /** Gives the focus back to the place to write. */
  onLeave: () => void;
}) {
  const t = useText();
  const { around, held, live, newest, paging } = snapshot;
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useTimelineScroll(scroller, laid, snapshot, timeline);
  const { virtual, atEnd, jump, since } = scroll;
  const { acts } = useConversation();
  const stops = useStops(scroller, laid, held, scroll, acts);
  const [hovered, setHovered] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [sheet, setSheet] = useState<Message | null>(null);
  const target = useTarget(around, laid);

  useImperativeHandle(handle, () => ({
    show: (event) => {
      const index = rowOfEvent(laid, event);
      if (index >= 0) {
        virtual.scrollToRow(index, "center");
        target.point(event);
        return true;
      }
      const place = held.rows.findLastIndex((row) => showsEvent(row, event));
      // One that is laid out and yet not there is left out of what is drawn.
      if (place < 0 || (place >= held.from && place < held.to)) {
        return false;
      }
      scroll.toHeld(place, "center");
      target.point(event);
      return true;
    },
  }));

  useEffect(() => {
    onSeen(atEnd);
    return () => onSeen(false);
  }, [atEnd, onSeen]);

  const longPress = useLongPress(scroller, laid, setSheet);
  const onPointerOver = (event: PointerEvent) => {
    if (event.pointerType === "mouse") {
      setHovered(rowKeyAt(event.target));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !stops.closeActions()) {
      onLeave();
      return;
    }
    stops.onKeyDown(event);
  };

  const { endChoice } = stops;
  const hold = useCallback(
    (key: string | null) => {
      setOpen(key);
      if (key === null) {
        endChoice();
      }
    },
    [endChoice],
  );
  const { shift, total } = numbering(snapshot, laid);
  const busy = open ?? stops.acting ?? hovered;
  return (
    <div className={styles.wrap}>
      {/* Keys are heard here for all messages at once; each message is itself a stop. */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="presentation"
        onKeyDown={onKeyDown}
        onPointerOver={onPointerOver}
        onPointerLeave={() => setHovered(null)}
        {...longPress}
        onCopy={(event) => copySelection(event, laid)}
      >
        <div className={styles.column}>
          <div className={styles.sizer} style={{ blockSize: virtual.total }}>
            <Edge
              direction="backwards"
              state={paging?.backwards ?? "idle"}
              onRetry={() => timeline.paginate("backwards")}
            />
            <div
              className={styles.flow}
              role="feed"
              aria-label={t("screen-conversation-timeline-label", { room: name })}
              aria-busy={paging?.backwards === "loading" || paging?.forwards === "loading"}
              style={{ insetBlockStart: virtual.before }}
            >
              {virtual.drawn.map(({ index }) => {
                const row = laid[index];
                return row === undefined ? null : (
                  <Row
                    key={row.key}
                    laid={row}
                    index={index}
                    measure={virtual.measure}
                    position={row.place === null ? 0 : row.place + shift}
                    total={total}
                    stop={row.key === stops.stop}
                    busy={row.key === busy}
                    choosing={row.key === busy && row.key === stops.choosing}
                    hold={hold}
                    target={row.key === target.key}
                    newSince={row.row.content.type === "unread" ? timeAfter(laid, index) : null}
                  />
                );
              })}
            </div>
            {!newest && (
              <Edge
                direction="forwards"
                state={paging?.forwards ?? "idle"}
                onRetry={() => timeline.paginate("forwards")}
              />
            )}
          </div>
        </div>
      </div>
      {jump && <JumpPill count={countNew(held.rows, since)} onPress={scroll.toNewest} />}
      <Announcer rows={held.rows} live={live} />
      <MessageSheet message={sheet} onClose={() => setSheet(null)} />
    </div>
  );
}

/** The row that was jumped to, for a moment. */
function useTarget(around: EventId | null, laid: readonly LaidRow[]) {
  const [event, setEvent] = useState(around);
  useEffect(() => {
    if (event === null) {
      return undefined;
    }
    const timer = setTimeout(() => setEvent(null), TARGET_SHOWN);
    return () => clearTimeout(timer);
  }, [event]);
  return { key: event === null ? null : (laid[rowOfEvent(laid, event)]?.key ?? null), point: setEvent };
}

/** Opens the actions of a message on which a finger rests; what lies under the finger is not pressed then. */
function useLongPress(
  scroller: { readonly current: HTMLElement | null },
  laid: readonly LaidRow[],
  open: (message: Message) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const opened = useRef(false);
  const cancel = () => clearTimeout(timer.current);
  // On their way down: buttons in a message keep such events from rising.
  return {
    onClickCapture: (event: MouseEvent) => {
      if (opened.current) {
        opened.current = false;
        event.stopPropagation();
        event.preventDefault();
      }
    },
    onPointerDownCapture: (event: PointerEvent) => {
      cancel();
      opened.current = false;
      const key = event.pointerType === "touch" ? rowKeyAt(event.target) : null;
      const message = key === null ? null : messageOf(laid.find((row) => row.key === key)?.row);
      if (message !== null && scroller.current !== null) {
        timer.current = setTimeout(() => {
          opened.current = true;
          open(message);
        }, LONG_PRESS);
      }
    },
    onPointerMoveCapture: (event: PointerEvent) => {
      if (Math.abs(event.movementX) + Math.abs(event.movementY) > 3) {
        cancel();
      }
    },
    onPointerUpCapture: cancel,
    onPointerCancelCapture: cancel,
    onScroll: cancel,
  };
}

function rowKeyAt(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? null)
    : null;
}

/** Tells those who listen what came in, apart from the list itself, so that history is never read out. */
function Announcer({ rows, live }: { rows: readonly TimelineRow[]; live: boolean }) {
  const t = useText();
  const format = useFormat();
  const before = useRef<readonly TimelineRow[]>([]);
  const [text, setText] = useState("");
  const tell = useEffectEvent((next: readonly TimelineRow[]) => {
    const news = live ? arrived(before.current, next) : [];
    before.current = next;
    if (news.length === 0) {
      return;
    }
    const [first] = news;
    setText(
      news.length === 1 && first !== undefined
        ? messageName(t, format, first)
        : `${t("screen-conversation-timeline-announce-more", { count: news.length })}: ${describePeople(t, format, distinct(news))}`,
    );
  });
  useEffect(() => tell(rows), [rows]);
  return <VisuallyHidden live="polite">{text}</VisuallyHidden>;
}

function distinct(messages: readonly Message[]) {
  return [...new Map(messages.map((message) => [message.sender.user, message.sender])).values()];
}
