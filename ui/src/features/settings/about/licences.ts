/** Something that ships, and is not ours. */
export interface Work {
  name: string;
  version: string;
  licence: string;
}

/** What ships under which licence, and each licence's text once, with the works it belongs to. */
export interface Licences {
  works: readonly Work[];
  texts: readonly { of: readonly string[]; text: string }[];
}

// Gathered by `xtask licences` before the interface is built. A build without that has none, and says so.
const gathered = import.meta.glob<Licences>("/licences.json", { import: "default" });

/** Opens the licences; `null` where this build holds none. */
export async function openLicences(): Promise<Licences | null> {
  const open = Object.values(gathered)[0];
  return open === undefined ? null : open();
}

/** The works that are called like this, or have such a licence. */
export function findWorks({ works }: Licences, query: string): readonly Work[] {
  const wanted = query.trim().toLowerCase();
  return works.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
}

/** The texts that belong to a work. */
export function textsOf({ texts }: Licences, { name, version }: Work): readonly string[] {
  return texts.filter(({ of }) => of.includes(`${name} ${version}`)).map(({ text }) => text);
}
