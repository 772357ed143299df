import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { FakeEngine } from "../bridge/fake/FakeEngine";
import { expectAccessible, renderView } from "../test/view";
import { ErrorBoundary } from "./ErrorBoundary";

describe("ErrorBoundary", () => {
  it("stands in for a pane that could not be drawn, and draws it again when asked", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    let isBroken = true;
    function Pane() {
      if (isBroken) {
        throw new Error("defect");
      }
      return <p>whole</p>;
    }
    renderView(
      <main>
        <h1>Window</h1>
        <ErrorBoundary scope="pane">
          <Pane />
        </ErrorBoundary>
        <p>the other pane</p>
      </main>,
      new FakeEngine(),
    );
    expect(screen.getByText("This part could not be shown")).toBeTruthy();
    expect(screen.getByText("the other pane")).toBeTruthy();
    await expectAccessible();
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("whole")).toBeTruthy();
  });

  it("offers to start again when the whole window is broken", () => {
    vi.spyOn(console, "error").mockReturnValue();
    function Window(): never {
      throw new Error("defect");
    }
    renderView(
      <ErrorBoundary scope="window">
        <Window />
      </ErrorBoundary>,
      new FakeEngine(),
    );
    expect(screen.getByRole("button", { name: "Start again" })).toBeTruthy();
  });
});
