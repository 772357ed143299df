import type { LucideIcon } from "lucide-react";

import { Store } from "../../stores/Store";

/** A short notice at the window's bottom. Never the only way to its action. */
interface Toast {
  id: number;
  message: string;
  icon?: LucideIcon;
  action?: { label: string; onPress: () => void };
  tone?: "plain" | "problem";
}

/** How long a notice stays, in milliseconds. */
const STAY = 6_000;

class ToastStore extends Store<readonly Toast[]> {
  #next = 1;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor() {
    super([]);
  }

  /** Shows a notice for six seconds, longer while the pointer or the focus is on it. */
  show(toast: Omit<Toast, "id">): void {
    const id = this.#next;
    this.#next += 1;
    // Three at a time: more would cover what is being worked on.
    this.publish([...this.getSnapshot().slice(-2), { ...toast, id }]);
    this.resume(id);
  }

  /** Takes a notice away. */
  dismiss(id: number): void {
    this.hold(id);
    this.publish(this.getSnapshot().filter((toast) => toast.id !== id));
  }

  /** Stops a notice's time. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Lets a notice's time run from the start. */
  resume(id: number): void {
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), STAY),
    );
  }
}

/** The window's notices. */
export const toasts = new ToastStore();
