import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { FILE, PICTURE, captionOf, message } from "../../../bridge/fake/conversation";
import { FakeEngine, failure } from "../../../bridge/fake/FakeEngine";
import { FAILURES, everyFile } from "../../../bridge/fake/files";
import { media } from "../../../bridge/fake/media";
import { me, people } from "../../../bridge/fake/people";
import { byDevice, policyOf } from "../../../bridge/fake/policy";
import type { MediaFailure } from "../../../bridge/generated/MediaFailure";
import { toasts } from "../../../design/primitives/toasts";
import { drawn, faults, giveLayout } from "../testing";
import { LONGEST } from "./useBlob";

const { priya } = people;

beforeEach(() => {
  giveLayout();
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:tone");
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue();
});

function said(element: Element | undefined | null): string {
  return element?.textContent?.replaceAll(/[\u2068\u2069]/gu, "") ?? "";
}

describe("a picture in the conversation", () => {
  it("keeps its room free before anything is there, and asks for the thumbnail alone", async () => {
    const engine = new FakeEngine();
    engine.answer("media_watch", (watching) => engine.watch({ what: "media", ...watching }));
    const { container } = await drawn({ engine, rows: [message(priya, 1, PICTURE)] });
    const frame = container.querySelector<HTMLElement>("[aria-busy=true][style]");
    expect(frame?.style.inlineSize ?? frame?.getAttribute("style")).toMatch(/22rem/);
    expect(frame?.style.aspectRatio ?? frame?.getAttribute("style")).toMatch(/22 \/ 12\.5/);
    expect(container.querySelector("canvas")).not.toBeNull();
    expect(container.querySelector("article img")).toBeNull();
    await waitFor(() =>
      expect(engine.requests("media_watch")).toEqual([{ media: media.plan, part: "thumbnail" }]),
    );
  });

  it("shows the thumbnail from the engine's own address once it is ready, and the caption below", async () => {
    const { container } = await drawn({
      rows: [message(priya, 1, { ...PICTURE, caption: captionOf("The voids.") })],
    });
    const picture = await waitFor(() => {
      const found = container.querySelector("article img");
      expect(found).not.toBeNull();
      return found as HTMLImageElement;
    });
    expect(picture.getAttribute("src")).toMatch(/plan/);
    fireEvent.load(picture);
    expect(container.querySelector("canvas")).toBeNull();
    expect(said(container.querySelector("article"))).toMatch(/The voids\./);
  });

  it("without a thumbnail fetches nothing unasked", async () => {
    const { engine } = await drawn({ rows: [message(priya, 1, { ...PICTURE, thumbnail: false })] });
    expect(said(screen.getByRole("button", { name: /Show it large/ }))).toMatch(/Show picture · 310/);
    expect(engine.requests("media_watch")).toEqual([]);
  });

  it("of no address asks nobody and says so", async () => {
    const { container, engine } = await drawn({ rows: [message(priya, 1, { ...PICTURE, media: null })] });
    expect(said(container.querySelector("article"))).toMatch(/names no place/);
    expect(screen.queryByRole("button", { name: /Show it large/ })).toBeNull();
    expect(engine.requests("media_watch")).toEqual([]);
  });

  const said_of: Record<MediaFailure["type"], RegExp> = {
    unreachable: /cannot be reached.*Try again/,
    interrupted: /broke off.*Try again/,
    serverTrouble: /has trouble.*Try again/,
    gone: /does not have this file any more/,
    notAllowed: /does not give you this file/,
    addressInvalid: /names no place/,
    damaged: /changed or damaged/,
    tooLarge: /Larger than the 64 MB/,
    tooManyPixels: /50,000 by 50,000 pixels/,
    tooManyFrames: /too long to play/,
    notShown: /not what it says it is.*image\/svg\+xml/,
    typeRefused: /does not allow.*image\/webp/,
    storage: /disk.*Try again/,
    unknown: /cannot be fetched any more.*Try again/,
  };
  it.each(Object.entries(said_of))("%s has its own words", async (type, expected) => {
    const engine = new FakeEngine();
    const token = engine.media.add({ failure: FAILURES[type as MediaFailure["type"]] });
    const { container } = await drawn({ engine, rows: [message(priya, 1, { ...PICTURE, media: token })] });
    await waitFor(() => expect(said(container.querySelector("article"))).toMatch(expected));
    expect(container.querySelector("article img")).toBeNull();
    const again = screen.queryByRole("button", { name: "Try again" });
    expect(again !== null).toBe(/Try again/.test(expected.source));
  });

  it("is fetched again when asked", async () => {
    const engine = new FakeEngine();
    const token = engine.media.add({ failure: FAILURES.interrupted });
    await drawn({ engine, rows: [message(priya, 1, { ...PICTURE, media: token })] });
    fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("media_watch")).toHaveLength(2));
    // The first one is let go: nobody waits for it any more.
    expect(engine.requests("subscription_close")).toHaveLength(1);
  });

  it("that the window cannot draw is said to be damaged", async () => {
    const { container } = await drawn({ rows: [message(priya, 1, PICTURE)] });
    const picture = await waitFor(() => {
      const found = container.querySelector("article img");
      expect(found).not.toBeNull();
      return found as HTMLImageElement;
    });
    fireEvent.error(picture);
    expect(said(container.querySelector("article"))).toMatch(/changed or damaged/);
  });
});

describe("a file", () => {
  it("says its name, type and size, and is saved where the person says", async () => {
    const shown = vi.spyOn(toasts, "show");
    const { container, engine } = await drawn({
      rows: [message(priya, 1, { ...FILE, media: media.survey })],
    });
    expect(said(container.querySelector("article"))).toMatch(/Survey-north-pier-v3\.pdf.*PDF · 2\.4/);
    expect(engine.requests("media_watch")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: /^Save .*Survey/ }));
    await waitFor(() => expect(shown).toHaveBeenCalledWith({ message: expect.stringMatching(/Saved as/) }));
    expect(engine.requests("file_save")).toMatchObject([{ media: media.survey }]);
  });

  it("says who forbids saving where an organisation does", async () => {
    const engine = new FakeEngine();
    engine.policy = policyOf({ "media.save": byDevice({ type: "choice", choice: "forbidden" }) });
    engine.fail("file_save", { type: "savingNotAllowed" });
    const shown = vi.spyOn(toasts, "show");
    await drawn({ engine, rows: [message(priya, 1, { ...FILE, media: media.survey })] });
    fireEvent.click(await screen.findByRole("button", { name: /Saving .*Survey.* is not allowed by/ }));
    await waitFor(() => expect(shown).toHaveBeenCalledWith(expect.objectContaining({ tone: "problem" })));
  });

  it("shows how far saving has come, and can be stopped", async () => {
    const engine = new FakeEngine();
    const slow = engine.media.add({ stuck: true, size: 2_000_000 });
    const shown = vi.spyOn(toasts, "show");
    await drawn({ engine, rows: [message(priya, 1, { ...FILE, media: slow })] });
    fireEvent.click(screen.getByRole("button", { name: /^Save / }));
    const bar = await screen.findByRole("progressbar", { name: "Saving" });
    await waitFor(() => expect(bar.getAttribute("aria-valuenow")).toBe("40"));
    fireEvent.click(screen.getByRole("button", { name: /^Stop saving / }));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(engine.requests("file_save_cancel")).toEqual([
      { operation: engine.requests("file_save")[0]?.operation },
    ]);
    expect(shown).not.toHaveBeenCalled();
  });

  it("that was not saved says why", async () => {
    const engine = new FakeEngine();
    const shown = vi.spyOn(toasts, "show");
    const gone = engine.media.add({ failure: FAILURES.gone });
    await drawn({ engine, rows: [message(priya, 1, { ...FILE, media: gone })] });
    fireEvent.click(screen.getByRole("button", { name: /^Save / }));
    await waitFor(() =>
      expect(shown).toHaveBeenCalledWith({
        message: expect.stringMatching(/was not saved.*does not have this file/),
        tone: "problem",
      }),
    );
  });

  it("without bytes offers nothing to save, and a place is a place", async () => {
    const { container } = await drawn({
      rows: [message(priya, 2, FILE), message(priya, 1, { ...FILE, kind: "location", name: "North pier" })],
    });
    const [file, place] = container.querySelectorAll("article");
    expect(said(file)).toMatch(/Nothing to fetch/);
    expect(said(place)).toMatch(/North pier.*Place/);
    expect(screen.queryByRole("button", { name: /^Save / })).toBeNull();
  });

  it("is saved with S from the focused message", async () => {
    const { engine } = await drawn({ rows: [message(priya, 1, { ...FILE, media: media.survey })] });
    const [row] = screen.getAllByRole("article");
    row?.focus();
    fireEvent.keyDown(row as Element, { key: "s" });
    await waitFor(() => expect(engine.requests("file_save")).toHaveLength(1));
  });
});

describe("sound and film", () => {
  const sound = {
    ...FILE,
    kind: "audio",
    name: "",
    media: media.call,
    duration: 42_000,
    voice: true,
  } as const;
  const film = { ...PICTURE, kind: "video", name: "Low tide.mp4", duration: 74_000 } as const;

  it("fetch nothing before somebody plays them", async () => {
    const { container, engine } = await drawn({ rows: [message(priya, 1, sound)] });
    expect(said(container.querySelector("article"))).toMatch(/0:42/);
    expect(container.querySelector("audio")).toBeNull();
    expect(engine.requests("media_watch")).toEqual([]);
  });

  it("play from an address that ends with the view", async () => {
    const { container, unmount } = await drawn({ rows: [message(priya, 1, sound)] });
    fireEvent.click(screen.getByRole("button", { name: /^Play: .*Voice message/ }));
    const player = await waitFor(() => {
      const found = container.querySelector<HTMLAudioElement>("audio[src]");
      expect(found).not.toBeNull();
      return found as HTMLAudioElement;
    });
    expect(player.getAttribute("src")).toBe("blob:tone");
    fireEvent.play(player);
    screen.getByRole("button", { name: /^Pause: / });
    unmount();
    expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:tone");
  });

  it("are not held in memory when they are too long", async () => {
    const engine = new FakeEngine();
    const long = engine.media.add({ size: LONGEST + 1, mimeType: "audio/wav" });
    const { container } = await drawn({ engine, rows: [message(priya, 1, { ...sound, media: long })] });
    fireEvent.click(screen.getByRole("button", { name: /^Play: / }));
    await waitFor(() => expect(said(container.querySelector("article"))).toMatch(/Larger than the 64 MB/));
    expect(URL.createObjectURL).not.toHaveBeenCalled();
  });

  it("say why they do not come", async () => {
    const engine = new FakeEngine();
    vi.spyOn(engine, "mediaBytes").mockRejectedValue(failure({ type: "media", failure: { type: "gone" } }));
    const { container } = await drawn({ engine, rows: [message(priya, 1, sound)] });
    fireEvent.click(screen.getByRole("button", { name: /^Play: / }));
    await waitFor(() => expect(said(container.querySelector("article"))).toMatch(/does not have this file/));
  });

  async function playing(container: HTMLElement): Promise<HTMLVideoElement> {
    // A conversation opens with the place to write.
    await waitFor(() => expect(document.activeElement?.role).toBe("textbox"));
    const button = screen.getByRole("button", { name: /^Play video: .*Low tide\.mp4.*1:14/ });
    button.focus();
    fireEvent.click(button);
    return waitFor(() => {
      const found = container.querySelector<HTMLVideoElement>("video[src]");
      expect(found).not.toBeNull();
      return found as HTMLVideoElement;
    });
  }

  it.each([
    ["breaks off", (player: HTMLVideoElement) => fireEvent.error(player)],
    [
      "has nothing to see",
      (player: HTMLVideoElement) => {
        Object.defineProperty(player, "videoWidth", { value: 0 });
        fireEvent.loadedData(player);
      },
    ],
  ])("a film that %s is said to be unplayable, and can be saved", async (_, happen) => {
    const { container, engine } = await drawn({ rows: [message(priya, 1, film)] });
    happen(await playing(container));
    expect(said(container.querySelector("article"))).toMatch(/cannot be played here/);
    expect(container.querySelector("video")).toBeNull();
    const save = screen.getByRole("button", { name: "Save" });
    expect(document.activeElement).toBe(save);
    fireEvent.click(save);
    await waitFor(() => expect(engine.requests("file_save")).toMatchObject([{ media: film.media }]));
  });

  it("a film that comes to nothing is said to be unplayable", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const { container } = await drawn({ rows: [message(priya, 1, film)] });
      await playing(container);
      act(() => vi.advanceTimersByTime(10_000));
      expect(said(container.querySelector("article"))).toMatch(/cannot be played here/);
    } finally {
      vi.useRealTimers();
    }
  });

  it("a film is not offered for saving where an organisation forbids that", async () => {
    const engine = new FakeEngine();
    engine.policy = policyOf({ "media.save": byDevice({ type: "choice", choice: "forbidden" }) });
    const { container } = await drawn({ engine, rows: [message(priya, 1, film)] });
    fireEvent.error(await playing(container));
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  });

  it("a film that comes slowly can be given up", async () => {
    const engine = new FakeEngine();
    const slow = engine.media.add({ stuck: true, size: 2_000_000 });
    const { container } = await drawn({ engine, rows: [message(priya, 1, { ...film, media: slow })] });
    fireEvent.click(screen.getByRole("button", { name: /^Play video: / }));
    fireEvent.click(await screen.findByRole("button", { name: /^Stop fetching .*Low tide/ }));
    screen.getByRole("button", { name: /^Play video: / });
    expect(container.querySelector("video")).toBeNull();
  });

  it("a film takes the keyboard, is steered by it, and gives it back", async () => {
    const pause = vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue();
    vi.spyOn(HTMLMediaElement.prototype, "paused", "get").mockReturnValue(false);
    const { container } = await drawn({ rows: [message(priya, 1, film)] });
    const player = await playing(container);
    const around = screen.getByRole("group", { name: /Low tide/ });
    expect(document.activeElement).toBe(around);
    fireEvent.keyDown(around, { key: " " });
    expect(pause).toHaveBeenCalledOnce();
    player.currentTime = 20;
    fireEvent.keyDown(around, { key: "ArrowRight" });
    fireEvent.keyDown(around, { key: "ArrowRight" });
    fireEvent.keyDown(around, { key: "ArrowLeft" });
    expect(player.currentTime).toBe(25);
    // The buttons of the web view's own player have the same keys.
    fireEvent.keyDown(player, { key: " " });
    expect(pause).toHaveBeenCalledOnce();
    fireEvent.keyDown(player, { key: "Escape" });
    expect(container.querySelector("video")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Play video: / }));
  });
});

describe("an own file on its way", () => {
  it("shows how much has left, and can be thought better of", async () => {
    const { engine } = await drawn({
      rows: [message(me, 1, PICTURE, { send: { type: "uploading", sent: 100_000, total: 400_000 } })],
    });
    const bar = screen.getByRole("progressbar", { name: "Uploading" });
    expect(bar.getAttribute("aria-valuenow")).toBe("25");
    fireEvent.click(screen.getByRole("button", { name: "Do not send it" }));
    await waitFor(() => expect(engine.requests("message_discard")).toHaveLength(1));
  });

  it("can be sent again after a failure", async () => {
    const { engine } = await drawn({
      rows: [
        message(me, 1, PICTURE, { send: { type: "failed", reason: { type: "fileTooLarge", limit: null } } }),
      ],
    });
    screen.getByText(/larger than the service takes/);
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(engine.requests("message_retry")).toHaveLength(1));
  });
});

describe("files in every state", () => {
  it("have no fault of accessibility", async () => {
    const engine = new FakeEngine();
    const { container } = await drawn({ engine, rows: everyFile(engine.media) });
    await waitFor(() => expect(container.querySelectorAll("article img").length).toBeGreaterThan(2));
    expect(await faults(container)).toEqual([]);
  });

  it("leave the timeline one stop of Tab", async () => {
    const engine = new FakeEngine();
    const { container } = await drawn({
      engine,
      rows: [
        message(priya, 3, { ...FILE, media: media.survey }),
        message(priya, 2, PICTURE),
        message(priya, 1, "x"),
      ],
    });
    const rows = [...container.querySelectorAll("article")];
    await act(async () => Promise.resolve());
    for (const row of rows.slice(0, 2)) {
      for (const button of within(row).queryAllByRole("button")) {
        expect(button.tabIndex).toBe(-1);
      }
    }
    expect(rows[2]?.tabIndex).toBe(0);
  });
});
