import { toApiError } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { PolicyKey } from "../../bridge/generated/PolicyKey";
import { newOperation } from "../../bridge/operation";
import type { TextId } from "../../i18n/bundles";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { policyText, usePolicy } from "../../stores/policy";
import { LinkButton } from "./LinkButton";
import styles from "./OrganisationLinks.module.css";
import { toasts } from "./toasts";

const LINKS: readonly { key: PolicyKey; text: TextId }[] = [
  { key: "links.support", text: "screen-policy-links-support" },
  { key: "links.privacy", text: "screen-policy-links-privacy" },
  { key: "links.imprint", text: "screen-policy-links-imprint" },
  { key: "links.accessibility", text: "screen-policy-links-accessibility" },
];

/** The pages that an organisation names: help, privacy, imprint, accessibility. Nothing where it names none. */
export function OrganisationLinks() {
  const t = useText();
  const bridge = useBridge();
  const policy = usePolicy();
  const links = LINKS.flatMap(({ key, text }) => {
    const address = policyText(policy, key);
    return address === null ? [] : [{ key, text, address }];
  });
  if (links.length === 0) {
    return null;
  }
  const open = (address: string) => {
    bridge.call("link_open", { operation: newOperation(), address }).catch((caught: unknown) => {
      toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
    });
  };
  return (
    <ul className={styles.links}>
      {links.map(({ key, text, address }) => (
        <li key={key}>
          <LinkButton onPress={() => open(address)}>{t(text)}</LinkButton>
        </li>
      ))}
    </ul>
  );
}
