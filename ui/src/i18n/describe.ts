import type { PreviewContent } from "../bridge/generated/PreviewContent";
import type { RoomEvent } from "../bridge/generated/RoomEvent";
import { unreachable } from "../stores/applyDiffs";
import type { Translate } from "./bundles";

/**
 * Says in one line what a message is, as in the room list or a quote.
 *
 * `sender` is the name of who wrote it, `null` for this account.
 */
export function describePreview(t: Translate, content: PreviewContent, sender: string | null): string {
  switch (content.type) {
    case "text":
      return content.text;
    case "file":
      return describeFile(t, content);
    case "poll":
      return t("common-preview-poll", { question: content.question });
    case "deleted":
      return t("common-preview-deleted");
    case "unreadable":
      return t("common-preview-unreadable");
    case "event":
      return describeEvent(t, content.event, sender);
    case "unknown":
      return t("common-preview-unknown");
    default:
      return unreachable(content);
  }
}

function describeFile(t: Translate, { kind, name }: Extract<PreviewContent, { type: "file" }>): string {
  switch (kind) {
    case "image":
      return t("common-preview-image", { name });
    case "video":
      return t("common-preview-video", { name });
    case "audio":
      return t("common-preview-audio", { name });
    case "file":
      return t("common-preview-file", { name });
    case "sticker":
      return t("common-preview-sticker", { name });
    case "location":
      return t("common-preview-location");
    default:
      return unreachable(kind);
  }
}

/** Says in one sentence what happened in a room. `actor` is the name of who did it, `null` for this account. */
export function describeEvent(t: Translate, event: RoomEvent, actor: string | null): string {
  const self = actor === null ? "yes" : "no";
  const who = { self, actor: actor ?? "" };
  switch (event.type) {
    case "created":
      return t("common-event-created", who);
    case "encryptionOn":
      return t("common-event-encryption-on", who);
    case "joined":
      return t("common-event-joined", { ...who, person: event.person.name });
    case "left":
      return t("common-event-left", { ...who, person: event.person.name });
    case "invited":
      return t("common-event-invited", { ...who, person: event.person.name });
    case "invitationDeclined":
      return t("common-event-invitation-declined", { ...who, person: event.person.name });
    case "invitationWithdrawn":
      return t("common-event-invitation-withdrawn", { ...who, person: event.person.name });
    case "removed":
      return t("common-event-removed", { ...who, person: event.person.name });
    case "banned":
      return t("common-event-banned", { ...who, person: event.person.name });
    case "unbanned":
      return t("common-event-unbanned", { ...who, person: event.person.name });
    case "knocked":
      return t("common-event-knocked", { ...who, person: event.person.name });
    case "personRenamed":
      if (event.before === "" || event.after === "") {
        return t("common-event-person-named", { name: event.after === "" ? event.before : event.after });
      }
      return t("common-event-person-renamed", { before: event.before, after: event.after });
    case "personPictureChanged":
      return t("common-event-person-picture", { person: event.person.name });
    case "roomRenamed":
      return event.name === ""
        ? t("common-event-room-name-removed", who)
        : t("common-event-room-renamed", { ...who, name: event.name });
    case "topicChanged":
      return event.topic === ""
        ? t("common-event-topic-removed", who)
        : t("common-event-topic-changed", { ...who, topic: event.topic });
    case "roomPictureChanged":
      return t("common-event-room-picture", who);
    case "rightsChanged":
      return t("common-event-rights", who);
    case "accessChanged":
      return t("common-event-access", who);
    case "historyVisibilityChanged":
      return t("common-event-history", who);
    case "pinsChanged":
      return t("common-event-pins", who);
    case "replaced":
      return t("common-event-replaced");
    case "callStarted":
      return t("common-event-call", who);
    case "unknown":
      return event.malformed
        ? t("common-event-malformed", { kind: event.eventType })
        : t("common-event-unknown", { kind: event.eventType });
    default:
      return unreachable(event);
  }
}
