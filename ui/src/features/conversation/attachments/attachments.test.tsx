import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";

import { message } from "../../../bridge/fake/conversation";
import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { me, people } from "../../../bridge/fake/people";
import { drawn, faults, giveLayout } from "../testing";

const { priya } = people;

beforeEach(giveLayout);

function file(name: string, size = 10): File {
  return new File([new Uint8Array(size)], name);
}

/** What a drag or the clipboard holds. */
function transfer(
  files: readonly File[],
  types: readonly string[] = ["Files"],
  folders: readonly string[] = [],
) {
  return {
    types,
    files,
    items: files.map((each) => ({
      kind: "file",
      getAsFile: () => each,
      webkitGetAsEntry: () => ({ isDirectory: folders.includes(each.name) }),
    })),
    getData: () => "",
    dropEffect: "none",
  };
}

async function writing(engine = new FakeEngine()) {
  const view = await drawn({ engine, rows: [message(priya, 3, "Good morning."), message(me, 2, "Mine.")] });
  const box = await screen.findByRole("textbox", { name: /Message to/ });
  await waitFor(() => expect(box.getAttribute("contenteditable")).toBe("true"));
  return { ...view, box };
}

function drop(target: Element, files: readonly File[], folders: readonly string[] = []) {
  const dataTransfer = transfer(files, ["Files"], folders);
  fireEvent.dragEnter(target, { dataTransfer });
  fireEvent.dragOver(target, { dataTransfer });
  fireEvent.drop(target, { dataTransfer });
}

async function type(box: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    box.focus();
    document.getSelection()?.collapse(box.querySelector("p"), 0);
    document.dispatchEvent(new Event("selectionchange"));
    await Promise.resolve();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
  await waitFor(() => expect(box.textContent).toContain(text));
}

const tray = () => screen.findByRole("region", { name: "Files to send" });
const cards = async () => within(await tray()).getAllByRole("listitem");
const ready = async (count: number) =>
  waitFor(async () => expect(within(await tray()).getAllByText(/removed|unchanged/)).toHaveLength(count));
const send = () => fireEvent.click(screen.getByRole("button", { name: "Send" }));

describe("attaching", () => {
  it("takes what the system's dialogue brings, says why a file was refused and how large one may be", async () => {
    const { engine } = await writing();
    fireEvent.click(screen.getByRole("button", { name: "Attach files" }));
    const [picture, sheet, refused] = await cards();
    expect(picture?.textContent).toMatch(
      /Quay-road-diversion\.png.*Picture.*310.*place and camera data removed/,
    );
    expect(sheet?.textContent).toMatch(/Estimates-phase-2\.ods.*Spreadsheet.*96.*sent unchanged/);
    expect(refused?.textContent).toMatch(/Cores\.iso.*larger than the .*50.* MB/);
    await waitFor(async () => expect((await tray()).textContent).toMatch(/Up to .*50.* MB a file/));
    expect(await faults(await tray())).toEqual([]);
    send();
    await waitFor(() => expect(engine.requests("message_send_files")).toHaveLength(1));
    expect(engine.requests("message_send_files")[0]?.files).toHaveLength(2);
    // What was refused stays until it is dismissed.
    expect((await cards()).map((card) => card.textContent)).toEqual([expect.stringMatching(/Cores\.iso/)]);
  });

  it("shows where files may be dropped, and takes several", async () => {
    const { container } = await writing();
    const pane = container.querySelector("main > div") as Element;
    fireEvent.dragEnter(pane, { dataTransfer: transfer([file("a.png")]) });
    screen.getByText(/Drop files here/);
    fireEvent.dragLeave(pane, { dataTransfer: transfer([file("a.png")]) });
    expect(screen.queryByText(/Drop files here/)).toBeNull();
    drop(pane, [file("a.png"), file("Annexes"), file("b.pdf")], ["Annexes"]);
    expect(screen.queryByText(/Drop files here/)).toBeNull();
    await ready(2);
    expect((await tray()).textContent).toMatch(/Annexes.*Folders cannot be sent/);
  });

  it("leaves a drag of words alone, and lets no file elsewhere leave the page", async () => {
    const { container } = await writing();
    const pane = container.querySelector("main > div") as Element;
    fireEvent.dragEnter(pane, { dataTransfer: transfer([], ["text/plain"]) });
    expect(screen.queryByText(/Drop files here/)).toBeNull();
    const elsewhere = createEvent.drop(document.body, { dataTransfer: transfer([file("a.png")]) });
    fireEvent(document.body, elsewhere);
    expect(elsewhere.defaultPrevented).toBe(true);
  });

  it("takes pasted pictures, and pasted words as words even if a picture of them comes along", async () => {
    const { box } = await writing();
    fireEvent.paste(box, { clipboardData: transfer([file("image.png")], ["Files", "text/html"]) });
    await ready(1);
    const both = createEvent.paste(box, {
      clipboardData: transfer([file("table.png")], ["text/plain", "text/html", "Files"]),
    });
    fireEvent(box, both);
    expect(await cards()).toHaveLength(1);
  });
});

describe("sending files", () => {
  it("one carries the text as its caption and the answer with it", async () => {
    const { box, container, engine } = await writing();
    const [first] = screen.getAllByRole("article");
    first?.focus();
    fireEvent.keyDown(first as Element, { key: "r" });
    await type(box, "The pier");
    drop(container.querySelector("main > div") as Element, [file("a.png")]);
    await ready(1);
    expect((await tray()).textContent).toMatch(/goes with it as a caption/);
    send();
    await waitFor(() =>
      expect(engine.requests("message_send_files")).toMatchObject([
        { files: [{ caption: "The pier" }], replyTo: expect.stringMatching(/^\$event/) },
      ]),
    );
    expect(engine.requests("message_send")).toEqual([]);
    await waitFor(() => expect(box.textContent).toBe(""));
    expect(screen.queryByRole("region", { name: "Files to send" })).toBeNull();
  });

  it("several follow the text, in their order, each with its own caption", async () => {
    const { box, container, engine } = await writing();
    await type(box, "Both plans");
    drop(container.querySelector("main > div") as Element, [file("a.png"), file("b.png")]);
    await ready(2);
    expect((await tray()).textContent).toMatch(/Your text goes first, then the files/);
    fireEvent.change(screen.getByRole("textbox", { name: /Caption for .*b\.png/ }), {
      target: { value: "South" },
    });
    fireEvent.click(screen.getByRole("button", { name: /Move .*b\.png.* up/ }));
    fireEvent.keyDown(box, { key: "Enter" });
    await waitFor(() => expect(engine.requests("message_send_files")).toHaveLength(1));
    expect(engine.requests("message_send")).toMatchObject([{ text: "Both plans" }]);
    expect(engine.requests("message_send_files")[0]?.files.map(({ caption }) => caption)).toEqual([
      "South",
      "",
    ]);
    const order = engine.calls.map(({ name }) => name).filter((name) => name.startsWith("message_send"));
    expect(order).toEqual(["message_send", "message_send_files"]);
  });

  it("waits while a file is being read", async () => {
    const engine = new FakeEngine();
    engine.answer("attachment_begin", () => new Promise(() => undefined));
    const { box, container } = await writing(engine);
    await type(box, "Hello");
    drop(container.querySelector("main > div") as Element, [file("a.png")]);
    expect(screen.getByRole("button", { name: "Send" }).hasAttribute("disabled")).toBe(true);
    fireEvent.keyDown(box, { key: "Enter" });
    await act(async () => Promise.resolve());
    expect(engine.requests("message_send")).toEqual([]);
    expect(await faults(await tray())).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: /Remove .*a\.png/ }));
    await waitFor(() => expect(document.activeElement).toBe(box));
    send();
    await waitFor(() => expect(engine.requests("message_send")).toHaveLength(1));
  });

  it("loses neither text nor files when they are not taken", async () => {
    const engine = new FakeEngine();
    engine.fail("message_send_files", { type: "attachmentGone" });
    const { box, container } = await writing(engine);
    await type(box, "The pier");
    drop(container.querySelector("main > div") as Element, [file("a.png")]);
    await ready(1);
    send();
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /no longer held for sending.*Your text is kept/,
    );
    await waitFor(() => expect(box.textContent).toBe("The pier"));
    expect(await cards()).toHaveLength(1);
  });

  it("sends the text once when only the files behind it are not taken", async () => {
    const engine = new FakeEngine();
    engine.fail("message_send_files", { type: "internal" });
    const { box, container } = await writing(engine);
    await type(box, "Both plans");
    drop(container.querySelector("main > div") as Element, [file("a.png"), file("b.png")]);
    await ready(2);
    send();
    await screen.findByRole("alert");
    expect(box.textContent).toBe("");
    expect(await cards()).toHaveLength(2);
    send();
    await waitFor(() => expect(engine.requests("message_send_files")).toHaveLength(2));
    expect(engine.requests("message_send")).toHaveLength(1);
  });

  it("keeps files back while an own message is changed", async () => {
    const { box, container, engine } = await writing();
    drop(container.querySelector("main > div") as Element, [file("a.png")]);
    await ready(1);
    box.focus();
    fireEvent.keyDown(box, { key: "ArrowUp" });
    await screen.findByText("Editing your message");
    expect(screen.queryByRole("region", { name: "Files to send" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Attach files" })).toBeNull();
    fireEvent.keyDown(box, { key: "Escape" });
    expect(await cards()).toHaveLength(1);
    expect(engine.requests("message_send_files")).toEqual([]);
  });
});

describe("the tray by keyboard", () => {
  it("moves a file with Alt and arrows, keeps the focus on it and says where it is", async () => {
    const { container } = await writing();
    drop(container.querySelector("main > div") as Element, [file("a.png"), file("b.png"), file("c.png")]);
    await ready(3);
    const up = screen.getByRole("button", { name: /Move .*c\.png.* up/ });
    up.focus();
    fireEvent.keyDown(up, { key: "ArrowUp", altKey: true });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/Move .*c\.png.* up/),
    );
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowUp", altKey: true });
    // At the top only the way down is left.
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/Move .*c\.png.* down/),
    );
    expect((await cards()).map((card) => /[abc]\.png/.exec(card.textContent ?? "")?.[0])).toEqual([
      "c.png",
      "a.png",
      "b.png",
    ]);
    expect((await tray()).textContent).toMatch(/c\.png.* is now .*1.* of .*3/);
  });

  it("gives the focus to the neighbour of what is removed", async () => {
    const { container } = await writing();
    drop(container.querySelector("main > div") as Element, [file("a.png"), file("b.png")]);
    await ready(2);
    fireEvent.click(screen.getByRole("button", { name: /Remove .*a\.png/ }));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/Remove .*b\.png/),
    );
  });
});
