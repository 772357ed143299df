import { useEffect, useRef, useState } from "react";

import { useBridge } from "../../bridge/context";
import type { RoomId } from "../../bridge/generated/RoomId";

/** Whether a reader sees the newest message: it is in view, in a window that has the focus. */
export function useLooking(inView: boolean): boolean {
  const window = useWindowState();
  return inView && window.focused && window.visible;
}

/** Says that a room has been read: once for each newest message that its reader has looked at. */
export function useMarkRead(room: RoomId, newest: string | null, looking: boolean): void {
  const bridge = useBridge();
  const marked = useRef<string | null>(null);
  useEffect(() => {
    if (!looking || newest === null || newest === marked.current) {
      return;
    }
    const before = marked.current;
    marked.current = newest;
    bridge.call("room_mark_read", { room }).catch(() => {
      // Not told: the next reason to tell tells it too.
      marked.current = before;
    });
  }, [bridge, room, newest, looking]);
}

interface WindowState {
  readonly focused: boolean;
  readonly visible: boolean;
}

function windowState(): WindowState {
  return { focused: document.hasFocus(), visible: document.visibilityState === "visible" };
}

function useWindowState(): WindowState {
  const [state, setState] = useState(windowState);
  useEffect(() => {
    const look = () => setState(windowState());
    window.addEventListener("focus", look);
    window.addEventListener("blur", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      window.removeEventListener("blur", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return state;
}
