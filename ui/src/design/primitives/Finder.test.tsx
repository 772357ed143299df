import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { Finder } from "./Finder";

describe("Finder", () => {
  it("lets Enter wait for the answer, and never chooses what was found before", () => {
    const before = vi.fn();
    const wanted = vi.fn();
    const shown = (isBusy: boolean, id: string, onChoose: () => void) => (
      <Finder
        label="Find"
        query="duty"
        isBusy={isBusy}
        onQuery={() => {}}
        groups={[{ id: "rooms", label: "Rooms", findings: [{ id, content: id, onChoose }] }]}
      />
    );
    const { rerender } = render(shown(true, "Harbour", before));
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
    rerender(shown(false, "Duty office", wanted));
    expect(before).not.toHaveBeenCalled();
    expect(wanted).toHaveBeenCalledOnce();
  });
});
