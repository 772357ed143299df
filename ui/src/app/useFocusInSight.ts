import { useEffect, useRef } from "react";

/**
 * Moves the focus to the pane that shows now, if it was on something that shows no more.
 *
 * `shown` changes whenever other panes may show.
 */
export function useFocusInSight(shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) {
      return undefined;
    }
    before.current = shown;
    // After the next drawing: only then has a browser taken the focus from what is hidden now.
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active === null || active === document.body || active.closest("[hidden]")) {
        document.querySelector<HTMLElement>("[data-pane][role='main']")?.focus();
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);
}
