import { useEffect, useState } from "react";

import { useBridge } from "../../../bridge/context";
import type { Person } from "../../../bridge/generated/Person";
import type { RoomId } from "../../../bridge/generated/RoomId";

/** How long after the last keystroke names are looked up, in milliseconds. */
const LOOK_UP_AFTER = 80;

/** The completion of a name. */
export interface Mentions {
  /** Whom to choose from; `null` while nothing is offered. */
  readonly people: readonly Person[] | null;
  readonly query: string | null;
  readonly chosen: number;
  /** The editor says what stands after the `@` at the caret. */
  setQuery(query: string | null): void;
  move(step: 1 | -1): void;
  point(index: number): void;
  close(): void;
}

/** Finds people while their name is being typed. */
export function useMentions(room: RoomId): Mentions {
  const bridge = useBridge();
  const [query, setQueryState] = useState<string | null>(null);
  const [closed, setClosed] = useState<string | null>(null);
  const [found, setFound] = useState<{ query: string; people: readonly Person[] } | null>(null);
  const [chosen, setChosen] = useState(0);

  useEffect(() => {
    if (query === null) {
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      bridge.call("mention_search", { room, query }).then(
        ({ people }) => {
          if (wanted) {
            setFound({ query, people });
            setChosen(0);
          }
        },
        // Nobody is offered; writing goes on.
        () => undefined,
      );
    }, LOOK_UP_AFTER);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, room, query]);

  const setQuery = (next: string | null) => {
    setQueryState(next);
    if (next === null) {
      setFound(null);
      setClosed(null);
    }
  };
  // "Nobody called so" is worth saying right after the @, and a nuisance once a sentence goes on.
  const offered =
    query !== null && closed === null && found !== null && (found.people.length > 0 || !/\s/u.test(query))
      ? found.people
      : null;
  const count = offered?.length ?? 0;
  return {
    people: offered,
    query,
    chosen: Math.min(chosen, Math.max(count - 1, 0)),
    setQuery,
    move: (step) => setChosen(count === 0 ? 0 : (chosen + step + count) % count),
    point: setChosen,
    close: () => setClosed(query),
  };
}
