/** Puts text on the clipboard. Rejects where the system does not allow it. */
export async function copyToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
