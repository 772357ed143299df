import { invoke } from "@tauri-apps/api/core";
import { describe, expect, it, vi } from "vitest";

import { failure } from "./fake/FakeEngine";
import { tauriBridge } from "./tauri";

vi.mock("@tauri-apps/api/core", () => ({
  invoke: vi.fn(),
  convertFileSrc: (path: string, scheme: string) => `${scheme}://localhost/${path}`,
}));

describe("tauriBridge", () => {
  it("hands a command over under its name, with the request as its one argument", async () => {
    vi.mocked(invoke).mockResolvedValue({ people: [] });
    const answer = await tauriBridge().call("mention_search", { room: "!a:b.example" as never, query: "x" });
    expect(invoke).toHaveBeenCalledWith("mention_search", { request: { room: "!a:b.example", query: "x" } });
    expect(answer).toEqual({ people: [] });
  });

  it("rejects with the engine's error, and with a defect for anything else", async () => {
    vi.mocked(invoke).mockRejectedValueOnce(failure({ type: "wrongPassword" }));
    await expect(tauriBridge().call("account_retry", {})).rejects.toEqual(failure({ type: "wrongPassword" }));
    vi.mocked(invoke).mockRejectedValueOnce("account_retry not allowed");
    await expect(tauriBridge().call("account_retry", {})).rejects.toMatchObject({
      code: { type: "internal" },
      class: "fault",
    });
  });

  it("carries bytes raw, and what describes them in a header", async () => {
    vi.mocked(invoke).mockResolvedValue({});
    const bytes = new Uint8Array([1, 2]);
    await tauriBridge().send("attachment_append", { attachment: "a1" as never, offset: 5 }, bytes);
    expect(invoke).toHaveBeenCalledWith("attachment_append", bytes, {
      headers: { "chancery-request": '{"attachment":"a1","offset":5}' },
    });
    vi.mocked(invoke).mockRejectedValueOnce(failure({ type: "attachmentGone" }));
    await expect(
      tauriBridge().send("attachment_append", { attachment: "a1" as never, offset: 5 }, bytes),
    ).rejects.toEqual(failure({ type: "attachmentGone" }));
  });

  it("names media by the engine's own scheme", () => {
    expect(tauriBridge().mediaAddress("T0k3n" as never, "thumbnail")).toBe(
      "media://localhost/T0k3n/thumbnail",
    );
  });

  it("fetches a medium whole, and rejects with why it is not to be had", async () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    fetched.mockResolvedValueOnce(new Response("sound"));
    const { signal } = new AbortController();
    const blob = await tauriBridge().mediaBytes("T0k3n" as never, signal);
    expect(await blob.text()).toBe("sound");
    expect(fetched).toHaveBeenCalledWith("media://localhost/T0k3n/content", { signal });
    fetched.mockResolvedValueOnce(new Response('{"type":"gone"}', { status: 404 }));
    await expect(tauriBridge().mediaBytes("T0k3n" as never, signal)).rejects.toMatchObject({
      code: { type: "media", failure: { type: "gone" } },
    });
  });
});
