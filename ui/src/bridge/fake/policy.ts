import type { PolicyFault } from "../generated/PolicyFault";
import type { PolicyKey } from "../generated/PolicyKey";
import type { PolicyLine } from "../generated/PolicyLine";
import type { PolicyReport } from "../generated/PolicyReport";
import type { PolicyValue } from "../generated/PolicyValue";
import type { Timestamp } from "../generated/Timestamp";

const UNSET: PolicyValue = { type: "unset" };

/** What is built in. */
const BUILT_IN: readonly [PolicyKey, PolicyValue][] = [
  ["organisation.name", UNSET],
  ["account.service", UNSET],
  ["account.allowed_services", UNSET],
  ["account.sign_in_methods", { type: "list", items: ["password", "sso"] }],
  ["encryption.trust", { type: "choice", choice: "standard" }],
  ["encryption.share_history", { type: "choice", choice: "forbidden" }],
  ["notifications.content", { type: "choice", choice: "everything" }],
  ["media.save", { type: "choice", choice: "allowed" }],
  ["media.refused_types", { type: "list", items: [] }],
  ["storage.media_megabytes", { type: "number", number: 400 }],
  ["storage.media_days", { type: "number", number: 60 }],
  ["links.support", UNSET],
  ["links.privacy", UNSET],
  ["links.imprint", UNSET],
  ["links.accessibility", UNSET],
  ["network.proxy", UNSET],
  ["network.authorities", UNSET],
  ["network.client_certificate", UNSET],
  ["network.pins", UNSET],
];

function lineOf(key: PolicyKey, value: PolicyValue, decided: Partial<PolicyLine> | undefined): PolicyLine {
  const builtIn = { source: "builtIn", locked: false, limit: null, place: null, reason: null } as const;
  return { key, value, ...builtIn, overrides: [], ...decided };
}

/** A report in which these lines are decided, and the others are as built in. */
export function policyOf(
  decided: Partial<Record<PolicyKey, Partial<PolicyLine>>> = {},
  faults: PolicyFault[] = [],
): PolicyReport {
  const lines = BUILT_IN.map(([key, value]) => lineOf(key, value, decided[key]));
  return { lines, faults, readAt: Date.UTC(2026, 10, 26, 9) as Timestamp };
}

/** A line that the device decided. */
export function byDevice(value: PolicyValue, reason: string | null = null): Partial<PolicyLine> {
  return { value, source: "device", locked: true, place: "/etc/chancery/policy.json", reason };
}
