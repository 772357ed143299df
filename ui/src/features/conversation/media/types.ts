import type { TextId, Translate } from "../../../i18n/bundles";
import { describeKind } from "../message/words";
import type { FileContent } from "./fileContent";

/** Types as people call them, by what their names in MIME hold; the first that fits counts. */
const TYPES: readonly [RegExp, TextId][] = [
  [/^application\/pdf$/, "screen-media-type-pdf"],
  [/spreadsheet|excel|^text\/csv$/, "screen-media-type-spreadsheet"],
  [/presentation|powerpoint/, "screen-media-type-presentation"],
  [/wordprocessing|msword|opendocument\.text|rtf/, "screen-media-type-document"],
  [/zip|x-tar|gzip|x-7z|x-rar/, "screen-media-type-archive"],
  [/^text\b/, "screen-media-type-text"],
];

/** What a file is, in a word. */
export function describeType(
  t: Translate,
  { kind, mimeType }: Pick<FileContent, "kind" | "mimeType">,
): string {
  const found = TYPES.find(([pattern]) => pattern.test(mimeType));
  return found === undefined ? describeKind(t, kind) : t(found[1]);
}
