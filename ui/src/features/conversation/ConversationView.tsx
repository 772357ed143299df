import type { RoomId } from "../../bridge/generated/RoomId";
import { useRoom } from "../../stores/RoomStore";

/** A conversation: header, timeline and composer. */
export function ConversationView({
  room,
}: {
  room: RoomId;
  /** Goes back to the list; only where one pane shows at a time. */
  onBack?: (() => void) | undefined;
  onOpenRoom: (room: RoomId) => void;
  onShowDetails: () => void;
}) {
  const { details } = useRoom(room);
  return <h1>{details?.name}</h1>;
}
