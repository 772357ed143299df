import type { Bridge } from "../../../bridge/bridge";
import type { RoomId } from "../../../bridge/generated/RoomId";

/** How often others are told that this account is writing, and after how much quiet that it is not; in milliseconds. */
export const TYPING_EVERY = 4_000;
const QUIET = 5_000;

/** Tells the others in a room that somebody writes: seldom while it goes on, and once when it ends. */
export class TypingNotice {
  readonly #bridge: Bridge;
  readonly #room: RoomId;
  #told = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(bridge: Bridge, room: RoomId) {
    this.#bridge = bridge;
    this.#room = room;
  }

  /** Something was written, or is not any more. */
  tell(typing: boolean): void {
    clearTimeout(this.#quiet);
    const now = Date.now();
    if (typing) {
      this.#quiet = setTimeout(() => this.tell(false), QUIET);
      if (now - this.#told < TYPING_EVERY) {
        return;
      }
      this.#told = now;
    } else if (this.#told === 0) {
      return;
    } else {
      this.#told = 0;
    }
    // Others not knowing is no reason to disturb who writes.
    this.#bridge.call("typing_set", { room: this.#room, typing }).catch(() => undefined);
  }
}
