import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import { me } from "../../bridge/fake/people";
import { byDevice, policyOf } from "../../bridge/fake/policy";
import { expectAccessible, plain, renderView } from "../../test/view";
import { NotAllowedView } from "./NotAllowedView";
import { SignInView } from "./SignInView";

const signedOut = () => new FakeEngine({ type: "signedOut" });

async function enterAddress(address: string): Promise<void> {
  await userEvent.type(screen.getByLabelText("Work e-mail"), `${address}{Enter}`);
}

describe("SignInView", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("finds the server by the address, shows it, and signs in there", async () => {
    const engine = signedOut();
    renderView(<SignInView policies={null} />, engine);
    await expectAccessible();
    await enterAddress(" jonas.ekwueme@works.gov.example");
    await userEvent.type(await screen.findByLabelText("Password"), "tide{Enter}");
    expect(screen.getByText("works.gov.example")).toBeTruthy();
    await expectAccessible();
    await waitFor(() => expect(engine.requests("account_sign_in")).toHaveLength(1));
    expect(engine.requests("account_sign_in")[0]).toMatchObject({
      baseUrl: "https://matrix.works.gov.example/",
      login: "jonas.ekwueme@works.gov.example",
      password: "tide",
    });
  });

  it("asks for the name where the address is that of a server", async () => {
    const engine = signedOut();
    renderView(<SignInView policies={null} />, engine);
    await enterAddress("works.gov.example");
    await userEvent.type(await screen.findByLabelText("Name"), "jonas");
    await userEvent.type(screen.getByLabelText("Password"), "tide{Enter}");
    await waitFor(() => expect(engine.requests("account_sign_in")[0]).toMatchObject({ login: "jonas" }));
  });

  it.each([
    ["me", "is not an address"],
    ["me@unknown.example", "no messaging server"],
    ["me@down.example", "does not answer"],
    ["me@offline.example", "not connected to a network"],
    ["me@forged.example", "could not prove"],
    ["me@old.example", "too old"],
    ["me@sso.example", "does not take a password"],
  ])("tells what is wrong with %s", async (address, told) => {
    renderView(<SignInView policies={null} />, signedOut());
    await enterAddress(address);
    await waitFor(() => expect(plain(document.body.textContent)).toContain(told));
    const field = screen.getByLabelText("Work e-mail");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(
      plain(
        document.getElementById(field.getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent ??
          "",
      ),
    ).toContain(told);
    await expectAccessible();
  });

  it.each([
    ["nope", "name or the password is wrong"],
    ["locked", "account is locked"],
    ["closed", "account was closed"],
  ])("tells why the password %s does not do, and forgets it", async (password, told) => {
    renderView(<SignInView policies={null} />, signedOut());
    await enterAddress("me@works.gov.example");
    const field = await screen.findByLabelText<HTMLInputElement>("Password");
    await userEvent.type(field, `${password}{Enter}`);
    await waitFor(() => expect(plain(document.body.textContent)).toContain(told));
    expect(field.value).toBe("");
  });

  it("counts down after too many attempts, and lets nobody press before", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const engine = signedOut();
    renderView(<SignInView policies={null} />, engine);
    await user.type(screen.getByLabelText("Work e-mail"), "me@works.gov.example{Enter}");
    await user.type(await screen.findByLabelText("Password"), "often{Enter}");
    await waitFor(() => expect(plain(document.body.textContent)).toMatch(/Try again in (30|29) seconds/));
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Sign in" });
    expect(button.disabled).toBe(true);
    act(() => {
      vi.advanceTimersByTime(12_000);
    });
    expect(plain(document.body.textContent)).toMatch(/Try again in (18|17) seconds/);
    act(() => {
      vi.advanceTimersByTime(20_000);
    });
    expect(plain(document.body.textContent)).toContain("You can try again now");
    expect(button.disabled).toBe(false);
  });

  it("goes back to the address and keeps it", async () => {
    renderView(<SignInView policies={null} />, signedOut());
    await enterAddress("me@works.gov.example");
    await userEvent.click(await screen.findByRole("button", { name: "Change" }));
    expect(screen.getByLabelText<HTMLInputElement>("Work e-mail").value).toBe("me@works.gov.example");
  });

  it("shows what an organisation has decided before anybody signs in", async () => {
    const engine = signedOut();
    engine.policy = policyOf(
      {
        "organisation.name": byDevice({ type: "text", text: "Works" }),
        "account.service": byDevice({ type: "text", text: "chat.works.gov.example" }),
        "links.privacy": byDevice({ type: "text", text: "https://works.gov.example/privacy" }),
      },
      [{ place: "/etc/chancery/policy.json", problem: { type: "unknownKey", key: "media.saving" } }],
    );
    renderView(<SignInView policies={<p>Everything that is decided</p>} />, engine);
    expect(plain((await screen.findByText(/This device belongs to/)).textContent)).toContain("Works");
    const service = screen.getByLabelText("Department service");
    expect(service).toHaveProperty("disabled", true);
    expect(service).toHaveProperty("value", "chat.works.gov.example");
    expect(plain(screen.getByText(/Set by/).textContent)).toContain("Works");
    expect(screen.getByText("A part of the policy does not count")).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Privacy notice" }));
    expect(engine.requests("link_open")).toMatchObject([{ address: "https://works.gov.example/privacy" }]);
    await userEvent.click(screen.getByRole("button", { name: "See all policies" }));
    const dialog = await screen.findByRole("dialog", { name: "Policies on this device" });
    expect(dialog.textContent).toContain("Everything that is decided");
    await expectAccessible();
  });

  it("says that a server is not allowed, and what to do", async () => {
    const engine = signedOut();
    engine.fail("server_discover", { type: "serverNotAllowed", server: "elsewhere.example" });
    renderView(<SignInView policies={null} />, engine);
    await enterAddress("jonas@elsewhere.example");
    expect(plain((await screen.findByText(/does not allow/)).textContent)).toMatch(
      /elsewhere\.example.*IT desk/,
    );
  });
});

describe("NotAllowedView", () => {
  it("says that the service is not allowed any more, and offers the ways on", async () => {
    const engine = new FakeEngine({ type: "notAllowed", user: me.user, server: "chat.works.gov.example" });
    const onSignOut = vi.fn();
    renderView(
      <NotAllowedView user={me.user} server="chat.works.gov.example" onSignOut={onSignOut} />,
      engine,
    );
    expect(plain(document.body.textContent)).toContain("chat.works.gov.example");
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(engine.requests("account_retry")).toHaveLength(1);
    await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    expect(onSignOut).toHaveBeenCalled();
  });
});
