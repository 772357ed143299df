import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { me } from "../../bridge/fake/people";
import { expectAccessible, renderView } from "../../test/view";
import { SettingsView } from "./SettingsView";
import { ShortcutsDialog } from "./shortcuts/ShortcutsDialog";

function show(isAlone: boolean) {
  const onBack = vi.fn();
  renderView(
    <SettingsView
      profile={{ user: me.user, name: me.name, server: "works.gov.example" }}
      first={null}
      policies={<p>Everything that is decided</p>}
      isAlone={isAlone}
      onBack={onBack}
      onSignOut={vi.fn()}
    />,
    new FakeEngine(),
  );
  return onBack;
}

const PARTS = [
  "General",
  "Notifications",
  "Account",
  "Storage",
  "Keyboard shortcuts",
  "Diagnostics",
  "About",
  "Policies on this device",
];

describe("SettingsView", () => {
  it("shows one part beside the list of all", async () => {
    show(false);
    expect(screen.getByRole("heading", { level: 2, name: "General" })).toBeTruthy();
    for (const name of PARTS) {
      await userEvent.click(screen.getByRole("button", { name }));
      expect(screen.getByRole("heading", { level: 2, name })).toBeTruthy();
      expect(screen.getByRole("button", { name }).getAttribute("aria-current")).toBe("page");
      await expectAccessible();
    }
  });

  it("leads from the list into a part and back where there is room for one", async () => {
    const onBack = show(true);
    await expectAccessible();
    for (const name of PARTS) {
      await userEvent.click(screen.getByRole("button", { name }));
      expect(screen.getByRole("heading", { level: 2, name })).toBeTruthy();
      expect(screen.queryByRole("navigation")).toBeNull();
      await expectAccessible();
      await userEvent.click(screen.getByRole("button", { name: "Back to settings" }));
      expect(screen.getByRole("heading", { level: 1, name: "Settings" })).toBeTruthy();
    }
    await userEvent.click(screen.getByRole("button", { name: "Back to conversations" }));
    expect(onBack).toHaveBeenCalled();
  });
});

describe("ShortcutsDialog", () => {
  it("names each shortcut with its keys", async () => {
    renderView(<ShortcutsDialog isOpen onClose={vi.fn()} />, new FakeEngine());
    const dialog = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    const send = within(dialog).getByText("Send the message").closest("div");
    expect(send?.querySelector("kbd")?.textContent).toBe("Enter");
    await expectAccessible();
  });
});
