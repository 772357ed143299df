import { Check, Copy, Save } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";

import { useBridge } from "../../bridge/context";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Checkbox } from "../../design/primitives/Checkbox";
import { Disclosure } from "../../design/primitives/Disclosure";
import { Gate } from "../../design/primitives/Gate";
import { Skeleton } from "../../design/primitives/Skeleton";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { useStore } from "../../stores/Store";
import { KeepCodeViewModel } from "./KeepCodeViewModel";
import styles from "./Recovery.module.css";
import { groupsOf } from "./recoveryCode";

/** Groups that a code has, for the shape of what comes. */
const GROUPS = 12;

/** Shows the recovery code, and asks that it be kept. */
export function KeepCodeView({ foot }: { foot: ReactNode }) {
  const t = useText();
  const bridge = useBridge();
  const [model] = useState(() => new KeepCodeViewModel(bridge));
  const { code, failed, savedAt, copied, isSaving, isContinuing, error } = useStore(model);
  const [isKept, setKept] = useState(false);
  useEffect(() => model.start(), [model]);
  const copy = () => {
    // Without a clipboard the code can still be saved or written down.
    model.copy().catch(() => undefined);
  };
  return (
    <Gate title={t("screen-keep-code-title")} lead={t("screen-keep-code-lead")} wide foot={foot}>
      {failed ? (
        <Banner
          tone="risk"
          title={t("screen-keep-code-failed")}
          announce
          actions={<Button onPress={() => void model.retry()}>{t("action-retry")}</Button>}
        >
          {describeError(t, failed)}
        </Banner>
      ) : (
        <CodeGrid code={code} />
      )}
      <div className={styles.actions}>
        <Button
          icon={Save}
          isDisabled={code === null}
          isPending={isSaving}
          onPress={() => void model.save(t("screen-keep-code-file"))}
        >
          {t("action-save-to-file")}
        </Button>
        <Button icon={copied ? Check : Copy} isDisabled={code === null} onPress={copy}>
          {copied ? t("common-copied") : t("action-copy")}
        </Button>
      </div>
      <div role="status" className={styles.status}>
        {savedAt === null ? null : (
          <p>
            {t("screen-keep-code-saved")} <bdi className={styles.path}>{savedAt}</bdi>
          </p>
        )}
      </div>
      <Checkbox isSelected={isKept} onChange={setKept} isDisabled={code === null}>
        {t("screen-keep-code-kept")}
      </Checkbox>
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
      <div className={styles.onward}>
        <Disclosure title={t("screen-keep-code-why")}>
          <p>{t("screen-keep-code-why-answer")}</p>
        </Disclosure>
        <Button
          variant="primary"
          size="large"
          className={styles.continue}
          isDisabled={!isKept || code === null}
          isPending={isContinuing}
          onPress={() => void model.kept()}
        >
          {t("action-continue")}
        </Button>
      </div>
    </Gate>
  );
}

function CodeGrid({ code }: { code: string | null }) {
  const t = useText();
  if (code === null) {
    return (
      <div className={styles.grid} role="status" aria-label={t("common-loading")}>
        {Array.from({ length: GROUPS }, (_, index) => (
          <span key={index} className={styles.group}>
            <Skeleton shape="title" width="medium" />
          </span>
        ))}
      </div>
    );
  }
  return (
    <ol className={styles.grid} aria-label={t("a11y-recovery-code")} translate="no" dir="ltr">
      {groupsOf(code).map((group, index) => (
        <li key={index} className={styles.group}>
          <small aria-hidden>{index + 1}</small>
          {group}
        </li>
      ))}
    </ol>
  );
}
