import { useSyncExternalStore } from "react";

/** Something that changes outside React and is seen as a succession of snapshots. */
export abstract class Store<Snapshot> {
  #snapshot: Snapshot;
  readonly #listeners = new Set<() => void>();

  constructor(first: Snapshot) {
    this.#snapshot = first;
  }

  /** The state now; the same object until it changes. */
  readonly getSnapshot = (): Snapshot => this.#snapshot;

  /** Calls `listener` after every change; answers what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Makes `next` the state. */
  protected publish(next: Snapshot): void {
    if (Object.is(next, this.#snapshot)) {
      return;
    }
    this.#snapshot = next;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

/** A store's state, for a view. */
export function useStore<Snapshot>(store: Store<Snapshot>): Snapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
