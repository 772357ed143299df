import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Keeps the keyboard where it is when what had the focus gives way to something else: the player or button that came
 * gets it, else the message around. Focus that is elsewhere stays there.
 */
export function useKeptFocus<T extends HTMLElement>(phase: string): RefObject<T | null> {
  const body = useRef<T>(null);
  const before = useRef(phase);
  useLayoutEffect(() => {
    if (before.current === phase) {
      return;
    }
    before.current = phase;
    // Nothing has the focus whose element is gone.
    if (document.activeElement === document.body) {
      const next = body.current?.querySelector<HTMLElement>("[data-player], button");
      (next ?? body.current?.closest<HTMLElement>("article"))?.focus({ preventScroll: true });
    }
  }, [phase]);
  return body;
}
