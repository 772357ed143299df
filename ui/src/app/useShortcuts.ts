import { useEffect, useEffectEvent } from "react";

/** Panes in the order in which F6 goes through them. */
const PANES = "[data-pane]";

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null || element.getClientRects().length > 0;
}

/** Gives the focus to the next pane, or the one before. */
function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(isShown);
  if (panes.length === 0) {
    return;
  }
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = current < 0 ? (step === 1 ? -1 : 0) : current;
  const next = panes[(start + step + panes.length) % panes.length];
  const wanted = next?.querySelector<HTMLElement>("[data-pane-focus]");
  const first = next?.querySelector<HTMLElement>(
    "button:not([disabled]), input, [tabindex]:not([tabindex='-1'])",
  );
  (wanted ?? first ?? next)?.focus();
}

function isLetter({ key, shiftKey }: KeyboardEvent, letter: string): boolean {
  return key.toLowerCase() === letter && !shiftKey;
}

/**
 * The window's keys: F6 and Shift-F6 between panes, Ctrl or Cmd with K for the quick switcher and with a slash for the
 * sheet of all keys, Esc in a pane.
 */
export function useShortcuts({
  onSwitcher,
  onSheet,
  onEscape,
}: {
  onSwitcher: () => void;
  onSheet: () => void;
  /** What Esc does in a pane, by the pane's name, where nothing above it took the key. */
  onEscape: Readonly<Record<string, () => void>>;
}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isLayerOpen = document.querySelector("[role='dialog'], [role='alertdialog']") !== null;
    if (event.key === "F6" && !isLayerOpen) {
      event.preventDefault();
      movePane(event.shiftKey ? -1 : 1);
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      // On many keyboards a slash itself needs Shift.
      const open = event.key === "/" ? onSheet : isLetter(event, "k") ? onSwitcher : null;
      if (open !== null) {
        event.preventDefault();
        if (!isLayerOpen) {
          open();
        }
      }
    }
  });
  const escape = useEffectEvent((event: KeyboardEvent) => {
    const pane = document.activeElement?.closest<HTMLElement>(PANES)?.dataset.pane;
    if (event.key === "Escape" && !event.defaultPrevented && pane !== undefined) {
      onEscape[pane]?.();
    }
  });
  useEffect(() => {
    // While capturing, so that a text editor cannot take the keys for itself.
    document.addEventListener("keydown", press, true);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("keydown", press, true);
      document.removeEventListener("keydown", escape);
    };
  }, []);
}
