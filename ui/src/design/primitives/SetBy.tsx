import { Lock } from "lucide-react";

import type { PolicyReport } from "../../bridge/generated/PolicyReport";
import { useText } from "../../i18n/I18n";
import { policyText } from "../../stores/policy";
import { Icon } from "./Icon";
import styles from "./SetBy.module.css";

/** Says of a locked control whose decision it is. */
export function SetBy({ policy }: { policy: PolicyReport | null }) {
  const t = useText();
  const organisation = policyText(policy, "organisation.name");
  return (
    <p className={styles.set}>
      <Icon icon={Lock} size="s" />
      {organisation === null
        ? t("screen-policies-set-by-nobody")
        : t("screen-policies-set-by", { organisation })}
    </p>
  );
}
