import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { byDevice, policyOf } from "../../bridge/fake/policy";
import { expectAccessible, plain, renderView } from "../../test/view";
import { PoliciesView } from "./PoliciesView";

function show(policy = policyOf()): void {
  const engine = new FakeEngine();
  engine.policy = policy;
  renderView(
    <main>
      <h1>Settings</h1>
      <h2>Policies</h2>
      <PoliciesView />
    </main>,
    engine,
  );
}

const row = async (name: RegExp) =>
  (await screen.findByRole("rowheader", { name })).closest("tr") as HTMLElement;

describe("PoliciesView", () => {
  it("says that nothing is decided, and shows what is built in", async () => {
    show();
    expect(await screen.findByText("Nothing is decided for this device")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: /All/ }));
    const line = within(await row(/Room for pictures and files/));
    expect(plain(line.getByText(/400/).textContent)).toMatch(/400 MB/);
    expect(line.getByText("Built in")).toBeTruthy();
    await expectAccessible();
  });

  it("names each value, who decided it, why, and what it stands in place of", async () => {
    show(
      policyOf({
        "organisation.name": byDevice({ type: "text", text: "Works" }),
        "media.save": byDevice(
          { type: "choice", choice: "forbidden" },
          "Files stay where records rules apply.",
        ),
        "encryption.trust": {
          ...byDevice({ type: "choice", choice: "strict" }),
          source: "server",
          overrides: [{ source: "device", value: { type: "choice", choice: "standard" } }],
        },
        "notifications.content": {
          value: { type: "choice", choice: "nothing" },
          source: "person",
          limit: { type: "choice", choice: "names" },
        },
        "storage.media_days": byDevice({ type: "number", number: 1 }),
      }),
    );
    expect(plain((await screen.findByText(/has decided for this device, where/)).textContent)).toMatch(
      /What Works .*2026/,
    );
    const save = within(await row(/Save files outside Chancery/));
    expect(save.getByText("Locked")).toBeTruthy();
    expect(save.getByText("Not allowed")).toBeTruthy();
    expect(save.getByText("Device")).toBeTruthy();
    expect(save.getByText("Files stay where records rules apply.")).toBeTruthy();
    expect(save.getByText("/etc/chancery/policy.json")).toBeTruthy();
    const trust = within(await row(/Whose messages are believed/));
    expect(trust.getByText("Department")).toBeTruthy();
    expect(plain(trust.getByText(/Overrides/).textContent)).toMatch(
      /Confirmed devices, and restored history/,
    );
    const content = within(await row(/What notifications say/));
    expect(content.getByText("You")).toBeTruthy();
    expect(content.queryByText("Locked")).toBeNull();
    expect(plain(content.getByText(/Your choice/).textContent)).toMatch(/Up to Sender only is allowed/);
    expect(plain(within(await row(/Unseen/)).getByText(/^\W*1\W* day/).textContent)).toBe("1 day");
    expect(screen.queryByRole("rowheader", { name: /Imprint/ })).toBeNull();
    await expectAccessible();
  });

  it("says what does not count, and where it stands", async () => {
    const place = "/etc/chancery/policy.d/10-works.json";
    show(
      policyOf({}, [
        { place, problem: { type: "notJson", line: 3, column: 7 } },
        { place, problem: { type: "unknownKey", key: "media.saving" } },
        { place, problem: { type: "invalid", key: "media.save", expected: '"allowed" or "forbidden"' } },
        { place, problem: { type: "fileUnusable", key: "network.authorities", path: "/nowhere/ca.pem" } },
        { place: "works.example", problem: { type: "notForServers", key: "network.proxy" } },
      ]),
    );
    const faults = (await screen.findByText("A part of the policy does not count")).closest(
      "div",
    ) as HTMLElement;
    const words = plain(faults.textContent);
    for (const part of [
      place,
      "line 3, column 7",
      "media.saving",
      '"forbidden"',
      "/nowhere/ca.pem",
      "works.example",
    ]) {
      expect(words).toContain(part);
    }
    await expectAccessible();
  });

  it("copies everything for IT", async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, "writeText");
    show(policyOf({ "media.save": byDevice({ type: "choice", choice: "forbidden" }) }));
    await user.click(await screen.findByRole("button", { name: "Copy for IT" }));
    await waitFor(() => expect(screen.getByText("Copied")).toBeTruthy());
    const copied = JSON.parse(write.mock.calls[0]?.[0] ?? "{}") as ReturnType<typeof policyOf>;
    expect(copied.lines.find(({ key }) => key === "media.save")?.source).toBe("device");
  });
});
