import type { Member } from "../generated/Member";
import type { Person } from "../generated/Person";
import type { PreviewContent } from "../generated/PreviewContent";
import type { RoomDetails } from "../generated/RoomDetails";
import type { RoomId } from "../generated/RoomId";
import type { RoomPreview } from "../generated/RoomPreview";
import type { RoomSummary } from "../generated/RoomSummary";
import type { TimelineRow } from "../generated/TimelineRow";
import type { Timestamp } from "../generated/Timestamp";
import { conversation } from "./conversation";
import { me, member, people } from "./people";

/** A room as the fake engine keeps it. */
export interface FakeRoom {
  summary: RoomSummary;
  details: RoomDetails;
  rows: TimelineRow[];
  /** Pages of history not loaded yet, newest first. */
  older: TimelineRow[][];
}

const MINUTE = 60_000;
/** Moments of the story, in minutes before now. */
const ago = (minutes: number): Timestamp => (Date.now() - minutes * MINUTE) as Timestamp;
const DAY = 24 * 60;

interface Outline {
  id: string;
  name: string;
  topic?: string;
  with?: Person;
  members?: Member[];
  latest?: {
    by: Person | null;
    content: PreviewContent | string;
    minutes: number;
    state?: RoomPreview["state"];
  };
  summary?: Partial<RoomSummary>;
  details?: Partial<RoomDetails>;
}

/** Fills in what an outline leaves out. */
export function makeRoom(outline: Outline): FakeRoom {
  const room = `!${outline.id}:works.gov.example` as RoomId;
  const members = outline.members ?? [
    member(me, "owner"),
    ...(outline.with ? [member(outline.with, "owner")] : []),
  ];
  const { latest } = outline;
  const content: PreviewContent | undefined =
    typeof latest?.content === "string" ? { type: "text", text: latest.content } : latest?.content;
  const direct = outline.with?.user ?? null;
  return {
    summary: {
      room,
      name: outline.name,
      direct,
      membership: { type: "joined" },
      unread: 0,
      mentions: 0,
      markedUnread: false,
      favourite: false,
      muted: false,
      encrypted: true,
      replacedBy: null,
      latest:
        latest && content
          ? {
              sender: latest.by?.name ?? null,
              content,
              timestamp: ago(latest.minutes),
              state: latest.state ?? "settled",
            }
          : null,
      typing: [],
      unsent: 0,
      ...outline.summary,
    },
    details: {
      room,
      name: outline.name,
      topic: outline.topic ?? "",
      direct,
      membership: { type: "joined" },
      encryption: "encrypted",
      joined: members.filter(({ invited }) => !invited).length,
      invited: members.filter(({ invited }) => invited).length,
      members,
      membersComplete: true,
      favourite: outline.summary?.favourite ?? false,
      notify: { chosen: null, default: "all" },
      rights: { send: true, invite: true, redact: false },
      typing: outline.summary?.typing ?? [],
      replacedBy: outline.summary?.replacedBy ?? null,
      replaces: null,
      readUpTo: null,
      ...outline.details,
    },
    rows: [],
    older: [],
  };
}

/** The rooms of the invented organisation, most recent first. */
export function makeRooms(): FakeRoom[] {
  const harbour = makeRoom({
    id: "harbour",
    name: "Harbour wall repairs",
    topic: "Phase two, estimates and site visits",
    members: [
      member(people.aoife, "owner"),
      member(people.priya, "moderator"),
      member(me),
      member(people.samuel),
      member(people.idris),
      member(people.helen),
      member(people.tomas),
      member(people.mei),
      member(people.ilfordA),
      member(people.hanna, "member", true),
    ],
    latest: { by: people.mei, content: "The contractor confirms Wednesday, low tide 11:40.", minutes: 3 },
    summary: { typing: ["Mei-Lin Zhou"], favourite: true },
  });
  Object.assign(harbour, conversation());
  return [
    harbour,
    makeRoom({
      id: "priya",
      name: people.priya.name,
      with: people.priya,
      latest: { by: people.priya, content: "Chief Secretary has the note now.", minutes: 11 },
      summary: { unread: 2, mentions: 1 },
    }),
    makeRoom({
      id: "sandbank",
      name: "Sandbank dredging",
      latest: { by: people.tomas, content: "the permit came through, see the annex", minutes: 32 },
      summary: { unread: 12 },
      members: [member(people.tomas, "owner"), member(me), member(people.rhian), member(people.mei)],
    }),
    makeRoom({
      id: "duty",
      name: "Duty office",
      latest: { by: people.ilse, content: "Handover at 18:00 as usual", minutes: 49 },
      summary: { unread: 4, muted: true },
      members: [member(people.ilse, "owner"), member(me), member(people.aoife)],
    }),
    makeRoom({
      id: "samuel",
      name: people.samuel.name,
      with: people.samuel,
      latest: { by: null, content: "I’ll send a line to take", minutes: DAY + 40 },
      summary: { favourite: true },
    }),
    makeRoom({
      id: "questions",
      name: "Parliamentary questions",
      latest: { by: null, content: "Draft reply for Tuesday", minutes: 2 * DAY, state: "failed" },
      summary: { unsent: 1 },
      members: [member(people.samuel, "owner"), member(me), member(people.priya)],
    }),
    makeRoom({
      id: "helen",
      name: people.helen.name,
      with: people.helen,
      latest: { by: people.helen, content: "Cores arrive Tuesday.", minutes: 3 * DAY },
    }),
    makeRoom({
      id: "barrier",
      name: "Flood barrier board",
      latest: {
        by: people.aoife,
        content: { type: "file", kind: "file", name: "Minutes-November.odt" },
        minutes: 3 * DAY,
      },
    }),
    makeRoom({
      id: "youssef",
      name: people.youssef.name,
      with: people.youssef,
      latest: { by: people.youssef, content: "شكرا جزيلا، أراك غدا", minutes: 5 * DAY },
    }),
    makeRoom({
      id: "estuary",
      name: "Estuary survey, joint working group of the four coastal authorities",
      latest: { by: people.rhian, content: { type: "unreadable" }, minutes: 9 * DAY },
    }),
    makeRoom({
      id: "oldboard",
      name: "Flood barrier board (2025)",
      latest: {
        by: people.aoife,
        content: { type: "event", event: { type: "replaced", by: null } },
        minutes: 40 * DAY,
      },
      summary: { replacedBy: "!barrier:works.gov.example" as RoomId },
      details: { rights: { send: false, invite: false, redact: false } },
    }),
    makeRoom({
      id: "tidal",
      name: "Tidal gates review",
      summary: { membership: { type: "invited", by: people.tomas } },
      details: { membership: { type: "invited", by: people.tomas } },
    }),
  ];
}

/** A long list, to scroll. */
export function makeManyRooms(count: number): FakeRoom[] {
  const names = [
    "Licensing",
    "Coastal works",
    "Estates",
    "Legal advice",
    "Procurement",
    "Press desk",
    "Records",
  ];
  return Array.from({ length: count }, (_, index) =>
    makeRoom({
      id: `many${index}`,
      name: `${names[index % names.length] ?? ""} ${index + 1}`,
      latest: { by: people.aoife, content: `Note ${index + 1} is in the file`, minutes: 60 + index * 47 },
    }),
  );
}
