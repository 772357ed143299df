/** Watching that begins with the first who watches and ends with the last. */
export class SharedWatch {
  readonly #open: () => () => void;
  #watchers = 0;
  #stop: (() => void) | null = null;

  /** `open` begins to watch and answers what ends it. */
  constructor(open: () => () => void) {
    this.#open = open;
  }

  /** Watches, with whoever does already; answers what ends it. */
  join(): () => void {
    this.#watchers += 1;
    this.#stop ??= this.#open();
    let ended = false;
    return () => {
      if (ended) {
        return;
      }
      ended = true;
      this.#watchers -= 1;
      if (this.#watchers === 0) {
        this.#stop?.();
        this.#stop = null;
      }
    };
  }

  /** Begins anew, if anybody watches. */
  restart(): void {
    if (this.#stop !== null) {
      this.#stop();
      this.#stop = this.#open();
    }
  }
}
