/** What a drop or a paste brings. */

/** Files, and the names of folders, which cannot be sent. */
export interface Brought {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Takes a drop or a paste apart. */
export function broughtBy(transfer: DataTransfer): Brought {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ file: item.getAsFile(), isFolder: item.webkitGetAsEntry?.()?.isDirectory === true }));
  return {
    files: entries.flatMap(({ file, isFolder }) => (file === null || isFolder ? [] : [file])),
    folders: entries.flatMap(({ file, isFolder }) => (isFolder ? [file?.name ?? ""] : [])),
  };
}

/** Whether a drag brings files; what they are is not told before they are dropped. */
export function bringsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") === true;
}

/**
 * Whether a paste means its files. Text processors and spreadsheets add a picture of what was copied: there the words
 * are meant.
 */
export function pastesFiles(transfer: DataTransfer): boolean {
  return (bringsFiles(transfer) || transfer.files.length > 0) && !transfer.types.includes("text/plain");
}
