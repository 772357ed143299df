import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { expectAccessible, plain, renderView } from "../../../test/view";
import { DiagnosticsView } from "./DiagnosticsView";

function show(engine = new FakeEngine()): FakeEngine {
  renderView(
    <main>
      <h1>Settings</h1>
      <DiagnosticsView />
    </main>,
    engine,
  );
  return engine;
}

describe("DiagnosticsView", () => {
  it("shows what would be given away before it is, and copies it", async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, "writeText");
    show();
    expect((await screen.findByRole("region", { name: "Diagnostics, as text" })).textContent).toContain(
      "rooms: 12",
    );
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("Copied")).toBeTruthy();
    expect(write.mock.calls[0]?.[0]).toContain("account: signed in");
  });

  it("saves it where the person says, and says nothing where they think better of it", async () => {
    const engine = show();
    await userEvent.click(await screen.findByRole("button", { name: "Save to a file" }));
    await waitFor(() =>
      expect(plain(document.body.textContent)).toContain("Saved as Chancery diagnostics.txt"),
    );
    engine.answer("diagnostics_save", () => ({ name: null }));
    await userEvent.click(screen.getByRole("button", { name: "Save to a file" }));
    await waitFor(() => expect(screen.queryByText(/Saved as/)).toBeNull());
    engine.fail("diagnostics_save", { type: "storage" });
    await userEvent.click(screen.getByRole("button", { name: "Save to a file" }));
    expect(await screen.findByText(/cannot write to this device/)).toBeTruthy();
  });

  it("says that it could not be read, and tries again", async () => {
    const engine = new FakeEngine();
    engine.fail("diagnostics_read", { type: "internal" });
    show(engine);
    expect(await screen.findByText("The diagnostics could not be read")).toBeTruthy();
    await expectAccessible();
    engine.answer("diagnostics_read", () => ({ text: "version: 0.1.0" }));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("version: 0.1.0")).toBeTruthy();
  });
});
