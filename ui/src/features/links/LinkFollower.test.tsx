import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";

import { FakeEngine } from "../../bridge/fake/FakeEngine";
import type { LinkDanger } from "../../bridge/generated/LinkDanger";
import { expectAccessible, plain, renderView } from "../../test/view";
import { LinkFollower } from "./LinkFollower";

function follow(href: string, dangers: LinkDanger[] = [], engine = new FakeEngine()) {
  const onClose = vi.fn();
  const onOpenRoom = vi.fn();
  const link = { href, host: "evil.example", dangers };
  renderView(
    <main>
      <LinkFollower link={link} onClose={onClose} onOpenRoom={onOpenRoom} />
    </main>,
    engine,
  );
  return { engine, onClose, onOpenRoom };
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

it("opens a web page after a question that names its host", async () => {
  const { engine, onClose } = follow("https://works.gov.example/minutes");
  const dialog = await screen.findByRole("dialog");
  expect(plain(dialog.textContent)).toMatch(/leads to works\.gov\.example.*opens in your browser/);
  expect(dialog.textContent).toContain("https://works.gov.example/minutes");
  expect(engine.requests("link_open")).toHaveLength(0);
  await expectAccessible();
  await press("Open");
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(engine.requests("link_open")[0]?.address).toBe("https://works.gov.example/minutes");
});

it("says that a mail goes to the mail program", async () => {
  follow("mailto:desk@works.gov.example");
  expect(plain((await screen.findByRole("dialog")).textContent)).toMatch(/opens in your mail program/);
});

it("says what to do where no program opens addresses", async () => {
  const engine = new FakeEngine();
  engine.fail("link_open", { type: "linkNotOpened" });
  const { onClose } = follow("https://works.gov.example/", [], engine);
  await press("Open");
  expect((await screen.findByRole("alert")).textContent).toMatch(/Copy the address instead/);
  expect(onClose).not.toHaveBeenCalled();
});

it.each<[LinkDanger, RegExp]>([
  ["otherAddress", /shows another address than the one it leads to: evil\.example/],
  ["letters", /can be taken for others\. Really it is evil\.example/],
  ["hidden", /characters that nobody sees/],
  ["credentials", /in front of the real one: evil\.example/],
  ["scheme", /start another program \(evil\.example\)/],
])("stops a link because of %s and says why", async (danger, why) => {
  const { engine } = follow("https://evil.example/", [danger]);
  const dialog = await screen.findByRole("dialog", { name: "This link was stopped" });
  expect(plain(dialog.textContent)).toMatch(why);
  expect(screen.queryByRole("button", { name: "Open" })).toBeNull();
  expect(engine.requests("link_resolve")).toHaveLength(0);
  await expectAccessible();
});

it("stops what only the engine sees, and what leads nowhere", async () => {
  follow("https://bank.example@evil.example/");
  expect(plain((await screen.findByRole("dialog")).textContent)).toMatch(
    /in front of the real one: evil\.example/,
  );
});

it("says of a link from outside that leads nowhere that it does", async () => {
  follow("smb://share/x");
  expect(plain((await screen.findByRole("dialog")).textContent)).toMatch(/leads nowhere/);
});

it("goes into a known conversation at once", async () => {
  const { onOpenRoom, onClose } = follow("https://matrix.to/#/!harbour%3Aworks.gov.example");
  await waitFor(() => expect(onOpenRoom).toHaveBeenCalledWith("!harbour:works.gov.example", null));
  expect(onClose).toHaveBeenCalled();
});

it("offers to join a room elsewhere, and says why that fails", async () => {
  const engine = new FakeEngine();
  engine.fail("link_join", { type: "notAllowed" });
  const { onOpenRoom } = follow("https://matrix.to/#/%23tides%3Arivers.gov.example", [], engine);
  expect(plain((await screen.findByRole("dialog")).textContent)).toMatch(
    /leads to #tides:rivers\.gov\.example/,
  );
  await expectAccessible();
  await press("Join");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(onOpenRoom).not.toHaveBeenCalled();
});

it("writes to a person after a question", async () => {
  const { engine, onOpenRoom } = follow("https://matrix.to/#/%40priya.raman%3Atreasury.gov.example");
  await press("Write");
  await waitFor(() => expect(onOpenRoom).toHaveBeenCalled());
  expect(engine.requests("direct_open")[0]?.user).toBe("@priya.raman:treasury.gov.example");
});

it("says why a link cannot be followed", async () => {
  const engine = new FakeEngine();
  engine.fail("link_resolve", { type: "notSignedIn" });
  const { onClose } = follow("https://works.gov.example/", [], engine);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});
