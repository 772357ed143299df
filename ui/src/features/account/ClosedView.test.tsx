import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { me } from "../../bridge/fake/people";
import { expectAccessible, plain, renderView } from "../../test/view";
import { ClosedView } from "./ClosedView";
import type { Trouble } from "./ClosedView";
import { SignInAgainView } from "./SignInAgainView";
import { SignOutDialog } from "./SignOutDialog";

const closed = (trouble: Trouble) => {
  const engine = new FakeEngine();
  renderView(<ClosedView trouble={trouble} user={me.user} />, engine);
  return engine;
};

describe("ClosedView", () => {
  it.each<[Trouble, string, boolean]>([
    ["absent", "No password store is running", false],
    ["locked", "Your password store is locked", false],
    ["denied", "The password store refuses Chancery", false],
    ["emptied", "The key to your messages is gone", true],
    ["damaged", "The key does not fit", true],
    ["failed", "The password store does not answer", true],
    ["store", "Your messages cannot be opened", true],
  ])("explains %s and offers what can help", async (trouble, title, anew) => {
    const engine = closed(trouble);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
    expect(plain(document.body.textContent)).toContain(me.user);
    expect(screen.queryByRole("button", { name: "Sign in again" }) !== null).toBe(anew);
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(engine.requests("account_retry")).toHaveLength(1);
  });

  it("tells when trying again did not help", async () => {
    const engine = closed("failed");
    engine.fail("account_retry", { type: "keyring", trouble: "locked" });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect((await screen.findByRole("alert")).textContent).toContain("is locked");
  });

  it("sets data aside only after saying what that means", async () => {
    const engine = closed("emptied");
    await userEvent.click(screen.getByRole("button", { name: "Sign in again" }));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("is kept until you sign out");
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    expect(engine.requests("account_set_aside")).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Sign in again" }));
    await userEvent.click(await screen.findByRole("button", { name: "Set aside and sign in again" }));
    await waitFor(() => expect(engine.requests("account_set_aside")).toHaveLength(1));
  });
});

describe("SignInAgainView", () => {
  it("asks for the password, says that nothing is lost, and tells a wrong one", async () => {
    const engine = new FakeEngine();
    const profile = { user: me.user, name: me.name, server: "works.gov.example" };
    renderView(<SignInAgainView profile={profile} onSignOut={() => undefined} />, engine);
    expect(plain(document.body.textContent)).toContain("still on this device");
    await expectAccessible();
    const field = screen.getByLabelText(/Password of/);
    await userEvent.type(field, "nope{Enter}");
    await waitFor(() => expect(plain(document.body.textContent)).toContain("name or the password is wrong"));
    await userEvent.clear(field);
    await userEvent.type(field, "tide{Enter}");
    await waitFor(() => expect(engine.requests("account_sign_in_again")).toHaveLength(2));
  });
});

describe("SignOutDialog", () => {
  it("says what is erased before it is", async () => {
    const engine = new FakeEngine();
    renderView(<SignOutDialog isOpen onClose={() => undefined} />, engine);
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("Messages, keys and settings of this account are erased");
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Sign out and erase" }));
    expect(engine.requests("account_sign_out")).toHaveLength(1);
  });
});
