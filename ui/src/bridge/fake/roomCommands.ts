import type { PeopleFound } from "../generated/PeopleFound";
import type { Person } from "../generated/Person";
import type { RoomFilter } from "../generated/RoomFilter";
import type { RoomListUpdate } from "../generated/RoomListUpdate";
import type { RoomSummary } from "../generated/RoomSummary";
import type { UserId } from "../generated/UserId";
import { failure } from "./FakeEngine";
import type { FakeEngine, Handlers, Watching } from "./FakeEngine";
import { me, member, people } from "./people";
import { makeRoom } from "./rooms";

type Command =
  | "room_list_open"
  | "room_list_filter"
  | "room_list_grow"
  | "room_watch"
  | "room_create"
  | "direct_open"
  | "room_invite"
  | "room_join"
  | "room_leave"
  | "room_favourite"
  | "room_mark_read"
  | "people_search"
  | "switcher_search";

/** Rooms shown at first, and added each time the list grows. */
const PAGE = 20;

function fits(summary: RoomSummary, filter: RoomFilter): boolean {
  const { membership } = summary;
  if (membership.type === "invited") {
    return true;
  }
  if (membership.type !== "joined") {
    return false;
  }
  switch (filter) {
    case "all":
      return true;
    case "unread":
      return summary.unread > 0 || summary.markedUnread;
    case "people":
      return summary.direct !== null;
    case "rooms":
      return summary.direct === null;
    case "favourites":
      return summary.favourite;
    default:
      return filter;
  }
}

/** The whole list for a subscription, as a `Reset`. */
export function summariesFor(
  engine: FakeEngine,
  watching: Extract<Watching, { what: "roomList" }>,
): RoomListUpdate {
  const all = engine.rooms.map(({ summary }) => summary);
  const fitting = all.filter((summary) => fits(summary, watching.filter));
  const shown = fitting.slice(0, watching.shown);
  return {
    order: [{ op: "reset", values: shown.map(({ room }) => room) }],
    rooms: shown,
    totals: {
      unread: all.filter(({ unread, membership }) => unread > 0 || membership.type === "invited").length,
      mentions: all.reduce((sum, { mentions }) => sum + mentions, 0),
    },
    loading: { type: "loaded", total: all.length, more: fitting.length > shown.length },
  };
}

function matches(name: string, query: string): boolean {
  return name.toLowerCase().includes(query.trim().toLowerCase());
}

/** Rooms and people. Searching for `nobody` finds nobody; `@…` must be a whole address. */
export function roomCommands(engine: FakeEngine): Pick<Handlers, Command> {
  const everybody: Person[] = Object.values(people).filter(({ user }) => user !== me.user);
  const directWith = (user: UserId) =>
    engine.rooms.find(({ summary }) => summary.direct === user && summary.membership.type === "joined");
  const list = (watching: Watching) => {
    if (watching.what !== "roomList") {
      throw failure({ type: "subscriptionUnknown" });
    }
    return watching;
  };
  const search = (query: string): PeopleFound => {
    const asked = query.trim();
    if (asked.startsWith("@") && asked.includes(":")) {
      if (!/^@[^:\s]+:[^:\s]+\.[^:\s]+$/.test(asked) || asked.startsWith("@nobody")) {
        throw failure({ type: "personUnknown", user: asked as UserId });
      }
      const known = everybody.find(({ user }) => user === asked);
      const stranger: Person = {
        user: asked as UserId,
        name: asked.slice(1).split(":")[0] ?? "",
        ambiguous: false,
      };
      const person = known ?? stranger;
      return {
        people: [{ person, direct: directWith(person.user)?.summary.room ?? null }],
        limited: false,
        directory_unavailable: false,
      };
    }
    const found = everybody.filter((person) => matches(person.name, asked) || matches(person.user, asked));
    return {
      people: found.map((person) => ({ person, direct: directWith(person.user)?.summary.room ?? null })),
      limited: asked === "a",
      directory_unavailable: asked === "offline",
    };
  };
  return {
    room_list_open: ({ filter }) => {
      const watching: Watching = { what: "roomList", filter, shown: PAGE };
      const watched = engine.watch(watching);
      engine.tell(watched.subscription, { type: "roomList", value: summariesFor(engine, watching) });
      return watched;
    },
    room_list_filter: ({ subscription, filter }) => {
      const watching = list(engine.watching.get(subscription) ?? { what: "account" });
      watching.filter = filter;
      watching.shown = PAGE;
      engine.tell(subscription, { type: "roomList", value: summariesFor(engine, watching) });
      return {};
    },
    room_list_grow: ({ subscription }) => {
      const watching = list(engine.watching.get(subscription) ?? { what: "account" });
      const before = summariesFor(engine, watching);
      watching.shown += PAGE;
      const after = summariesFor(engine, watching);
      const known = new Set(before.rooms.map(({ room }) => room));
      const added = after.rooms.filter(({ room }) => !known.has(room));
      engine.tell(subscription, {
        type: "roomList",
        value: { ...after, order: [{ op: "append", values: added.map(({ room }) => room) }], rooms: added },
      });
      return {};
    },
    room_watch: ({ room }) => {
      const found = engine.room(room);
      const watched = engine.watch({ what: "room", room });
      engine.tell(watched.subscription, { type: "room", value: found.details });
      return watched;
    },
    room_create: ({ name, topic, invite }) => {
      const invited = everybody.filter(({ user }) => invite.includes(user));
      const members = [member(me, "owner"), ...invited.map((person) => member(person, "member", true))];
      const room = makeRoom({ id: `new${engine.rooms.length}`, name, topic, members });
      engine.rooms.unshift(room);
      engine.changed(room);
      return { room: room.summary.room };
    },
    direct_open: ({ user }) => {
      const existing = directWith(user);
      if (existing) {
        return { room: existing.summary.room };
      }
      const person = everybody.find((known) => known.user === user) ?? { user, name: user, ambiguous: false };
      const room = makeRoom({ id: `direct${engine.rooms.length}`, name: person.name, with: person });
      engine.rooms.unshift(room);
      engine.changed(room);
      return { room: room.summary.room };
    },
    room_invite: ({ room, user }) => {
      const found = engine.room(room);
      const person = everybody.find((known) => known.user === user) ?? { user, name: user, ambiguous: false };
      const members = [...found.details.members, member(person, "member", true)];
      found.details = { ...found.details, members, invited: found.details.invited + 1 };
      engine.changed(found);
      return {};
    },
    room_join: ({ room }) => {
      const found = engine.room(room);
      found.summary = { ...found.summary, membership: { type: "joined" } };
      found.details = { ...found.details, membership: { type: "joined" } };
      engine.changed(found);
      return {};
    },
    room_leave: ({ room }) => {
      const found = engine.room(room);
      found.summary = { ...found.summary, membership: { type: "left" } };
      found.details = { ...found.details, membership: { type: "left" } };
      engine.changed(found);
      return {};
    },
    room_favourite: ({ room, favourite }) => {
      const found = engine.room(room);
      found.summary = { ...found.summary, favourite };
      found.details = { ...found.details, favourite };
      engine.changed(found);
      return {};
    },
    room_mark_read: ({ room }) => {
      const found = engine.room(room);
      if (found.summary.unread > 0 || found.summary.mentions > 0) {
        found.summary = { ...found.summary, unread: 0, mentions: 0, markedUnread: false };
        engine.changed(found);
      }
      return {};
    },
    people_search: ({ query }) => search(query),
    switcher_search: ({ query }) => ({
      rooms: engine.rooms
        .map(({ summary }) => summary)
        .filter(({ membership, name }) => membership.type === "joined" && matches(name, query)),
      people:
        query.trim() === ""
          ? []
          : search(query)
              .people.filter(({ direct }) => !direct)
              .map(({ person }) => person),
    }),
  };
}
