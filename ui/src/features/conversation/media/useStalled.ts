import { useEffect } from "react";
import type { RefObject } from "react";

/** How long a player may take until it has something to play, in milliseconds: all of its bytes are here. */
const PATIENCE = 10_000;

/** `HTMLMediaElement.HAVE_CURRENT_DATA`, which not every DOM has as a constant. */
const HAVE_CURRENT_DATA = 2;

/** Tells of a player that comes to nothing: where bytes break off early, WebKit waits for more, now and then for ever. */
export function useStalled(
  player: RefObject<HTMLMediaElement | null>,
  address: string | null,
  setUnplayable: (unplayable: boolean) => void,
): void {
  useEffect(() => {
    if (address === null) {
      return undefined;
    }
    const timer = setTimeout(() => {
      const element = player.current;
      if (element !== null && element.readyState < HAVE_CURRENT_DATA) {
        setUnplayable(true);
      }
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [player, address, setUnplayable]);
}
