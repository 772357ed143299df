import type { LinkTarget } from "../generated/LinkTarget";
import type { RoomId } from "../generated/RoomId";
import type { UserId } from "../generated/UserId";
import type { FakeEngine, Handlers } from "./FakeEngine";

type Command = "link_resolve" | "link_join" | "link_open";

/** Judges as little as tests of views need: the engine's own tests are about the rest. */
function targetOf(engine: FakeEngine, href: string): LinkTarget {
  const named = /^https:\/\/matrix\.to\/#\/([^?]*)/.exec(href)?.[1];
  if (named !== undefined) {
    const address = decodeURIComponent(named);
    if (address.startsWith("@")) {
      return { type: "person", user: address as UserId };
    }
    const known = engine.rooms.find(({ summary }) => summary.room === address);
    return known
      ? { type: "room", room: known.summary.room, event: null }
      : { type: "roomElsewhere", address, via: [] };
  }
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url?.protocol === "mailto:") {
    return { type: "outside", address: href, host: href.slice(href.indexOf("@") + 1), dangers: [] };
  }
  return url?.protocol === "https:"
    ? {
        type: "outside",
        address: url.href,
        host: url.host,
        dangers: url.username === "" ? [] : ["credentials"],
      }
    : { type: "nowhere" };
}

/** Links, in memory. */
export function linkCommands(engine: FakeEngine): Pick<Handlers, Command> {
  return {
    link_resolve: ({ href }) => targetOf(engine, href),
    link_join: ({ address }) => ({ room: address as RoomId }),
    link_open: () => ({}),
  };
}
