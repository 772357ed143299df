import { useEffect, useEffectEvent } from "react";

/**
 * Gives the place to write the focus when its conversation opens, so that whoever opened it can go on by writing.
 *
 * What it was opened from may be a dialogue that is still going: it would hold the focus, and hand it back to where it
 * came from.
 */
export function useFocusOnOpen(isWanted: boolean, focus: () => void): void {
  const take = useEffectEvent(focus);
  useEffect(() => {
    if (!isWanted) {
      return undefined;
    }
    let frame = 0;
    const attempt = () => {
      const isHeld = document.querySelector("[role='dialog'], [role='alertdialog']") !== null;
      frame = requestAnimationFrame(isHeld ? attempt : () => take());
    };
    attempt();
    return () => cancelAnimationFrame(frame);
  }, [isWanted]);
}
