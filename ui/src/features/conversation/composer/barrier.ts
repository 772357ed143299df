/** Why nothing can be written here, if so. */
import type { Gate } from "../../../bridge/generated/Gate";
import type { Person } from "../../../bridge/generated/Person";
import type { RoomDetails } from "../../../bridge/generated/RoomDetails";
import { unreachable } from "../../../stores/applyDiffs";

/** What stands in the place to write. */
export type Barrier =
  | { readonly type: "invited"; readonly by: Person | null }
  | {
      readonly type:
        "knocked" | "left" | "banned" | "withdrawn" | "unknown" | "device" | "replaced" | "readOnly";
    };

/** What keeps this account from writing in a room; `null` if nothing does. The gravest comes first. */
export function barrierOf(details: RoomDetails, gate: Gate | null): Barrier | null {
  const { membership, encryption, rights, replacedBy } = details;
  switch (membership.type) {
    case "invited":
      return { type: "invited", by: membership.by };
    case "knocked":
    case "left":
    case "banned":
      return { type: membership.type };
    case "joined":
      break;
    default:
      return unreachable(membership);
  }
  if (encryption === "withdrawn") {
    return { type: "withdrawn" };
  }
  if (gate?.type === "enterRecoveryCode") {
    return { type: "device" };
  }
  if (replacedBy !== null) {
    return { type: "replaced" };
  }
  if (!rights.send) {
    return { type: "readOnly" };
  }
  return encryption === "unknown" ? { type: "unknown" } : null;
}
