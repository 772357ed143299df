/** Says what is to be said about a message, in plain words. Pure, and complete: a new case fails to compile. */
import type { Authenticity } from "../../../bridge/generated/Authenticity";
import type { FileKind } from "../../../bridge/generated/FileKind";
import type { Message } from "../../../bridge/generated/Message";
import type { Person } from "../../../bridge/generated/Person";
import type { SendFailure } from "../../../bridge/generated/SendFailure";
import type { SendState } from "../../../bridge/generated/SendState";
import type { UnreadableCause } from "../../../bridge/generated/UnreadableCause";
import type { TextId, Translate } from "../../../i18n/bundles";
import { megabytes } from "../../../i18n/describeMedia";
import type { Format } from "../../../i18n/format";
import { unreachable } from "../../../stores/applyDiffs";
import { markdownOf } from "../composer/markdown";

/** How a person is called in a sentence: by name, and by address too where the name alone could be somebody else. */
export function nameOf(person: Person): string {
  return person.ambiguous ? `${person.name} (${person.user})` : person.name;
}

/** At most so many names are said before the rest becomes a number. */
const NAMES = 3;

/** Names people: `Priya, Tomas and 4 more`. `count` is how many there are, if more than are known by name. */
export function describePeople(
  t: Translate,
  format: Format,
  people: readonly Person[],
  count = people.length,
): string {
  const names = people.slice(0, count <= NAMES + 1 ? NAMES + 1 : NAMES).map(nameOf);
  if (count <= names.length) {
    return format.list(names);
  }
  return t("screen-conversation-message-and-more", { names: names.join(", "), count: count - names.length });
}

/** Why a message was not sent, and what to do. */
export function describeFailure(t: Translate, format: Format, reason: SendFailure): string {
  switch (reason.type) {
    case "insecureDevices":
      return t("screen-conversation-send-failed-insecure-devices", {
        names: describePeople(t, format, reason.people),
        count: reason.people.length,
      });
    case "identityChanged":
      return t("screen-conversation-send-failed-identity-changed", {
        names: describePeople(t, format, reason.people),
        count: reason.people.length,
      });
    case "deviceNotConfirmed":
      return t("screen-conversation-send-failed-device-not-confirmed");
    case "fileMissing":
      return t("screen-conversation-send-failed-file-missing");
    case "fileTypeInvalid":
      return t("screen-conversation-send-failed-file-type");
    case "notAllowed":
      return t("screen-conversation-send-failed-not-allowed");
    case "roomGone":
      return t("screen-conversation-send-failed-room-gone");
    case "tooLong":
      return t("screen-conversation-send-failed-too-long");
    case "fileTooLarge":
      return reason.limit === null
        ? t("screen-conversation-send-failed-file-too-large-unknown")
        : t("screen-conversation-send-failed-file-too-large", { limit: megabytes(reason.limit) });
    case "encryptionWithdrawn":
      return t("screen-conversation-send-failed-encryption-withdrawn");
    case "refused":
      return t("screen-conversation-send-failed-refused");
    default:
      return unreachable(reason);
  }
}

/** How far an own message has come, in a word or two. */
export function describeSendState(t: Translate, state: SendState): string {
  switch (state.type) {
    case "received":
      return "";
    case "sending":
      return t("screen-conversation-send-sending");
    case "uploading":
      return t("screen-conversation-send-uploading");
    case "waiting":
      return t("screen-conversation-send-waiting");
    case "blocked":
      return t("screen-conversation-send-blocked");
    case "sent":
      return t("screen-conversation-send-sent");
    case "failed":
      return t("screen-conversation-send-not-sent");
    default:
      return unreachable(state);
  }
}

/** Whether a message that cannot be read now may still become readable. */
export function mayHeal(cause: UnreadableCause): boolean {
  switch (cause) {
    case "keyMissing":
    case "senderIdentityChanged":
    case "senderDeviceUnsigned":
    case "senderDeviceUnknown":
    case "historyNeedsRecovery":
      return true;
    case "sentBeforeJoining":
    case "historyNotBackedUp":
    case "withheldFromThisDevice":
    case "withheldBySender":
      return false;
    default:
      return unreachable(cause);
  }
}

const UNREADABLE: Record<UnreadableCause, TextId> = {
  keyMissing: "screen-conversation-unreadable-key-missing",
  sentBeforeJoining: "screen-conversation-unreadable-sent-before-joining",
  senderIdentityChanged: "screen-conversation-unreadable-sender-identity-changed",
  senderDeviceUnsigned: "screen-conversation-unreadable-sender-device-unsigned",
  senderDeviceUnknown: "screen-conversation-unreadable-sender-device-unknown",
  historyNotBackedUp: "screen-conversation-unreadable-history-not-backed-up",
  withheldFromThisDevice: "screen-conversation-unreadable-withheld-from-this-device",
  withheldBySender: "screen-conversation-unreadable-withheld-by-sender",
  historyNeedsRecovery: "screen-conversation-unreadable-history-needs-recovery",
};

/** Why a message cannot be read, and what helps. */
export function describeUnreadable(t: Translate, cause: UnreadableCause, sender: Person): string {
  return t(UNREADABLE[cause], { name: nameOf(sender) });
}

/** How much a remark weighs: something to know, something to check, something not to trust. */
export type Weight = "note" | "changed" | "risk";

const REMARKS: Record<Exclude<Authenticity, "unremarkable">, readonly [TextId, Weight]> = {
  notGuaranteed: ["screen-conversation-authenticity-not-guaranteed", "note"],
  unconfirmedDevice: ["screen-conversation-authenticity-unconfirmed-device", "changed"],
  identityChanged: ["screen-conversation-authenticity-identity-changed", "changed"],
  sentInClear: ["screen-conversation-authenticity-sent-in-clear", "risk"],
  senderMismatch: ["screen-conversation-authenticity-sender-mismatch", "risk"],
};

/** What is to be said about where a message comes from; `null` if nothing. */
export function describeAuthenticity(
  t: Translate,
  value: Authenticity,
): { text: string; weight: Weight } | null {
  if (value === "unremarkable") {
    return null;
  }
  const [id, weight] = REMARKS[value];
  return { text: t(id), weight };
}

const KINDS: Record<FileKind, TextId> = {
  image: "screen-conversation-message-kind-image",
  video: "screen-conversation-message-kind-video",
  audio: "screen-conversation-message-kind-audio",
  file: "screen-conversation-message-kind-file",
  sticker: "screen-conversation-message-kind-sticker",
  location: "screen-conversation-message-kind-location",
};

/** What kind of file it is. */
export function describeKind(t: Translate, kind: FileKind): string {
  return t(KINDS[kind]);
}

/** What a message says, as plain text: for a message's name, for announcing and for copying it. */
export function plainText(t: Translate, message: Message): string {
  const { content } = message;
  switch (content.type) {
    case "text":
      return content.style === "emote" ? `${message.sender.name} ${content.plain}` : content.plain;
    case "file":
      return [`${describeKind(t, content.kind)}: ${content.name}`, markdownOf(content.caption).text]
        .filter((part) => part !== "")
        .join("\n");
    case "poll":
      return t("common-preview-poll", { question: content.question });
    case "deleted":
      return t("screen-conversation-message-deleted");
    case "unreadable":
      return t("common-preview-unreadable");
    case "unknown":
      return content.fallback === "" ? t("common-preview-unknown") : content.fallback;
    default:
      return unreachable(content);
  }
}

/** What lands on the clipboard: what was said, and only where nothing was, what it is. */
export function copiedText(t: Translate, message: Message): string {
  const { content } = message;
  const caption = content.type === "file" ? markdownOf(content.caption).text : "";
  return caption === "" ? plainText(t, message) : caption;
}

/** Longer than this, a message's name is cut: a screen reader reads the rest from the message itself. */
const NAME_LENGTH = 300;

/**
 * The name of a message for those who hear it: who, when, what is to be remarked, what it says.
 * "Priya Raman, 09:15, mentions you: …"; own: "You, 09:24, Not sent. …: …".
 */
export function messageName(t: Translate, format: Format, message: Message): string {
  const parts = [message.own ? t("common-you") : nameOf(message.sender), format.time(message.timestamp)];
  if (message.send.type === "failed") {
    parts.push(`${describeSendState(t, message.send)} ${describeFailure(t, format, message.send.reason)}`);
  } else if (message.send.type !== "received" && message.send.type !== "sent") {
    parts.push(describeSendState(t, message.send));
  }
  if (message.mentionsMe) {
    parts.push(t("screen-conversation-message-mentions-you"));
  }
  if (message.edited) {
    parts.push(t("screen-conversation-message-edited"));
  }
  const remark = describeAuthenticity(t, message.authenticity);
  if (remark !== null) {
    parts.push(remark.text);
  }
  const text = plainText(t, message);
  const said = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH)}…` : text;
  return `${parts.join(", ")}: ${said}`;
}
