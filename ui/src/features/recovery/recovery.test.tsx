import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { CODE } from "../../bridge/fake/accountCommands";
import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { expectAccessible, plain, renderView } from "../../test/view";
import { CheckingView } from "./CheckingView";
import { EnterCodeView } from "./EnterCodeView";
import { KeepCodeView } from "./KeepCodeView";

const nothing = () => undefined;

function enter(engine: FakeEngine, available = true) {
  return renderView(<EnterCodeView available={available} onSignOut={nothing} foot={null} />, engine);
}

describe("KeepCodeView", () => {
  it("shows the code in groups and goes on only when it is kept", async () => {
    const engine = new FakeEngine();
    renderView(<KeepCodeView foot={null} />, engine);
    const groups = await screen.findByRole("list", { name: "Recovery code" });
    expect([...groups.children].map((group) => group.lastChild?.textContent).join(" ")).toBe(CODE);
    const onward = screen.getByRole<HTMLButtonElement>("button", { name: "Continue" });
    expect(onward.disabled).toBe(true);
    await expectAccessible();
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(onward);
    expect(engine.requests("recovery_kept")).toHaveLength(1);
    expect(engine.requests("recovery_create")).toHaveLength(1);
  });

  it("says where the code was saved", async () => {
    renderView(<KeepCodeView foot={null} />, new FakeEngine());
    await screen.findByRole("list", { name: "Recovery code" });
    await userEvent.click(screen.getByRole("button", { name: "Save to a file" }));
    expect(await screen.findByText("Documents/Chancery recovery code.txt")).toBeTruthy();
  });

  it("puts the code on the clipboard", async () => {
    const user = userEvent.setup();
    renderView(<KeepCodeView foot={null} />, new FakeEngine());
    await screen.findByRole("list", { name: "Recovery code" });
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe(CODE);
    expect(await screen.findByRole("button", { name: "Copied" })).toBeTruthy();
  });

  it("tells when the code could not be made, and tries again as the same act", async () => {
    const engine = new FakeEngine();
    engine.fail("recovery_create", { type: "networkUnavailable" });
    renderView(<KeepCodeView foot={null} />, engine);
    expect((await screen.findByRole("alert")).textContent).toContain("not connected");
    engine.answer("recovery_create", () => ({ code: CODE }));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("list", { name: "Recovery code" });
    const [first, second] = engine.requests("recovery_create");
    expect(first?.operation).toBe(second?.operation);
  });
});

describe("EnterCodeView", () => {
  it("groups the code while it is typed and when it is pasted", async () => {
    enter(new FakeEngine());
    const field = screen.getByLabelText<HTMLTextAreaElement>("Recovery code");
    await userEvent.type(field, "EsTc8pLR1");
    expect(field.value).toBe("EsTc 8pLR 1");
    await userEvent.clear(field);
    await userEvent.paste(CODE.replaceAll(" ", "\n"));
    expect(field.value).toBe(CODE);
    await expectAccessible();
  });

  it.each([
    ["EsTc 8pLR", "missing or mistyped character"],
    [CODE.replace("8", "9"), "does not open your messages"],
    [CODE.replace("EsTc", "oldc"), "replaced by a newer one"],
  ])("tells what is wrong with %s", async (code, told) => {
    enter(new FakeEngine());
    const field = screen.getByLabelText("Recovery code");
    await userEvent.click(field);
    await userEvent.paste(code);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(plain(document.body.textContent)).toContain(told));
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
  });

  it("shows that the code is being tried", async () => {
    const engine = new FakeEngine();
    engine.answer("recovery_restore", () => new Promise(() => undefined));
    enter(engine);
    await userEvent.click(screen.getByLabelText("Recovery code"));
    await userEvent.paste(CODE);
    await userEvent.click(screen.getByRole("button", { name: "Bring my messages back" }));
    const bar = await screen.findByRole("progressbar");
    expect(plain(bar.textContent)).toContain("Trying the code");
    expect(engine.requests("recovery_restore")[0]?.code.replace(/\s/g, "")).toBe(CODE.replace(/\s/g, ""));
    await expectAccessible();
  });

  it("makes a new identity only after saying what is lost, with the password", async () => {
    const engine = new FakeEngine();
    enter(engine);
    await userEvent.click(screen.getByRole("button", { name: "I don’t have the code" }));
    expect(document.body.textContent).toContain("Earlier encrypted messages cannot be read again");
    await expectAccessible();
    const make = screen.getByRole<HTMLButtonElement>("button", { name: "Make a new identity" });
    await userEvent.type(screen.getByLabelText("Password"), "nope");
    expect(make.disabled).toBe(true);
    await userEvent.click(screen.getByRole("checkbox"));
    await userEvent.click(make);
    await waitFor(() => expect(plain(document.body.textContent)).toContain("password is wrong"));
    await userEvent.clear(screen.getByLabelText("Password"));
    await userEvent.type(screen.getByLabelText("Password"), "tide{Enter}");
    await waitFor(() => expect(engine.requests("recovery_reset")).toHaveLength(2));
  });

  it("says so where no code can help, and does not send back to one", async () => {
    enter(new FakeEngine(), false);
    expect(document.body.textContent).toContain("No recovery code fits here");
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "See what that means" }));
    expect(screen.queryByRole("button", { name: "Back to the code" })).toBeNull();
    expect(screen.getByRole("button", { name: "Back" })).toBeTruthy();
  });
});

describe("CheckingView", () => {
  it.each([
    [false, "takes a moment"],
    [true, "cannot be reached"],
  ])("says what it waits for (offline: %s)", async (isOffline, told) => {
    renderView(<CheckingView isOffline={isOffline} onSignOut={nothing} foot={null} />, new FakeEngine());
    expect(document.body.textContent).toContain(told);
    await expectAccessible();
  });
});
