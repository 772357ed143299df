import type { PolicyFault } from "../../bridge/generated/PolicyFault";
import type { PolicyKey } from "../../bridge/generated/PolicyKey";
import type { PolicyLine } from "../../bridge/generated/PolicyLine";
import type { PolicySource } from "../../bridge/generated/PolicySource";
import type { PolicyValue } from "../../bridge/generated/PolicyValue";
import type { TextId, Translate } from "../../i18n/bundles";
import type { Format } from "../../i18n/format";
import { unreachable } from "../../stores/applyDiffs";

/** What each setting is called. */
export const TITLES: Record<PolicyKey, TextId> = {
  "organisation.name": "screen-policy-organisation-name",
  "account.service": "screen-policy-account-service",
  "account.allowed_services": "screen-policy-account-allowed-services",
  "account.sign_in_methods": "screen-policy-account-sign-in-methods",
  "encryption.trust": "screen-policy-encryption-trust",
  "encryption.share_history": "screen-policy-encryption-share-history",
  "notifications.content": "screen-policy-notifications-content",
  "media.save": "screen-policy-media-save",
  "media.refused_types": "screen-policy-media-refused-types",
  "storage.media_megabytes": "screen-policy-storage-media-megabytes",
  "storage.media_days": "screen-policy-storage-media-days",
  "links.support": "screen-policy-links-support",
  "links.privacy": "screen-policy-links-privacy",
  "links.imprint": "screen-policy-links-imprint",
  "links.accessibility": "screen-policy-links-accessibility",
  "network.proxy": "screen-policy-network-proxy",
  "network.authorities": "screen-policy-network-authorities",
  "network.client_certificate": "screen-policy-network-client-certificate",
  "network.pins": "screen-policy-network-pins",
};

/** Who decided. */
export const SOURCES: Record<PolicySource, TextId> = {
  device: "screen-policies-source-device",
  server: "screen-policies-source-server",
  person: "screen-policies-source-person",
  builtIn: "screen-policies-source-built-in",
};

/** Words of the schema, by the setting they belong to. */
const WORDS: Partial<Record<PolicyKey, Record<string, TextId>>> = {
  "account.sign_in_methods": { password: "screen-policy-value-password", sso: "screen-policy-value-sso" },
  "encryption.trust": {
    standard: "screen-policy-value-trust-standard",
    strict: "screen-policy-value-trust-strict",
  },
  "encryption.share_history": {
    allowed: "screen-policy-value-allowed",
    forbidden: "screen-policy-value-forbidden",
  },
  "notifications.content": {
    everything: "screen-policy-value-content-everything",
    names: "screen-policy-value-content-names",
    nothing: "screen-policy-value-content-nothing",
  },
  "media.save": { allowed: "screen-policy-value-allowed", forbidden: "screen-policy-value-forbidden" },
  "network.proxy": { system: "screen-policy-value-proxy-system", none: "screen-policy-value-proxy-none" },
};

const MEGABYTE = 1_000_000;

/** A value in words. */
export function valueWords(t: Translate, format: Format, key: PolicyKey, value: PolicyValue): string {
  const word = (text: string) => {
    const known = WORDS[key]?.[text];
    return known === undefined ? text : t(known);
  };
  switch (value.type) {
    case "unset":
      return t("screen-policy-value-unset");
    case "switch":
      return t(value.on ? "screen-policy-value-allowed" : "screen-policy-value-forbidden");
    case "choice":
      return word(value.choice);
    case "number":
      return key === "storage.media_megabytes"
        ? format.fileSize(value.number * MEGABYTE)
        : t("screen-policy-value-days", { days: value.number });
    case "text":
      return value.text;
    case "list":
      return value.items.length === 0
        ? t("screen-policy-value-none")
        : value.items.map((item) => word(item)).join(", ");
    default:
      return unreachable(value);
  }
}

/** Why a value holds: what whoever decided it wrote, and what it stands in place of. */
export function reasonWords(t: Translate, format: Format, line: PolicyLine): string[] {
  const words = (value: PolicyValue) => valueWords(t, format, line.key, value);
  const reasons = line.reason === null ? [] : [line.reason];
  if (line.source === "person" && line.limit !== null) {
    return [...reasons, t("screen-policies-chosen", { value: words(line.limit) })];
  }
  for (const { source, value } of line.overrides) {
    switch (source) {
      case "device":
        reasons.push(t("screen-policies-overrides-device", { value: words(value) }));
        break;
      case "server":
        reasons.push(t("screen-policies-overrides-server", { value: words(value) }));
        break;
      case "person":
        reasons.push(t("screen-policies-overrides-person", { value: words(value) }));
        break;
      case "builtIn":
        break;
      default:
        return unreachable(source);
    }
  }
  return reasons;
}

/** What is wrong with what was written, as the end of a sentence that begins with the place. */
export function faultWords(t: Translate, { problem }: PolicyFault): string {
  switch (problem.type) {
    case "unreadable":
      return t("screen-policies-fault-unreadable");
    case "notJson":
      return t("screen-policies-fault-not-json", { line: problem.line, column: problem.column });
    case "notSettings":
      return t("screen-policies-fault-not-settings");
    case "unknownKey":
      return t("screen-policies-fault-unknown-key", { key: problem.key });
    case "invalid":
      return t("screen-policies-fault-invalid", { key: problem.key, expected: problem.expected });
    case "notForServers":
      return t("screen-policies-fault-not-for-servers", { key: problem.key });
    case "fileUnusable":
      return t("screen-policies-fault-file-unusable", { key: problem.key, path: problem.path });
    default:
      return unreachable(problem);
  }
}
