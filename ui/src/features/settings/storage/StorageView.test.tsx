import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

import { BridgeContext } from "../../../bridge/context";
import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import type { StorageUsage } from "../../../bridge/generated/StorageUsage";
import { I18n } from "../../../i18n/I18n";
import { StorageView } from "./StorageView";

function draw(engine = new FakeEngine()) {
  const view = render(
    <BridgeContext value={engine}>
      <I18n language="en">
        <main>
          <h1>Storage</h1>
          <StorageView />
        </main>
      </I18n>
    </BridgeContext>,
  );
  return { ...view, engine };
}

async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe("what takes how much room", () => {
  it("is listed, with the most that pictures may take and the sum", async () => {
    const { container } = draw();
    await screen.findByText("Pictures and files");
    const said = container.textContent?.replaceAll(/[\u2068\u2069]/gu, "");
    expect(said).toMatch(
      /Pictures and files.*at most 2 GB.*412 MB.*Messages.*86 MB.*4\.3 MB.*In all.*502 MB/,
    );
    expect(await faults(container)).toEqual([]);
  });

  it("shows its shape while it is counted", async () => {
    const engine = new FakeEngine();
    engine.answer("storage_usage", () => new Promise(() => undefined));
    const { container } = draw(engine);
    const waiting = await screen.findByRole("status", { name: "Counting what lies on this device" });
    expect(waiting.getAttribute("aria-busy")).toBe("true");
    expect(await faults(container)).toEqual([]);
  });

  it("can be counted again after a failure", async () => {
    const engine = new FakeEngine();
    engine.fail("storage_usage", { type: "storage" });
    const { container } = draw(engine);
    expect((await screen.findByRole("alert")).textContent).toMatch(/could not be counted.*disk/);
    expect(await faults(container)).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("storage_usage")).toHaveLength(2));
  });
});

describe("emptying pictures and files", () => {
  async function asked(engine = new FakeEngine()) {
    const view = draw(engine);
    fireEvent.click(await screen.findByRole("button", { name: "Empty pictures and files" }));
    const dialog = await screen.findByRole("alertdialog");
    return { ...view, dialog };
  }

  it("asks first, and keeps by default", async () => {
    const { engine, dialog } = await asked();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep them"));
    expect(await faults(dialog)).toEqual([]);
    fireEvent.keyDown(dialog, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(engine.requests("storage_empty_media")).toEqual([]);
  });

  it("shows that it goes on, and says how much was freed", async () => {
    let finish: (usage: StorageUsage) => void = () => undefined;
    const engine = new FakeEngine();
    engine.answer(
      "storage_empty_media",
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const { container, dialog } = await asked(engine);
    fireEvent.click(within(dialog).getByRole("button", { name: "Empty" }));
    await screen.findByRole("progressbar", { name: "Emptying" });
    expect(await faults(container)).toEqual([]);
    finish({ media: 12_000_000, mediaLimit: 2_000_000_000, messages: 86_000_000, account: 4_300_000 });
    await screen.findByText(/400 MB.* freed/);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("says it when that fails, and what is there stays listed", async () => {
    const engine = new FakeEngine();
    engine.fail("storage_empty_media", { type: "storage" });
    const { dialog } = await asked(engine);
    fireEvent.click(within(dialog).getByRole("button", { name: "Empty" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/were not all deleted/);
    screen.getByText("412 MB");
  });

  it("is not offered when there is nothing", async () => {
    const engine = new FakeEngine();
    engine.answer("storage_usage", () => ({ media: 0, mediaLimit: 1, messages: 0, account: 0 }));
    draw(engine);
    const button = await screen.findByRole("button", { name: "Empty pictures and files" });
    expect(button.hasAttribute("disabled")).toBe(true);
  });
});
