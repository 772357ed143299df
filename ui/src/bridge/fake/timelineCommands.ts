import type { Diff } from "../generated/Diff";
import type { Message } from "../generated/Message";
import type { MessageId } from "../generated/MessageId";
import type { Paging } from "../generated/Paging";
import type { RoomId } from "../generated/RoomId";
import type { SendState } from "../generated/SendState";
import type { TimelineRow } from "../generated/TimelineRow";
import { message, words } from "./conversation";
import { failure, pause } from "./FakeEngine";
import type { FakeEngine, Handlers } from "./FakeEngine";
import { me } from "./people";

type Command =
  | "timeline_open"
  | "timeline_paginate"
  | "message_send"
  | "message_edit"
  | "message_delete"
  | "message_retry"
  | "message_discard"
  | "reaction_toggle"
  | "typing_set"
  | "draft_save"
  | "draft_load"
  | "mention_search";

/** How long the fake network takes, in milliseconds. */
const NETWORK = 700;
/** The most a message may hold, in bytes. */
const LIMIT = 60_000;

function sameMessage(row: TimelineRow, id: MessageId): boolean {
  return row.content.type === "message" && row.content.id.type === id.type && row.content.id.id === id.id;
}

/** One conversation's commands. A message with the word `fail` in it is refused by the fake server. */
export function timelineCommands(engine: FakeEngine): Pick<Handlers, Command> {
  const drafts = new Map<
    RoomId,
    Handlers["draft_load"] extends (request: never) => infer R ? Awaited<R> : never
  >();

  const tell = (room: RoomId, rows: Diff<TimelineRow>[], paging: Paging | null = null) =>
    engine.tellAll((watching) => watching.what === "timeline" && watching.room === room, {
      type: "timeline",
      value: { rows, paging },
    });

  const change = (room: RoomId, id: MessageId, changes: (message: Message) => Partial<Message>) => {
    const found = engine.room(room);
    const index = found.rows.findIndex((row) => sameMessage(row, id));
    const row = found.rows[index];
    if (row?.content.type !== "message") {
      throw failure({ type: "messageGone" });
    }
    const next: TimelineRow = { ...row, content: { ...row.content, ...changes(row.content) } };
    found.rows[index] = next;
    tell(room, [{ op: "set", index, value: next }]);
  };

  const deliver = async (room: RoomId, id: MessageId, text: string) => {
    await pause(engine.pace.answer === 0 ? 0 : NETWORK);
    const offline = engine.account.type === "signedIn" && engine.account.connection === "offline";
    const settled: SendState = offline
      ? { type: "waiting" }
      : /\bfail\b/.test(text)
        ? { type: "failed", reason: { type: "refused" } }
        : { type: "sent" };
    change(room, id, () => ({ send: settled }));
  };

  return {
    timeline_open: ({ room }) => {
      const found = engine.room(room);
      const watched = engine.watch({ what: "timeline", room });
      engine.tell(watched.subscription, {
        type: "timeline",
        value: {
          rows: [{ op: "reset", values: [...found.rows] }],
          paging: { backwards: found.older.length > 0 ? "idle" : "end", forwards: "end" },
        },
      });
      return watched;
    },
    timeline_paginate: async ({ subscription }) => {
      const watching = engine.watching.get(subscription);
      if (watching?.what !== "timeline") {
        throw failure({ type: "subscriptionUnknown" });
      }
      const found = engine.room(watching.room);
      tell(watching.room, [], { backwards: "loading", forwards: "end" });
      await pause(engine.pace.answer === 0 ? 0 : NETWORK);
      const page = found.older.shift() ?? [];
      found.rows.unshift(...page);
      tell(
        watching.room,
        page.toReversed().map((value) => ({ op: "pushFront", value })),
        { backwards: found.older.length > 0 ? "idle" : "end", forwards: "end" },
      );
      return {};
    },
    message_send: ({ operation, room, text }) => {
      if (text.trim() === "") {
        throw failure({ type: "messageEmpty" });
      }
      const length = new TextEncoder().encode(text).length;
      if (length > LIMIT) {
        throw failure({ type: "messageTooLong", limit: LIMIT, length });
      }
      const found = engine.room(room);
      const id: MessageId = { type: "local", id: operation };
      const value = message(me, 0, words(text), { id, send: { type: "sending" } });
      found.rows.push(value);
      tell(room, [{ op: "pushBack", value }]);
      void deliver(room, id, text);
      return {};
    },
    message_edit: ({ room, message: id, text }) => {
      change(room, id, () => ({ content: words(text), edited: true }));
      return {};
    },
    message_delete: ({ room, message: id }) => {
      change(room, id, () => ({ content: { type: "deleted" } }));
      return {};
    },
    message_retry: ({ room, message: id }) => {
      change(room, id, () => ({ send: { type: "sending" } }));
      void deliver(room, id, "");
      return {};
    },
    message_discard: ({ room, message: id }) => {
      const found = engine.room(room);
      const index = found.rows.findIndex((row) => sameMessage(row, id));
      if (index >= 0) {
        found.rows.splice(index, 1);
        tell(room, [{ op: "remove", index }]);
      }
      return {};
    },
    reaction_toggle: ({ room, message: id, key }) => {
      change(room, id, ({ reactions }) => {
        const before = reactions.find((reaction) => reaction.key === key);
        const others = (before?.people ?? []).filter(({ user }) => user !== me.user);
        const own = !before?.own;
        const given = own ? [...others, me] : others;
        const next = { key, people: given, count: given.length, own };
        const rest = before
          ? reactions.map((reaction) => (reaction.key === key ? next : reaction))
          : [...reactions, next];
        return { reactions: rest.filter(({ count }) => count > 0) };
      });
      return {};
    },
    typing_set: () => ({}),
    draft_save: ({ room, draft }) => {
      drafts.set(room, draft);
      return {};
    },
    draft_load: ({ room }) => drafts.get(room) ?? { text: "", mentions: [], replyTo: null },
    mention_search: ({ room, query }) => ({
      people: engine
        .room(room)
        .details.members.map(({ person }) => person)
        .filter(({ name, user }) => user !== me.user && name.toLowerCase().includes(query.toLowerCase()))
        .slice(0, 8),
    }),
  };
}
