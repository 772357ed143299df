import { useEffect } from "react";

import type { RoomId } from "../bridge/generated/RoomId";
import type { AccountStore } from "../stores/AccountStore";
import { unreachable } from "../stores/applyDiffs";
import { useStore } from "../stores/Store";

/** Goes where the desktop asks: somebody clicked a notification, or another program gave a link to this one. */
export function useNavigation(
  account: AccountStore,
  onOpenRoom: (room: RoomId) => void,
  onFollowLink: (href: string) => void,
): void {
  const { navigate } = useStore(account);
  useEffect(() => {
    if (navigate) {
      account.arrived();
      switch (navigate.type) {
        case "room":
          return onOpenRoom(navigate.room);
        case "link":
          return onFollowLink(navigate.href);
        default:
          return unreachable(navigate);
      }
    }
  }, [account, navigate, onOpenRoom, onFollowLink]);
}
