import { createContext, useContext } from "react";

import type { RoomDetails } from "../../bridge/generated/RoomDetails";

/** Gives the details of the room to the few places that need them. Changes often (typing), so rows stay away. */
export const RoomDetailsContext = createContext<RoomDetails | null>(null);

/** The room around; `null` until it is known. */
export function useRoomDetails(): RoomDetails | null {
  return useContext(RoomDetailsContext);
}
