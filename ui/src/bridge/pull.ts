import { toApiError } from "./bridge";
import type { Bridge } from "./bridge";
import type { ApiError } from "./generated/ApiError";
import type { Subscribed } from "./generated/Subscribed";
import type { SubscriptionId } from "./generated/SubscriptionId";
import type { Update } from "./generated/Update";

/** First pause after a failed pull, in milliseconds; doubles up to the last. */
const FIRST_PAUSE = 250;
const LAST_PAUSE = 8_000;

interface Subscriber {
  open: () => Promise<Subscribed>;
  onUpdate: (update: Update) => void;
  onFailed: ((error: ApiError) => void) | undefined;
  id: SubscriptionId | null;
  closed: boolean;
}

/** What the pull needs from outside: the commands, and time. */
export interface PullSurroundings {
  call: Bridge["call"];
  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
}

/**
 * The one pull by which everything that changes reaches the UI.
 *
 * One `updates_next` is outstanding at a time and names the last batch applied; the engine repeats a batch until it
 * is acknowledged, so a batch seen before is not applied again. Updates can overtake the answer of the command that
 * opened their subscription: they wait until it is there. Updates of a closed subscription are dropped.
 */
export class UpdatePull {
  readonly #surroundings: PullSurroundings;
  readonly #subscribers = new Set<Subscriber>();
  readonly #byId = new Map<SubscriptionId, Subscriber>();
  readonly #early = new Map<SubscriptionId, Update[]>();
  #opening = 0;
  #epoch = 0;
  #began: Promise<void> | null = null;

  constructor(surroundings: PullSurroundings) {
    this.#surroundings = surroundings;
  }

  /** See {@link Bridge.subscribe}. */
  subscribe(
    open: () => Promise<Subscribed>,
    onUpdate: (update: Update) => void,
    onFailed?: (error: ApiError) => void,
  ): () => void {
    const subscriber: Subscriber = { open, onUpdate, onFailed, id: null, closed: false };
    this.#subscribers.add(subscriber);
    this.#began ??= this.#begin();
    void this.#began.then(() => this.#open(subscriber));
    return () => this.#close(subscriber);
  }

  async #begin(): Promise<void> {
    const generation = await this.#persist(() => this.#surroundings.call("updates_begin", {}));
    this.#epoch += 1;
    void this.#pull(generation.generation, this.#epoch);
  }

  /** Tries until it succeeds. */
  async #persist<T>(attempt: () => Promise<T>): Promise<T> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LAST_PAUSE)) {
      try {
        return await attempt();
      } catch {
        await this.#surroundings.pause(pause);
      }
    }
  }

  async #pull(generation: number, epoch: number): Promise<void> {
    let applied = 0;
    let pause = FIRST_PAUSE;
    while (epoch === this.#epoch) {
      try {
        const batch = await this.#surroundings.call("updates_next", { generation, applied });
        pause = FIRST_PAUSE;
        if (batch.batch > applied) {
          applied = batch.batch;
          for (const { subscription, update } of batch.updates) {
            this.#deliver(subscription, update);
          }
        } else {
          // A repeat. Breathe, so that an engine that keeps repeating cannot hold the UI thread.
          await this.#surroundings.pause(0);
        }
      } catch (caught) {
        if (toApiError(caught).code.type === "subscriptionUnknown") {
          await this.#renew();
          return;
        }
        await this.#surroundings.pause(pause);
        pause = Math.min(pause * 2, LAST_PAUSE);
      }
    }
  }

  /** The engine knows our generation no more: begin another and open again what is still wanted. */
  async #renew(): Promise<void> {
    this.#byId.clear();
    this.#early.clear();
    const began = this.#begin();
    this.#began = began;
    const wanted = [...this.#subscribers];
    for (const subscriber of wanted) {
      subscriber.id = null;
    }
    await began;
    await Promise.all(wanted.map((subscriber) => this.#open(subscriber)));
  }

  async #open(subscriber: Subscriber): Promise<void> {
    if (subscriber.closed || subscriber.id !== null) {
      return;
    }
    const epoch = this.#epoch;
    this.#opening += 1;
    try {
      const { subscription } = await subscriber.open();
      if (subscriber.closed || epoch !== this.#epoch) {
        this.#end(subscription);
        return;
      }
      subscriber.id = subscription;
      this.#byId.set(subscription, subscriber);
      for (const update of this.#early.get(subscription) ?? []) {
        this.#hand(subscriber, update);
      }
    } catch (caught) {
      if (!subscriber.closed && epoch === this.#epoch) {
        this.#subscribers.delete(subscriber);
        subscriber.closed = true;
        subscriber.onFailed?.(toApiError(caught));
      }
    } finally {
      this.#opening -= 1;
      if (this.#opening === 0) {
        this.#early.clear();
      }
    }
  }

  #deliver(subscription: SubscriptionId, update: Update): void {
    const subscriber = this.#byId.get(subscription);
    if (subscriber) {
      this.#hand(subscriber, update);
    } else if (this.#opening > 0) {
      const waiting = this.#early.get(subscription) ?? [];
      waiting.push(update);
      this.#early.set(subscription, waiting);
    }
  }

  /** One subscriber that throws must not stop the others. */
  #hand(subscriber: Subscriber, update: Update): void {
    if (subscriber.closed) {
      return;
    }
    try {
      subscriber.onUpdate(update);
    } catch (caught) {
      reportError(caught);
    }
  }

  #close(subscriber: Subscriber): void {
    if (subscriber.closed) {
      return;
    }
    subscriber.closed = true;
    this.#subscribers.delete(subscriber);
    if (subscriber.id !== null) {
      this.#byId.delete(subscriber.id);
      this.#end(subscriber.id);
    }
  }

  #end(subscription: SubscriptionId): void {
    // If it does not arrive, the engine ends the subscription with its generation.
    this.#surroundings.call("subscription_close", { subscription }).catch(() => undefined);
  }
}
