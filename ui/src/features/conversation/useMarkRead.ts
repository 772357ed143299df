import { useEffect, useRef, useState } from "react";

import { useBridge } from "../../bridge/context";
import type { RoomId } from "../../bridge/generated/RoomId";
import { shouldMarkRead } from "./timeline/scrollPolicy";

/** Says that a room has been read: once for each newest message that could be seen in a focused window. */
export function useMarkRead(room: RoomId, newest: string | null, atEnd: boolean): void {
  const bridge = useBridge();
  const window = useWindowState();
  const marked = useRef<string | null>(null);
  useEffect(() => {
    const read = shouldMarkRead({
      atEnd,
      live: true,
      windowFocused: window.focused,
      windowVisible: window.visible,
      newest,
      marked: marked.current,
    });
    if (!read) {
      return;
    }
    const before = marked.current;
    marked.current = newest;
    bridge.call("room_mark_read", { room }).catch(() => {
      // Not told: the next reason to tell tells it too.
      marked.current = before;
    });
  }, [bridge, room, newest, atEnd, window]);
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
