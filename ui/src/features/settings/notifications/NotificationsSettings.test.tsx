import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";

import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { byDevice, policyOf } from "../../../bridge/fake/policy";
import { notificationsOf } from "../../../bridge/fake/notificationCommands";
import type { NotificationChange } from "../../../bridge/generated/NotificationChange";
import type { NotificationChain } from "../../../bridge/generated/NotificationChain";
import type { Timestamp } from "../../../bridge/generated/Timestamp";
import { ToastRegion } from "../../../design/primitives/ToastRegion";
import { toasts } from "../../../design/primitives/toasts";
import { expectAccessible, plain, renderView } from "../../../test/view";
import { NotificationsSettings } from "./NotificationsSettings";

function show(engine: FakeEngine): void {
  renderView(
    <main>
      <h1>Settings</h1>
      <h2>Notifications</h2>
      <NotificationsSettings />
      <ToastRegion />
    </main>,
    engine,
  );
}

function changes(engine: FakeEngine): NotificationChange[] {
  return engine.requests("notifications_change").map(({ change }) => change);
}

const radio = (name: string) => screen.findByRole("radio", { name });
const box = (name: RegExp) => screen.findByRole("checkbox", { name });

describe("NotificationsSettings", () => {
  beforeEach(() => {
    for (const { id } of toasts.getSnapshot()) {
      toasts.dismiss(id);
    }
  });

  it("changes what this device shows and sounds", async () => {
    const engine = new FakeEngine();
    show(engine);
    await userEvent.click(await radio("Sender only"));
    await userEvent.click(await box(/Play a sound/));
    await userEvent.click(await box(/Keep running/));
    await userEvent.click(await box(/Start when I sign in/));
    expect(changes(engine)).toEqual([
      { type: "content", content: "names" },
      { type: "sound", on: false },
      { type: "closeToTray", on: true },
      { type: "startAtLogin", on: true },
    ]);
    await waitFor(async () => expect(await box(/Keep running/)).toHaveProperty("checked", true));
    await expectAccessible();
  });

  it("offers no more than an organisation allows, and says whose decision that is", async () => {
    const engine = new FakeEngine();
    engine.policy = policyOf({
      "organisation.name": byDevice({ type: "text", text: "Works" }),
      "notifications.content": {
        ...byDevice({ type: "choice", choice: "names" }),
        limit: { type: "choice", choice: "names" },
      },
    });
    show(engine);
    await waitFor(async () => expect(await radio("Sender and message")).toHaveProperty("disabled", true));
    expect(await radio("Sender only")).toHaveProperty("checked", true);
    expect(plain(screen.getByText(/Set by/).textContent)).toContain("Works");
    await userEvent.click(await radio("Neither"));
    expect(changes(engine)).toEqual([{ type: "content", content: "nothing" }]);
    await expectAccessible();
  });

  it("keeps silence until a time, and says until when", async () => {
    const engine = new FakeEngine();
    show(engine);
    await userEvent.click(await screen.findByRole("button", { name: /Do not disturb/ }));
    await userEvent.click(await screen.findByRole("option", { name: "For an hour" }));
    const [change] = changes(engine);
    const until = change?.type === "quietUntil" ? (change.until ?? 0) : 0;
    expect(Math.abs(until - Date.now() - 3_600_000)).toBeLessThan(60_000);
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /Do not disturb/ }).textContent).toMatch(/Until/),
    );
    await userEvent.click(screen.getByRole("button", { name: /Do not disturb/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Off" }));
    expect(changes(engine).at(-1)).toEqual({ type: "quietUntil", until: null });
  });

  it("says that silence is over when it is", async () => {
    const engine = new FakeEngine();
    engine.notifications.device.quietUntil = (Date.now() + 2_000) as Timestamp;
    show(engine);
    const quiet = await screen.findByRole("button", { name: /Do not disturb/ });
    expect(quiet.textContent).toMatch(/Until/);
    await waitFor(() => expect(quiet.textContent).toMatch(/Off/), { timeout: 4_000 });
  });

  it("says why it cannot go on without its window, or start by itself", async () => {
    const engine = new FakeEngine();
    engine.notifications.desktop = { ...engine.notifications.desktop, tray: false, startAtLoginFailed: true };
    engine.notifications.device.closeToTray = true;
    show(engine);
    const keep = await box(/Keep running/);
    expect(keep).toHaveProperty("disabled", true);
    expect(keep).toHaveProperty("checked", false);
    expect(screen.getByText(/This desktop has no tray/)).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toMatch(/did not allow this/);
    await expectAccessible();
  });

  it("changes what notifies on every device", async () => {
    const engine = new FakeEngine();
    show(engine);
    const rooms = await screen.findByRole("radiogroup", { name: "In rooms" });
    await userEvent.click(within(rooms).getByRole("radio", { name: "Mentions and keywords" }));
    expect(changes(engine)).toEqual([{ type: "default", rooms: "room", mode: "mentions" }]);
    await userEvent.click(await box(/Notify me of messages/));
    await waitFor(() => expect(screen.queryByRole("radiogroup", { name: "In rooms" })).toBeNull());
    await expectAccessible();
  });

  it("adds keywords, refuses one twice, and takes one away", async () => {
    const engine = new FakeEngine();
    show(engine);
    const field = await screen.findByLabelText("New keyword");
    await userEvent.type(field, "Cofferdam");
    expect(plain(screen.getByText(/is in the list already/).textContent)).toContain("“Cofferdam”");
    await userEvent.clear(field);
    await userEvent.type(field, " quay road {Enter}");
    await waitFor(() => expect(screen.getByText("quay road")).toBeTruthy());
    expect(field).toHaveProperty("value", "");
    await userEvent.click(screen.getByRole("button", { name: /Remove .*cofferdam/ }));
    await waitFor(() => expect(screen.queryByText("cofferdam")).toBeNull());
    expect(changes(engine)).toEqual([
      { type: "keywordAdd", keyword: "quay road" },
      { type: "keywordRemove", keyword: "cofferdam" },
    ]);
    await expectAccessible();
  });

  it("keeps a keyword that the server did not take, and says so", async () => {
    const engine = new FakeEngine();
    engine.fail("notifications_change", { type: "serverUnavailable", server: "works.gov.example" });
    show(engine);
    const field = await screen.findByLabelText("New keyword");
    await userEvent.type(field, "estimate{Enter}");
    await waitFor(() =>
      expect(plain(document.body.textContent)).toMatch(/works\.gov\.example.* does not answer/),
    );
    expect(field).toHaveProperty("value", "estimate");
  });

  it("tries again where the settings did not open", async () => {
    const engine = new FakeEngine();
    engine.fail("notifications_watch", { type: "internal" });
    show(engine);
    expect(await screen.findByText("These settings did not open")).toBeTruthy();
    await expectAccessible();
    engine.answer("notifications_watch", () => {
      const watched = engine.watch({ what: "notifications" });
      engine.tell(watched.subscription, { type: "notifications", value: notificationsOf() });
      return watched;
    });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("What notifications show")).toBeTruthy();
  });
});

describe("the test of the chain", () => {
  const whole: NotificationChain = {
    server: "holds",
    account: "holds",
    quiet: "holds",
    service: "holds",
    shown: "holds",
    clicked: "testing",
  };

  async function begin(engine: FakeEngine): Promise<void> {
    show(engine);
    await userEvent.click(await screen.findByRole("button", { name: "Send a test notification" }));
    await screen.findByRole("list", { name: /The chain/ });
  }

  it("waits for the click and then says that all is well", async () => {
    const engine = new FakeEngine();
    await begin(engine);
    expect(screen.getByText(/Click the notification that has just come/)).toBeTruthy();
    await expectAccessible();
    act(() => engine.setNotifications({ chain: { ...whole, clicked: "holds" } }));
    expect(await screen.findByText(/You saw it and clicked it/)).toBeTruthy();
  });

  it.each<[Partial<NotificationChain>, RegExp]>([
    [{ server: "broken" }, /Your server cannot be reached/],
    [{ account: "broken" }, /switched off for all your devices/],
    [{ quiet: "broken" }, /“Do not disturb” is on/],
    [{ service: "broken", shown: "untested", clicked: "untested" }, /Nothing on this desktop shows/],
    [{ shown: "broken", clicked: "untested" }, /The desktop did not take it/],
  ])("names the link that is broken: %j", async (broken, told) => {
    const engine = new FakeEngine();
    await begin(engine);
    act(() => engine.setNotifications({ chain: { ...whole, ...broken } }));
    expect(await screen.findByText(told)).toBeTruthy();
    const links = within(screen.getByRole("list", { name: /The chain/ })).getAllByRole("listitem");
    expect(links.filter(({ textContent }) => textContent?.includes("broken"))).toHaveLength(1);
    await expectAccessible();
  });

  it("asks to look where the desktop does not tell of clicks", async () => {
    const engine = new FakeEngine();
    engine.notifications.desktop = { ...engine.notifications.desktop, clicks: false };
    await begin(engine);
    expect(screen.getByText(/does not tell of clicks/)).toBeTruthy();
  });
});
