import type { PolicyKey } from "../bridge/generated/PolicyKey";
import type { PolicyLine } from "../bridge/generated/PolicyLine";
import type { PolicyReport } from "../bridge/generated/PolicyReport";
import type { PolicyValue } from "../bridge/generated/PolicyValue";
import { useAccount } from "./AccountStore";

/** What is decided for this device; `null` until it is known. */
export function usePolicy(): PolicyReport | null {
  return useAccount().policy;
}

/** The line of one setting. */
export function policyLine(policy: PolicyReport | null, key: PolicyKey): PolicyLine | null {
  return policy?.lines.find((line) => line.key === key) ?? null;
}

/** The text of a setting that holds one; `null` where none is set. */
export function policyText(policy: PolicyReport | null, key: PolicyKey): string | null {
  return textOf(policyLine(policy, key)?.value ?? null);
}

function textOf(value: PolicyValue | null): string | null {
  return value?.type === "text" ? value.text : null;
}

/** The word of a setting that is one of several; `null` where none is set. */
function policyChoice(policy: PolicyReport | null, key: PolicyKey): string | null {
  const value = policyLine(policy, key)?.value;
  return value?.type === "choice" ? value.choice : null;
}

/** Whether anybody but the person and the built-in values decides something here. */
export function isManaged(policy: PolicyReport | null): boolean {
  return policy?.lines.some(({ source }) => source === "device") ?? false;
}

/** Whether files may be saved outside the application. */
export function maySave(policy: PolicyReport | null): boolean {
  return policyChoice(policy, "media.save") !== "forbidden";
}
