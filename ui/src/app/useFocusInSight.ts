import { useEffect } from "react";

/**
 * Moves the focus to the pane that shows now, if it was on something that shows no more.
 *
 * `shown` changes whenever other panes may show.
 */
export function useFocusInSight(shown: string): void {
  useEffect(() => {
    const active = document.activeElement;
    const isLost = active?.closest("[hidden]") !== null;
    if (shown !== "" && isLost) {
      document.querySelector<HTMLElement>("[data-pane][role='main']")?.focus();
    }
  }, [shown]);
}
