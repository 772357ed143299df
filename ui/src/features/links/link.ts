import type { LinkDanger } from "../../bridge/generated/LinkDanger";

/** A link that somebody wants to follow. */
export interface FollowedLink {
  /** Where it goes; empty if nothing may be known of that but the scheme. */
  readonly href: string;
  /** As a reader is told it; empty where only the engine can say. */
  readonly host: string;
  /** What the message around it gives away; empty for an honest link. */
  readonly dangers: readonly LinkDanger[];
}
