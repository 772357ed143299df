import type { Member } from "../generated/Member";
import type { Person } from "../generated/Person";
import type { Role } from "../generated/Role";
import type { UserId } from "../generated/UserId";

/** Makes a person of an invented department. */
function person(name: string, server: string, ambiguous = false): Person {
  const local = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
  return { user: `@${local}:${server}` as UserId, name, ambiguous };
}

/** Everybody in the invented organisation. */
export const people = {
  jonas: person("Jonas Ekwueme", "works.gov.example"),
  priya: person("Priya Raman", "treasury.gov.example"),
  idris: person("Idris Vaughan", "treasury.gov.example"),
  samuel: person("Samuel Okafor", "cabinet.gov.example"),
  aoife: person("Aoife Brannigan", "works.gov.example"),
  tomas: person("Tomas Lindqvist", "rivers.gov.example"),
  mei: person("Mei-Lin Zhou", "transport.gov.example"),
  helen: person("Helen Marsh", "northgate.example"),
  ilse: person("Ilse Hartmann", "works.gov.example"),
  hanna: person("Hanna Adeyemi", "transport.gov.example"),
  owen: person("Owen Hale", "northgate.example"),
  rhian: person("Rhian Pugh", "rivers.gov.example"),
  youssef: person("يوسف الحداد", "treasury.gov.example"),
  ilfordA: person("Marta Ilford", "works.gov.example", true),
} satisfies Record<string, Person>;

/** The one who is signed in. */
export const me = people.jonas;

/** A person as a member of a room. */
export function member(who: Person, role: Role = "member", invited = false): Member {
  return { person: who, invited, role };
}
