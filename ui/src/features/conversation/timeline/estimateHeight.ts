import { frameOf } from "../media/frame";
import type { LaidRow } from "./layout";

/** A first guess; the true height replaces it once the row is drawn. */
export function estimateHeight(laid: LaidRow | undefined): number {
  if (laid === undefined) {
    return 27;
  }
  const { content } = laid.row;
  switch (content.type) {
    case "day":
    case "unread":
      return 40;
    case "start":
      return 120;
    case "event":
      return 34;
    case "message": {
      const said = content.content;
      const text = said.type === "text" ? said.plain : "";
      const still = said.type === "file" && said.kind !== "file" && said.kind !== "audio";
      const file = still ? frameOf(said.dimensions).height * 16 : said.type === "file" ? 40 : 0;
      const lines = Math.max(1, Math.ceil(text.length / 75), text.split("\n").length);
      return (
        lines * 23 +
        file +
        4 +
        (laid.first ? 31 : 0) +
        (content.own ? 15 : 0) +
        (content.reactions.length > 0 ? 31 : 0)
      );
    }
  }
}
