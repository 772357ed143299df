/** Characters in a group, as the code is written down. */
const GROUP = 4;

/** The code in groups. */
export function groupsOf(code: string): readonly string[] {
  const bare = code.replace(/\s/g, "");
  return Array.from({ length: Math.ceil(bare.length / GROUP) }, (_, index) =>
    bare.slice(index * GROUP, (index + 1) * GROUP),
  );
}

/** Text being typed, in groups, and where the caret is after that. */
export function regroup(typed: string, caret: number): { text: string; caret: number } {
  const text = groupsOf(typed).join(" ");
  const before = typed.slice(0, caret).replace(/\s/g, "").length;
  const spaces = Math.max(0, Math.ceil(before / GROUP) - 1);
  return { text, caret: Math.min(before + spaces, text.length) };
}
