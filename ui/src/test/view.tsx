import { render } from "@testing-library/react";
import type { RenderResult } from "@testing-library/react";
import axe from "axe-core";
import type { ReactElement } from "react";
import { expect, vi } from "vitest";

import type { Bridge } from "../bridge/bridge";
import { BridgeContext } from "../bridge/context";
import { I18n } from "../i18n/I18n";
import type { Language } from "../i18n/languages";

/** Draws a view with an engine and a language. */
export function renderView(view: ReactElement, bridge: Bridge, language: Language = "en"): RenderResult {
  return render(
    <BridgeContext value={bridge}>
      <I18n language={language}>{view}</I18n>
    </BridgeContext>,
  );
}

/** Fails if axe finds something. Colours are for the real window: nothing is painted here. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  expect(found).toEqual([]);
}

/** Gives elements a size: a document without layout has none, and rows out of view are not drawn. */
export function giveSize(): void {
  for (const [name, size] of [
    ["clientHeight", 2_000],
    ["clientWidth", 300],
    ["offsetHeight", 24],
  ] as const) {
    vi.spyOn(HTMLElement.prototype, name, "get").mockReturnValue(size);
  }
}

/** Fluent's marks of direction, which a text to compare with leaves out. */
export function plain(text: string | null): string {
  return (text ?? "").replace(/[\u2066-\u2069]/g, "");
}
