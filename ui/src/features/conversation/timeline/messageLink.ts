/** The address of a message, for sending it to somebody who is in the room too. */
import type { EventId } from "../../../bridge/generated/EventId";
import type { RoomDetails } from "../../../bridge/generated/RoomDetails";

/** How many servers are named through which the room can be reached. */
const VIA = 3;

/**
 * A `matrix.to` link (specification, appendix "matrix.to navigation"), with the servers on which most of the known
 * members are: a room's own address does not say where it is.
 */
export function messageLink(
  { room, members }: Pick<RoomDetails, "room" | "members">,
  event: EventId,
): string {
  const counts = new Map<string, number>();
  for (const { person, invited } of members) {
    const server = person.user.slice(person.user.indexOf(":") + 1);
    if (!invited && server !== "") {
      counts.set(server, (counts.get(server) ?? 0) + 1);
    }
  }
  const servers = [...counts].toSorted(([, left], [, right]) => right - left).slice(0, VIA);
  const via = servers.map(([server]) => `via=${encodeURIComponent(server)}`).join("&");
  const path = `https://matrix.to/#/${encodeURIComponent(room)}/${encodeURIComponent(event)}`;
  return via === "" ? path : `${path}?${via}`;
}
