import type { RoomPreview } from "../../bridge/generated/RoomPreview";
import type { RoomSummary } from "../../bridge/generated/RoomSummary";
import type { Translate } from "../../i18n/bundles";
import { describePreview } from "../../i18n/describe";
import type { Format } from "../../i18n/format";

/** Whether a room asks for attention. */
export function isUnread(room: RoomSummary): boolean {
  return room.unread > 0 || room.mentions > 0 || room.markedUnread;
}

/** Who is writing, in one line; `null` if nobody is. */
export function typingText(t: Translate, names: readonly string[]): string | null {
  const [first, second] = names;
  if (first === undefined) {
    return null;
  }
  if (second === undefined) {
    return t("screen-rooms-typing-one", { name: first });
  }
  return names.length === 2
    ? t("screen-rooms-typing-two", { first, second })
    : t("screen-rooms-typing-many", { count: names.length });
}

/** The newest message in one line, with who wrote it where that is not plain. */
export function previewText(t: Translate, preview: RoomPreview, isDirect: boolean): string {
  const { content, sender } = preview;
  const text = describePreview(t, content, sender);
  if (content.type === "event") {
    return text;
  }
  if (sender === null) {
    return t("screen-rooms-preview-own", { text });
  }
  return isDirect ? text : t("screen-rooms-preview-from", { name: firstName(sender), text });
}

/** A short form of a name for a narrow line. */
function firstName(name: string): string {
  return name.split(/\s/)[0] || name;
}

/** Everything a row shows, for those who listen. */
export function roomLabel(t: Translate, format: Format, room: RoomSummary): string {
  const typing = typingText(t, room.typing);
  const parts = [
    room.name,
    room.mentions > 0 ? t("a11y-rooms-mentions", { count: room.mentions }) : null,
    room.unread > 0 ? t("a11y-rooms-unread", { count: room.unread }) : null,
    room.unread === 0 && room.markedUnread ? t("a11y-rooms-marked-unread") : null,
    room.muted ? t("a11y-rooms-muted") : null,
    room.favourite ? t("a11y-rooms-favourite") : null,
    room.unsent > 0 ? t("screen-rooms-unsent", { count: room.unsent }) : null,
    typing,
    room.latest && typing === null ? previewText(t, room.latest, room.direct !== null) : null,
    room.latest ? format.listTime(room.latest.timestamp) : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
