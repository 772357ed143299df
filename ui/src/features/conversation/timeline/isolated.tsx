import type { ReactNode } from "react";

const OPEN = "\u2068";
const CLOSE = "\u2069";

/**
 * Sets what came into a sentence from outside (names, numbers) apart in bold. The strings mark it already, with the
 * characters that keep its direction from spilling over; what is nested counts with what is around it.
 */
export function isolated(sentence: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let depth = 0;
  let run = "";
  const flush = (bold: boolean) => {
    if (run !== "") {
      parts.push(bold ? <b key={parts.length}>{run}</b> : run);
      run = "";
    }
  };
  for (const letter of sentence) {
    if (letter === OPEN) {
      if (depth === 0) {
        flush(false);
      }
      depth += 1;
      run += letter;
    } else if (letter === CLOSE) {
      run += letter;
      depth = Math.max(depth - 1, 0);
      if (depth === 0) {
        flush(true);
      }
    } else {
      run += letter;
    }
  }
  flush(depth > 0);
  return parts;
}
