import { CircleAlert, FileQuestion, MessageSquareText } from "lucide-react";
import type { RefObject } from "react";

import type { ApiError } from "../../../bridge/generated/ApiError";
import type { EventId } from "../../../bridge/generated/EventId";
import { Button } from "../../../design/primitives/Button";
import { EmptyState } from "../../../design/primitives/EmptyState";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";
import type { TimelineSnapshot, TimelineStore } from "../../../stores/TimelineStore";
import type { LaidRow } from "./layout";
import { Timeline } from "./Timeline";
import styles from "./Timeline.module.css";
import { TimelineSkeleton } from "./TimelineSkeleton";

/** What others may ask of the timeline. */
export interface TimelineHandle {
  /** Goes to a message if it is loaded, and answers whether it is. */
  show(event: EventId): boolean;
}

/** The middle of a conversation in all its states: on its way, failed, empty, or there. */
export function TimelinePane({
  handle,
  name,
  timeline,
  snapshot,
  laid,
  failed,
  onSeen,
  onLeave,
}: {
  handle: RefObject<TimelineHandle | null>;
  name: string;
  timeline: TimelineStore;
  snapshot: TimelineSnapshot;
  laid: readonly LaidRow[];
  failed: ApiError | null;
  onSeen: (seen: boolean) => void;
  onLeave: () => void;
}) {
  const t = useText();
  if (failed !== null && snapshot.around !== null) {
    return (
      <div className={styles.blank}>
        <EmptyState
          icon={FileQuestion}
          title={t("screen-conversation-timeline-gone-title")}
          announce
          action={
            <Button variant="primary" onPress={() => timeline.show(null)}>
              {t("screen-conversation-timeline-back-to-newest")}
            </Button>
          }
        >
          {failed.code.type === "messageGone"
            ? t("screen-conversation-timeline-gone-text")
            : describeError(t, failed)}
        </EmptyState>
      </div>
    );
  }
  if (failed !== null) {
    return (
      <div className={styles.blank}>
        <EmptyState
          icon={CircleAlert}
          title={t("screen-conversation-timeline-failed-title")}
          announce
          action={
            <Button variant="primary" onPress={() => timeline.retry()}>
              {t("action-retry")}
            </Button>
          }
        >
          {t("screen-conversation-timeline-failed-text")} {describeError(t, failed)}
        </EmptyState>
      </div>
    );
  }
  if (!snapshot.ready) {
    return <TimelineSkeleton />;
  }
  const empty = snapshot.paging?.backwards === "end" && laid.every((row) => row.place === null);
  if (empty && laid.every((row) => row.row.content.type !== "start")) {
    return (
      <div className={styles.blank}>
        <EmptyState icon={MessageSquareText} title={t("screen-conversation-timeline-empty-title")}>
          {t("screen-conversation-timeline-empty-text")}
        </EmptyState>
      </div>
    );
  }
  return (
    <Timeline
      key={snapshot.opening}
      handle={handle}
      name={name}
      snapshot={snapshot}
      laid={laid}
      timeline={timeline}
      onSeen={onSeen}
      onLeave={onLeave}
    />
  );
}
