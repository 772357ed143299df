import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { FILE, PICTURE, message } from "../../../bridge/fake/conversation";
import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { FAILURES } from "../../../bridge/fake/files";
import { media } from "../../../bridge/fake/media";
import { me, people } from "../../../bridge/fake/people";
import { drawn, faults, giveLayout } from "../testing";

const { priya } = people;

beforeEach(() => {
  giveLayout();
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
});

const rows = () => [
  message(priya, 5, PICTURE),
  message(priya, 4, { ...FILE, media: media.survey }),
  message(me, 3, { ...PICTURE, name: "Quay.jpg", media: media.quay }),
];

/** The first picture, large. */
async function opened(engine = new FakeEngine(), shown = rows()) {
  const view = await drawn({ engine, rows: shown });
  const [first] = screen.getAllByRole("button", { name: /Show it large/ });
  (first as HTMLElement).focus();
  fireEvent.click(first as HTMLElement);
  const dialog = await screen.findByRole("dialog");
  // Keys are heard once the focus has moved into the dialogue, which it does after it is drawn.
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  return { ...view, dialog, first: first as HTMLElement };
}

function scaleOf(dialog: HTMLElement): string {
  return dialog.querySelector<HTMLElement>("[style*=transform]")?.style.transform ?? "";
}

describe("a picture shown large", () => {
  it("says whose it is and when, and shows all of it", async () => {
    const { dialog, engine } = await opened();
    expect(dialog.getAttribute("aria-labelledby")).not.toBeNull();
    within(dialog).getByRole("heading", { name: "North-pier-C4-C9.png" });
    expect(dialog.textContent).toMatch(/Priya Raman/);
    await within(dialog).findByRole("img", { name: "North-pier-C4-C9.png" });
    expect(engine.requests("media_watch")).toContainEqual({ media: media.plan, part: "content" });
    expect(await faults(dialog)).toEqual([]);
  });

  it("turns to the next and previous picture with arrows, past what is none, and stops at the ends", async () => {
    const { dialog } = await opened();
    const name = () => within(dialog).getByRole("heading").textContent;
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowLeft" });
    expect(name()).toMatch(/North-pier/);
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowRight" });
    await waitFor(() => expect(name()).toMatch(/Quay\.jpg/));
    expect(dialog.textContent).toMatch(/You/);
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowRight" });
    expect(name()).toMatch(/Quay\.jpg/);
    expect(within(dialog).getByRole("button", { name: "Next picture" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(within(dialog).getByRole("button", { name: "Previous picture" }));
    await waitFor(() => expect(name()).toMatch(/North-pier/));
  });

  it("is enlarged with +, moved with arrows, reduced with - and fitted with 0", async () => {
    const { dialog } = await opened();
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    expect(scaleOf(dialog)).toMatch(/scale\(1\)/);
    press("+");
    press("+");
    expect(scaleOf(dialog)).toMatch(/scale\(2\.25\)/);
    // Enlarged, an arrow moves and does not turn.
    press("ArrowRight");
    expect(within(dialog).getByRole("heading").textContent).toMatch(/North-pier/);
    expect(scaleOf(dialog)).not.toMatch(/translate\(0px/);
    press("-");
    expect(scaleOf(dialog)).toMatch(/scale\(1\.5\)/);
    press("0");
    expect(scaleOf(dialog)).toBe("translate(0px, 0px) scale(1)");
  });

  it("is enlarged with the wheel and with a double press", async () => {
    const { dialog } = await opened();
    const stage = dialog.querySelector("[style*=transform]")?.parentElement as HTMLElement;
    fireEvent.wheel(stage, { deltaY: -500 });
    expect(scaleOf(dialog)).toMatch(/scale\(2\.7/);
    fireEvent.doubleClick(stage);
    expect(scaleOf(dialog)).toMatch(/scale\(1\)/);
    fireEvent.doubleClick(stage);
    expect(scaleOf(dialog)).toMatch(/scale\(2\.25\)/);
  });

  it("is saved", async () => {
    const { dialog, engine } = await opened();
    fireEvent.click(within(dialog).getByRole("button", { name: /^Save / }));
    await waitFor(() => expect(engine.requests("file_save")).toMatchObject([{ media: media.plan }]));
  });

  it("closes with Escape and gives the focus back", async () => {
    const { dialog, first } = await opened();
    fireEvent.keyDown(dialog, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(first));
  });

  it("shows how far it has come", async () => {
    const engine = new FakeEngine();
    const slow = engine.media.add({ stuck: true });
    const { dialog } = await opened(engine, [message(priya, 1, { ...PICTURE, media: slow })]);
    const bar = await within(dialog).findByRole("progressbar", { name: "Fetching the whole picture" });
    expect(bar.getAttribute("aria-valuenow")).toBe("40");
    expect(await faults(dialog)).toEqual([]);
  });

  it("says why it is not shown, and is fetched again where that can help", async () => {
    const engine = new FakeEngine();
    const broken = engine.media.add({ failure: FAILURES.interrupted });
    const { dialog } = await opened(engine, [
      message(priya, 1, { ...PICTURE, thumbnail: false, media: broken }),
    ]);
    expect((await within(dialog).findByRole("alert")).textContent).toMatch(/broke off/);
    fireEvent.click(within(dialog).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("media_watch")).toHaveLength(2));
    expect(await faults(dialog)).toEqual([]);
  });
});
