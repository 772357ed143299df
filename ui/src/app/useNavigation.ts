import { useEffect } from "react";

import type { RoomId } from "../bridge/generated/RoomId";
import type { AccountStore } from "../stores/AccountStore";
import { useStore } from "../stores/Store";

/** Goes where the desktop asks: somebody clicked a notification. */
export function useNavigation(account: AccountStore, onOpenRoom: (room: RoomId) => void): void {
  const { navigate } = useStore(account);
  useEffect(() => {
    if (navigate) {
      account.arrived();
      onOpenRoom(navigate.room);
    }
  }, [account, navigate, onOpenRoom]);
}
