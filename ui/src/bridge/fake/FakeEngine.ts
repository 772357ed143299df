import type { Bridge, ByteCommandName, RequestOf, ResponseOf } from "../bridge";
import type { AccountState } from "../generated/AccountState";
import type { ApiError } from "../generated/ApiError";
import type { ByteCommands, CommandName } from "../generated/Commands";
import type { ErrorCode } from "../generated/ErrorCode";
import type { ErrorClass } from "../generated/ErrorClass";
import type { Gate } from "../generated/Gate";
import type { MediaPart } from "../generated/MediaPart";
import type { MediaToken } from "../generated/MediaToken";
import type { Notifications } from "../generated/Notifications";
import type { OwnProfile } from "../generated/OwnProfile";
import type { PolicyReport } from "../generated/PolicyReport";
import type { RoomFilter } from "../generated/RoomFilter";
import type { RoomId } from "../generated/RoomId";
import type { SubscriptionId } from "../generated/SubscriptionId";
import type { SubscriptionUpdate } from "../generated/SubscriptionUpdate";
import type { Update } from "../generated/Update";
import { UpdatePull } from "../pull";
import { accountCommands } from "./accountCommands";
import { FakeMedia } from "./FakeMedia";
import { linkCommands } from "./linkCommands";
import { mediaCommands } from "./mediaCommands";
import { notificationCommands, notificationsOf } from "./notificationCommands";
import { me } from "./people";
import { roomCommands, summariesFor } from "./roomCommands";
import { makeRooms } from "./rooms";
import type { FakeRoom } from "./rooms";
import { policyOf } from "./policy";
import { timelineCommands } from "./timelineCommands";

/** What answers a command. */
export type Handlers = {
  [N in CommandName]: (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>>;
};

/** A running subscription. */
export type Watching =
  | { what: "account" }
  | { what: "notifications" }
  | { what: "roomList"; filter: RoomFilter; shown: number }
  | { what: "room"; room: RoomId }
  | { what: "timeline"; room: RoomId }
  | { what: "media"; media: MediaToken; part: MediaPart };

/** How long the fake takes to answer, in milliseconds. */
export interface Pace {
  answer: number;
}

/** Makes the error that a command rejects with. */
export function failure(code: ErrorCode, trace = "7f3c20b4"): ApiError {
  return { code, class: classOf(code), trace };
}

function classOf(code: ErrorCode): ErrorClass {
  switch (code.type) {
    case "internal":
      return "fault";
    case "networkUnavailable":
    case "serverUnavailable":
      return "retryable";
    default:
      return "refused";
  }
}

/** The profile of the one who is signed in. */
const profile: OwnProfile = { user: me.user, name: me.name, server: "works.gov.example" };

/** An engine in memory, for tests of views and for drawing the window without a shell. */
export class FakeEngine implements Bridge {
  account: AccountState;
  rooms: FakeRoom[];
  notifications: Notifications = notificationsOf();
  policy: PolicyReport = policyOf();
  readonly pace: Pace;
  /** Every command so far, for tests. */
  readonly calls: { name: CommandName; request: unknown }[] = [];
  readonly watching = new Map<SubscriptionId, Watching>();
  readonly media = new FakeMedia();
  readonly #handlers: Handlers;
  readonly #pull: UpdatePull;
  #pending: SubscriptionUpdate[] = [];
  #wake: (() => void) | null = null;
  #batch = 0;
  #nextSubscription = 1;

  constructor(
    account: AccountState = signedIn(),
    rooms: FakeRoom[] = makeRooms(),
    pace: Pace = { answer: 0 },
  ) {
    this.account = account;
    this.rooms = rooms;
    this.pace = pace;
    this.#handlers = {
      updates_begin: () => ({ generation: 1 }),
      updates_next: () => this.#next(),
      subscription_close: ({ subscription }) => {
        this.watching.delete(subscription);
        return {};
      },
      ...accountCommands(this),
      ...roomCommands(this),
      ...timelineCommands(this),
      ...mediaCommands(this),
      ...notificationCommands(this),
      ...linkCommands(this),
    };
    this.#pull = new UpdatePull({ call: (name, request) => this.call(name, request), pause });
  }

  async call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    if (name !== "updates_next") {
      this.calls.push({ name, request });
      await pause(this.pace.answer);
    }
    return this.#handlers[name](request);
  }

  async send<N extends ByteCommandName>(
    name: N,
    request: ByteCommands[N]["request"],
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<ByteCommands[N]["response"]> {
    await pause(this.pace.answer);
    this.media.append(request, bytes);
    return {};
  }

  mediaAddress(media: MediaToken, part: MediaPart): string {
    return this.media.address(media, part);
  }

  async mediaBytes(media: MediaToken): Promise<Blob> {
    await pause(this.pace.answer);
    return this.media.bytes(media);
  }

  subscribe(...subscription: Parameters<Bridge["subscribe"]>): () => void {
    return this.#pull.subscribe(...subscription);
  }

  /** Answers a command in another way from now on. */
  answer<N extends CommandName>(name: N, handler: Handlers[N]): void {
    this.#handlers[name] = handler;
  }

  /** Makes a command fail from now on. */
  fail(name: CommandName, code: ErrorCode): void {
    const reject = () => Promise.reject(failure(code));
    Object.assign(this.#handlers, { [name]: reject });
  }

  /** The requests of a command so far. */
  requests<N extends CommandName>(name: N): RequestOf<N>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.request as RequestOf<N>);
  }

  /** Opens a subscription. */
  watch(watching: Watching): { subscription: SubscriptionId } {
    const subscription = this.#nextSubscription as SubscriptionId;
    this.#nextSubscription += 1;
    this.watching.set(subscription, watching);
    return { subscription };
  }

  /** Tells a subscription something. */
  tell(subscription: SubscriptionId, update: Update): void {
    this.#pending.push({ subscription, update });
    this.#wake?.();
  }

  /** Tells every subscription that fits. */
  tellAll(fits: (watching: Watching) => boolean, update: Update): void {
    for (const [subscription, watching] of this.watching) {
      if (fits(watching)) {
        this.tell(subscription, update);
      }
    }
  }

  /** Changes the account's state. */
  setAccount(account: AccountState): void {
    this.account = account;
    this.tellAll(({ what }) => what === "account", { type: "account", value: account });
  }

  /** Changes what stands before the messages. */
  setGate(gate: Gate): void {
    if (this.account.type === "signedIn") {
      this.setAccount({ ...this.account, gate });
    }
  }

  /** Changes what is decided for the device. */
  setPolicy(policy: PolicyReport): void {
    this.policy = policy;
    this.tellAll(({ what }) => what === "account", { type: "policy", value: policy });
  }

  /** Changes what is known about notifications. */
  setNotifications(changes: Partial<Notifications>): void {
    this.notifications = { ...this.notifications, ...changes };
    this.tellAll(({ what }) => what === "notifications", {
      type: "notifications",
      value: this.notifications,
    });
  }

  /** A room that must be there. */
  room(id: RoomId): FakeRoom {
    const found = this.rooms.find(({ summary }) => summary.room === id);
    if (!found) {
      throw failure({ type: "roomGone" });
    }
    return found;
  }

  /** Tells everybody who looks at a room or at the list how it is now. */
  changed(room: FakeRoom): void {
    const { room: id } = room.summary;
    this.tellAll((watching) => watching.what === "room" && watching.room === id, {
      type: "room",
      value: room.details,
    });
    for (const [subscription, watching] of this.watching) {
      if (watching.what === "roomList") {
        this.tell(subscription, { type: "roomList", value: summariesFor(this, watching) });
      }
    }
  }

  async #next(): Promise<ResponseOf<"updates_next">> {
    if (this.#pending.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    this.#batch += 1;
    const updates = this.#pending;
    this.#pending = [];
    return { batch: this.#batch, updates };
  }
}

/** Someone is signed in. */
export function signedIn(gate: Gate = { type: "open" }): AccountState {
  return { type: "signedIn", profile, connection: "online", gate };
}

/** Waits so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return milliseconds === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });
}
