import { beforeEach, describe, expect, it } from "vitest";

import type { Bridge } from "./bridge";
import { failure } from "./fake/FakeEngine";
import type { Subscribed } from "./generated/Subscribed";
import type { SubscriptionId } from "./generated/SubscriptionId";
import type { Update } from "./generated/Update";
import type { UpdateBatch } from "./generated/UpdateBatch";
import type { UpdatesNext } from "./generated/UpdatesNext";
import { UpdatePull } from "./pull";

interface Waiting {
  request: UpdatesNext;
  answer: (batch: UpdateBatch) => void;
  refuse: (error: unknown) => void;
}

/** The engine's end of the pull, moved by hand. */
class HandEngine {
  readonly pulls: Waiting[] = [];
  readonly closed: number[] = [];
  readonly pauses: number[] = [];
  generations = 0;
  beginFailures = 0;

  readonly call: Bridge["call"] = (name, request) => {
    const answer = (): Promise<unknown> => {
      switch (name) {
        case "updates_begin":
          if (this.beginFailures > 0) {
            this.beginFailures -= 1;
            return Promise.reject(failure({ type: "internal" }));
          }
          this.generations += 1;
          return Promise.resolve({ generation: this.generations });
        case "updates_next":
          return new Promise((resolve, reject) => {
            this.pulls.push({ request: request as UpdatesNext, answer: resolve, refuse: reject });
          });
        case "subscription_close":
          this.closed.push((request as Subscribed).subscription);
          return Promise.resolve({});
        default:
          throw new Error(name);
      }
    };
    return answer() as ReturnType<typeof this.call>;
  };

  /** The call outstanding now. */
  async pull(): Promise<Waiting> {
    await settle();
    const waiting = this.pulls.at(-1);
    if (!waiting) {
      throw new Error("nothing is being pulled");
    }
    return waiting;
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

const keys = (value: number): Update => ({
  type: "recovery",
  value: { type: "restoring", keys: value, roomsDone: 0, rooms: 1 },
});

function batch(number: number, ...updates: [subscription: number, update: Update][]): UpdateBatch {
  return {
    batch: number,
    updates: updates.map(([subscription, update]) => ({
      subscription: subscription as SubscriptionId,
      update,
    })),
  };
}

const opens = (subscription: number) => () =>
  Promise.resolve({ subscription: subscription as SubscriptionId });

describe("UpdatePull", () => {
  let engine: HandEngine;
  let pull: UpdatePull;
  let got: Update[];
  const collect = (update: Update) => {
    got.push(update);
  };

  beforeEach(() => {
    engine = new HandEngine();
    got = [];
    pull = new UpdatePull({
      call: engine.call,
      pause: (milliseconds) => {
        engine.pauses.push(milliseconds);
        return settle();
      },
    });
  });

  it("keeps one call outstanding and names the last batch applied", async () => {
    pull.subscribe(opens(1), collect);
    const first = await engine.pull();
    expect(first.request).toEqual({ generation: 1, applied: 0 });
    first.answer(batch(1, [1, keys(1)], [1, keys(2)]));
    const second = await engine.pull();
    expect(second.request).toEqual({ generation: 1, applied: 1 });
    expect(got).toEqual([keys(1), keys(2)]);
    expect(engine.pulls).toHaveLength(2);
  });

  it("does not apply a repeated batch again", async () => {
    pull.subscribe(opens(1), collect);
    (await engine.pull()).answer(batch(1, [1, keys(1)]));
    (await engine.pull()).answer(batch(1, [1, keys(1)]));
    const third = await engine.pull();
    expect(third.request.applied).toBe(1);
    expect(got).toEqual([keys(1)]);
  });

  it("keeps updates that arrive before the answer of the command that opened them", async () => {
    let opened: (value: Subscribed) => void = () => undefined;
    pull.subscribe(
      () =>
        new Promise((resolve) => {
          opened = resolve;
        }),
      collect,
    );
    (await engine.pull()).answer(batch(1, [7, keys(1)]));
    (await engine.pull()).answer(batch(2, [7, keys(2)]));
    await settle();
    expect(got).toEqual([]);
    opened({ subscription: 7 as SubscriptionId });
    (await engine.pull()).answer(batch(3, [7, keys(3)]));
    await settle();
    expect(got).toEqual([keys(1), keys(2), keys(3)]);
  });

  it("drops late updates of a closed subscription and tells the engine", async () => {
    const stop = pull.subscribe(opens(1), collect);
    (await engine.pull()).answer(batch(1, [1, keys(1)]));
    await engine.pull();
    stop();
    stop();
    (await engine.pull()).answer(batch(2, [1, keys(2)]));
    await settle();
    expect(got).toEqual([keys(1)]);
    expect(engine.closed).toEqual([1]);
  });

  it("closes a subscription that was given up before it was open", async () => {
    let opened: (value: Subscribed) => void = () => undefined;
    const stop = pull.subscribe(
      () =>
        new Promise((resolve) => {
          opened = resolve;
        }),
      collect,
    );
    await engine.pull();
    stop();
    opened({ subscription: 4 as SubscriptionId });
    (await engine.pull()).answer(batch(1, [4, keys(1)]));
    await settle();
    expect(engine.closed).toEqual([4]);
    expect(got).toEqual([]);
  });

  it("begins anew and opens again when the engine knows the generation no more", async () => {
    let opened = 0;
    pull.subscribe(() => {
      opened += 1;
      return Promise.resolve({ subscription: opened as SubscriptionId });
    }, collect);
    (await engine.pull()).answer(batch(1, [1, keys(1)]));
    (await engine.pull()).refuse(failure({ type: "subscriptionUnknown" }));
    const next = await engine.pull();
    expect(next.request).toEqual({ generation: 2, applied: 0 });
    expect(opened).toBe(2);
    // Of the generation before: nobody's any more.
    next.answer(batch(1, [1, keys(8)], [2, keys(9)]));
    await settle();
    expect(got).toEqual([keys(1), keys(9)]);
  });

  it("waits longer after each failure, and starts over after a success", async () => {
    pull.subscribe(opens(1), collect);
    for (let failures = 0; failures < 7; failures += 1) {
      (await engine.pull()).refuse(new Error("no IPC"));
      await settle();
    }
    expect(engine.pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    (await engine.pull()).answer(batch(1));
    (await engine.pull()).refuse(new Error("no IPC"));
    await settle();
    expect(engine.pauses.at(-1)).toBe(250);
  });

  it("keeps trying to begin", async () => {
    engine.beginFailures = 2;
    pull.subscribe(opens(1), collect);
    await settle();
    await settle();
    await settle();
    (await engine.pull()).answer(batch(1, [1, keys(1)]));
    await settle();
    expect(got).toEqual([keys(1)]);
  });

  it("tells when a subscription could not be opened, once", async () => {
    const failures: string[] = [];
    pull.subscribe(
      () => Promise.reject(failure({ type: "roomGone" })),
      collect,
      (error) => failures.push(error.code.type),
    );
    await engine.pull();
    expect(failures).toEqual(["roomGone"]);
  });

  it("goes on with the others when one of them throws", async () => {
    const reported: unknown[] = [];
    globalThis.reportError = (error: unknown) => {
      reported.push(error);
    };
    pull.subscribe(opens(1), () => {
      throw new Error("defect");
    });
    pull.subscribe(opens(2), collect);
    (await engine.pull()).answer(batch(1, [1, keys(1)], [2, keys(2)]));
    await settle();
    expect(got).toEqual([keys(2)]);
    expect(reported).toHaveLength(1);
  });
});
