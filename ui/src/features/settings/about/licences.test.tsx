import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../../../bridge/fake/FakeEngine";
import { expectAccessible, plain, renderView } from "../../../test/view";
import * as gathered from "./licences";
import { LicencesDialog } from "./LicencesDialog";

const LICENCES: gathered.Licences = {
  works: [
    { name: "vodozemac", version: "0.11.1", licence: "Apache-2.0" },
    { name: "react", version: "19.3.1", licence: "MIT" },
    { name: "bare", version: "1.0.0", licence: "ISC" },
  ],
  texts: [
    { of: ["vodozemac 0.11.1"], text: "Apache License, Version 2.0" },
    { of: ["react 19.3.1"], text: "Permission is hereby granted" },
  ],
};

const show = () => renderView(<LicencesDialog isOpen onClose={vi.fn()} />, new FakeEngine());

describe("LicencesDialog", () => {
  it("lists every work, finds one, and opens its text", async () => {
    vi.spyOn(gathered, "openLicences").mockResolvedValue(LICENCES);
    show();
    expect(plain((await screen.findByText(/works of others/)).textContent)).toContain("3 works");
    await expectAccessible();
    await userEvent.type(screen.getByRole("searchbox"), "apache");
    await waitFor(() => expect(screen.queryByText("react")).toBeNull());
    const work = screen.getByText("vodozemac").closest("details") as HTMLDetailsElement;
    work.open = true;
    expect(await screen.findByText("Apache License, Version 2.0")).toBeTruthy();
    await userEvent.clear(screen.getByRole("searchbox"));
    const bare = (await screen.findByText("bare")).closest("details") as HTMLDetailsElement;
    bare.open = true;
    expect(await screen.findByText(/came without a text/)).toBeTruthy();
    await userEvent.type(screen.getByRole("searchbox"), "nothing of that name");
    expect(await screen.findByText("No work is called that, or has that licence.")).toBeTruthy();
  });

  it("says where a build holds none", async () => {
    vi.spyOn(gathered, "openLicences").mockResolvedValue(null);
    show();
    expect(await screen.findByText(/This build holds no licences/)).toBeTruthy();
    await expectAccessible();
  });
});
