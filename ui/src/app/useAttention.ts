import { useEffect } from "react";

import { useBridge } from "../bridge/context";
import type { RoomId } from "../bridge/generated/RoomId";

/** Says which room is in sight, so that it does not notify while the window has the focus. */
export function useAttention(room: RoomId | null): void {
  const bridge = useBridge();
  useEffect(() => {
    // Not told: at worst a message that is being looked at notifies too.
    bridge.call("room_attend", { room }).catch(() => undefined);
  }, [bridge, room]);
}
