import type { Block } from "../generated/Block";
import type { EventId } from "../generated/EventId";
import type { Inline } from "../generated/Inline";
import type { Message } from "../generated/Message";
import type { MessageContent } from "../generated/MessageContent";
import type { Person } from "../generated/Person";
import type { RowContent } from "../generated/RowContent";
import type { TimelineRow } from "../generated/TimelineRow";
import type { Timestamp } from "../generated/Timestamp";
import { media } from "./media";
import { me, people } from "./people";

/** A file without anything special about it, and without bytes. */
export const FILE: Extract<MessageContent, { type: "file" }> = {
  type: "file",
  kind: "file",
  name: "Survey-north-pier-v3.pdf",
  mimeType: "application/pdf",
  size: 2_400_000,
  caption: [],
  media: null,
  thumbnail: false,
  dimensions: null,
  blurhash: null,
  duration: null,
  voice: false,
};

/** A picture that is there. */
export const PICTURE: Extract<MessageContent, { type: "file" }> = {
  ...FILE,
  kind: "image",
  name: "North-pier-C4-C9.png",
  mimeType: "image/png",
  size: 310_000,
  media: media.plan,
  thumbnail: true,
  dimensions: { width: 1760, height: 1000 },
  blurhash: "M5QJly_N%i-3V?Y+f5fQf5fQ8wROMvx_oz",
};

const MINUTE = 60_000;
const DAY = 24 * 60;

let nextKey = 1;

/** A row with a key of its own. */
export function row(content: RowContent): TimelineRow {
  const key = `row-${nextKey}`;
  nextKey += 1;
  return { key, content };
}

/** Words as a message's content. */
export function words(...content: (string | Inline)[]): MessageContent {
  const inlines = content.map((part): Inline =>
    typeof part === "string" ? { type: "text", text: part } : part,
  );
  return blocks([{ type: "paragraph", content: inlines }]);
}

/** Words as a caption. */
export function captionOf(text: string): Block[] {
  return [{ type: "paragraph", content: [{ type: "text", text }] }];
}

function blocks(content: Block[]): MessageContent {
  const plain = content.map((block) => ("content" in block ? plainOf(block.content) : "")).join("\n");
  return { type: "text", style: "plain", blocks: content, emojiOnly: false, plain };
}

function plainOf(content: readonly Inline[]): string {
  return content
    .map((inline) => ("text" in inline ? inline.text : "name" in inline ? `@${inline.name}` : ""))
    .join("");
}

/** A message, so many minutes ago. */
export function message(
  sender: Person,
  minutes: number,
  content: MessageContent | string,
  more: Partial<Message> = {},
): TimelineRow {
  const own = sender.user === me.user;
  const key = nextKey;
  return row({
    type: "message",
    id: { type: "event", id: `$event${key}` as EventId },
    sender,
    own,
    timestamp: (Date.now() - minutes * MINUTE) as Timestamp,
    content: typeof content === "string" ? words(content) : content,
    edited: false,
    replyTo: null,
    reactions: [],
    readBy: [],
    send: own ? { type: "sent" } : { type: "received" },
    authenticity: "unremarkable",
    mentionsMe: false,
    unreached: [],
    unreachedCount: more.unreached?.length ?? 0,
    can: { reply: true, react: true, edit: own, delete: own },
    ...more,
  });
}

const day = (minutes: number) =>
  row({ type: "day", timestamp: (Date.now() - minutes * MINUTE) as Timestamp });

const mention = (who: Person): Inline => ({ type: "mention", user: who.user, name: who.name });

/** The conversation shown first, and what comes before it. */
export function conversation(): { rows: TimelineRow[]; older: TimelineRow[][] } {
  const { aoife, helen, idris, mei, priya, samuel, tomas } = people;
  const rows = [
    day(DAY + 130),
    row({
      type: "event",
      actor: aoife,
      event: { type: "topicChanged", topic: "Phase two, estimates and site visits" },
      timestamp: (Date.now() - (DAY + 130) * MINUTE) as Timestamp,
      id: "$topic" as EventId,
    }),
    message(
      samuel,
      DAY + 90,
      "The Secretary asks what the cofferdam adds to the estimate, and whether it can wait.",
    ),
    message(samuel, DAY + 89, "One number and one sentence will do."),
    message(helen, DAY + 80, {
      ...PICTURE,
      caption: captionOf("North pier, grid C4 to C9. Red marks are the voids."),
    }),
    message(helen, DAY + 79, { ...FILE, media: media.survey }),
    message(samuel, DAY + 70, {
      ...FILE,
      kind: "audio",
      name: "",
      mimeType: "audio/wav",
      size: 32_044,
      media: media.call,
      duration: 2_000,
      voice: true,
    }),
    message(priya, DAY + 61, {
      type: "text",
      style: "plain",
      emojiOnly: false,
      plain: "Three parts",
      blocks: [
        { type: "paragraph", content: [{ type: "text", text: "Three parts, all in the annex:" }] },
        {
          type: "list",
          ordered: false,
          start: 1,
          items: ["sheet piling, £1.2m", "pumping, £0.3m", "tide window works, £0.4m"].map((text) => [
            { type: "paragraph", content: [{ type: "text", text }] },
          ]),
        },
      ],
    }),
    message(me, DAY + 50, "Thank you. I’ll put it in the note.", { readBy: [priya, samuel] }),
    day(62),
    message(
      mei,
      62,
      "Transport can close the quay road on the 25th from 10:00 to 14:00. Diversion signs go up on Tuesday night.",
      {
        reactions: [{ key: "✅", people: [me, priya, tomas, aoife], count: 4, own: true }],
      },
    ),
    row({ type: "unread" }),
    message(idris, 54, { type: "unreadable", cause: "keyMissing" }),
    message(
      priya,
      51,
      words(mention(me), " can you and ", mention(tomas), " bring one page on the cofferdam? No annexes."),
      {
        mentionsMe: true,
      },
    ),
    message(me, 45, "Yes. One page, by noon.", { readBy: [priya, mei, tomas] }),
    message(
      helen,
      40,
      words("The cores from borehole ", { type: "code", text: "C7" }, " are in: good rock at 14.2 m."),
      {
        authenticity: "unconfirmedDevice",
      },
    ),
    message(me, 38, "Drawing C7 goes with it.", { edited: true }),
    message(me, 6, "Helen, please bring the core samples too.", {
      send: { type: "failed", reason: { type: "refused" } },
    }),
    message(mei, 3, "The contractor confirms Wednesday, low tide 11:40."),
  ];
  const older = Array.from({ length: 4 }, (_, page) =>
    Array.from({ length: 30 }, (__, index) =>
      message(
        [aoife, tomas, me, mei][index % 4] ?? aoife,
        2 * DAY + page * DAY + (30 - index) * 3,
        `Entry ${page * 30 + 30 - index} of the site diary: wind south-west, pumps running, nothing to report.`,
      ),
    ),
  );
  return { rows, older };
}
