import { useSyncExternalStore } from "react";

/** How many panes stand side by side besides the spine: list, room and details; list and room; one at a time. */
export type Layout = "three" | "two" | "one";

/** Widths in rem, not em as in the style sheets: the text size a person chose counts too. */
function layoutOf(): Layout {
  const rem = remOf();
  const width = window.innerWidth / rem;
  return width <= 40 ? "one" : width <= 64 ? "two" : "three";
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-text"] });
  return () => {
    window.removeEventListener("resize", listener);
    observer.disconnect();
  };
}

/** The layout that fits the window now. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutOf);
}

function remOf(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** One rem in pixels now, for what has to be computed. */
export function useRem(): number {
  return useSyncExternalStore(subscribe, remOf);
}
