import { beforeEach, describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { LIMITS } from "../../../bridge/fake/FakeMedia";
import { AttachmentStore } from "./AttachmentStore";
import type { TrayFile } from "./AttachmentStore";

let engine: FakeEngine;
let store: AttachmentStore;

beforeEach(() => {
  engine = new FakeEngine();
  store = new AttachmentStore(engine);
});

function file(name: string, size = 10): File {
  return new File([new Uint8Array(size)], name);
}

const names = () => store.getSnapshot().files.map(({ name }) => name);
const states = () => store.getSnapshot().files.map(({ state }) => state.type);
const settled = () => vi.waitFor(() => expect(states()).not.toContain("reading"));

describe("files that were pasted or dropped", () => {
  it("are read in parts, each where it belongs, and are then ready", async () => {
    const sent = vi.spyOn(engine, "send");
    store.add([file("Survey.pdf", 2_500_000)]);
    await settled();
    expect(states()).toEqual(["ready"]);
    expect(sent.mock.calls.map(([, { offset }, bytes]) => [offset, bytes.length])).toEqual([
      [0, 1_048_576],
      [1_048_576, 1_048_576],
      [2_097_152, 402_848],
    ]);
  });

  it("keep their order, whichever is read first", async () => {
    store.add([file("a.png", 2_000_000), file("b.png"), file("c.pdf")]);
    store.add([file("d.pdf")]);
    expect(names()).toEqual(["a.png", "b.png", "c.pdf", "d.pdf"]);
    await settled();
    expect(names()).toEqual(["a.png", "b.png", "c.pdf", "d.pdf"]);
    expect(states()).toEqual(["ready", "ready", "ready", "ready"]);
  });

  it("that are too large are refused before a byte of them is read", async () => {
    const large = file("Film.mp4");
    Object.defineProperty(large, "size", { value: LIMITS.largestFile + 1 });
    const slice = vi.spyOn(large, "slice");
    store.add([large, file("b.png")]);
    await settled();
    expect(store.getSnapshot().files[0]?.state).toMatchObject({
      type: "refused",
      reason: { code: { type: "fileTooLarge", limit: LIMITS.largestFile } },
    });
    expect(slice).not.toHaveBeenCalled();
    expect(engine.requests("attachment_begin").map(({ name }) => name)).toEqual(["b.png"]);
    expect(states()).toEqual(["refused", "ready"]);
  });

  it("are left to the engine where the limit is not known", async () => {
    engine.fail("attachment_limits", { type: "networkUnavailable" });
    store.add([file("b.png")]);
    await settled();
    expect(states()).toEqual(["ready"]);
  });

  it("that the engine does not take say why, and the next one is read", async () => {
    store.add([file("setup.exe"), file("empty.txt", 0), file("b.png")]);
    await settled();
    const reasons = store
      .getSnapshot()
      .files.map(({ state }) =>
        state.type === "refused" && state.reason !== "folder" ? state.reason.code.type : state.type,
      );
    expect(reasons).toEqual(["fileTypeRefused", "fileEmpty", "ready"]);
    // What was begun is not left lying about.
    expect(engine.requests("attachment_discard")).toHaveLength(1);
  });

  it("that cannot be read from the disk say so", async () => {
    const gone = file("gone.pdf");
    vi.spyOn(gone, "slice").mockReturnValue({
      arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    } as unknown as Blob);
    store.add([gone]);
    await settled();
    expect(store.getSnapshot().files[0]?.state).toMatchObject({
      type: "refused",
      reason: { code: { type: "fileUnreadable" } },
    });
  });

  it("that are folders are refused as such", () => {
    store.add([], ["Annexes"]);
    expect(store.getSnapshot().files).toMatchObject([
      { name: "Annexes", state: { type: "refused", reason: "folder" } },
    ]);
  });

  it("can be let go while they are read, and the engine lets them go too", async () => {
    let go: () => void = () => undefined;
    vi.spyOn(engine, "send").mockImplementation(
      () =>
        new Promise((resolve) => {
          go = () => resolve({});
        }),
    );
    store.add([file("a.png", 3_000_000)]);
    await vi.waitFor(() => expect(engine.requests("attachment_begin")).toHaveLength(1));
    await vi.waitFor(() => expect(engine.send).toHaveBeenCalledTimes(1));
    store.remove(store.getSnapshot().files[0]?.key ?? "");
    go();
    await vi.waitFor(() => expect(engine.requests("attachment_discard").length).toBeGreaterThan(0));
    expect(engine.send).toHaveBeenCalledTimes(1);
    expect(store.getSnapshot().files).toEqual([]);
    expect(engine.requests("attachment_finish")).toEqual([]);
  });
});

describe("the dialogue of the system", () => {
  const onPicked = vi.fn();
  beforeEach(() => onPicked.mockReset());

  it("brings files in order, taken or not, and says so", async () => {
    store.pick(onPicked);
    expect(store.getSnapshot().picking).toBe(true);
    await vi.waitFor(() => expect(store.getSnapshot().picking).toBe(false));
    expect(names()).toEqual(["Quay-road-diversion.png", "Estimates-phase-2.ods", "Cores.iso"]);
    expect(states()).toEqual(["ready", "ready", "refused"]);
    expect(onPicked).toHaveBeenCalledOnce();
  });

  it("says nothing where the person thought better of it", async () => {
    engine.answer("attachment_pick", () => ({ files: [] }));
    store.pick(onPicked);
    await vi.waitFor(() => expect(store.getSnapshot().picking).toBe(false));
    expect(onPicked).not.toHaveBeenCalled();
  });

  it("opens once at a time, and says it when it does not open", async () => {
    engine.fail("attachment_pick", { type: "internal" });
    store.pick(onPicked);
    store.pick(onPicked);
    await vi.waitFor(() => expect(store.getSnapshot().picking).toBe(false));
    expect(engine.requests("attachment_pick")).toHaveLength(1);
    expect(store.getSnapshot().failed?.code.type).toBe("internal");
  });
});

describe("the order and the captions", () => {
  beforeEach(async () => {
    store.add([file("a.png"), file("b.png"), file("c.png")]);
    await settled();
  });
  const at = (index: number) => store.getSnapshot().files[index] as TrayFile;

  it("can be changed, and not beyond the ends", () => {
    store.move(at(2).key, -1);
    expect(names()).toEqual(["a.png", "c.png", "b.png"]);
    store.move(at(0).key, -1);
    store.move(at(2).key, 1);
    expect(names()).toEqual(["a.png", "c.png", "b.png"]);
    store.move(at(0).key, 1);
    expect(names()).toEqual(["c.png", "a.png", "b.png"]);
  });

  it("go along, and come back where they were if they are not taken", () => {
    store.say(at(1).key, "The pier");
    const ready = store.ready();
    store.take(ready);
    expect(store.getSnapshot().files).toEqual([]);
    store.add([], ["Annexes"]);
    store.putBack(ready);
    expect(names()).toEqual(["a.png", "b.png", "c.png", "Annexes"]);
    expect(at(1).caption).toBe("The pier");
  });
});
