import { invoke } from "@tauri-apps/api/core";
import { describe, expect, it, vi } from "vitest";

import { failure } from "./fake/FakeEngine";
import { tauriBridge } from "./tauri";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));

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
});
