import { Eraser, RotateCw } from "lucide-react";
import { useEffect, useState } from "react";

import { useBridge } from "../../../bridge/context";
import type { StorageUsage } from "../../../bridge/generated/StorageUsage";
import { Button } from "../../../design/primitives/Button";
import { Dialog } from "../../../design/primitives/Dialog";
import { ProgressBar } from "../../../design/primitives/ProgressBar";
import { SetBy } from "../../../design/primitives/SetBy";
import { AfterAWhile, Skeleton } from "../../../design/primitives/Skeleton";
import type { TextId } from "../../../i18n/bundles";
import { describeError } from "../../../i18n/describeError";
import { useFormat, useText } from "../../../i18n/I18n";
import { policyLine, usePolicy } from "../../../stores/policy";
import { useStore } from "../../../stores/Store";
import styles from "./StorageView.module.css";
import { StorageViewModel } from "./StorageViewModel";

/** What takes how much room on this device, and a way to free what can be fetched again. */
export function StorageView() {
  const t = useText();
  const format = useFormat();
  const bridge = useBridge();
  const [model] = useState(() => new StorageViewModel(bridge));
  useEffect(() => model.count(), [model]);
  const { usage, emptying, freed, failed } = useStore(model);
  const [asking, setAsking] = useState(false);
  const policy = usePolicy();
  if (usage === null) {
    return failed === null ? (
      <AfterAWhile>
        <div className={styles.waiting} aria-busy aria-label={t("screen-storage-counting")} role="status">
          <Skeleton width="long" />
          <Skeleton width="medium" />
          <Skeleton width="medium" />
        </div>
      </AfterAWhile>
    ) : (
      <div className={styles.storage}>
        <p className={styles.problem} role="alert">
          {t("screen-storage-count-failed")} {describeError(t, failed.error)}
        </p>
        <Button icon={RotateCw} onPress={() => model.count()}>
          {t("action-retry")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.storage}>
      <Parts usage={usage} />
      {policyLine(policy, "storage.media_megabytes")?.locked ? <SetBy policy={policy} /> : null}
      <div className={styles.act}>
        <p className={styles.note}>{t("screen-storage-empty-note")}</p>
        <Button
          icon={Eraser}
          isPending={emptying}
          isDisabled={usage.media === 0 && !emptying}
          onPress={() => setAsking(true)}
        >
          {t("screen-storage-empty")}
        </Button>
      </div>
      {emptying && <ProgressBar label={t("screen-storage-emptying")} />}
      <p className={styles.done} role="status">
        {freed !== null && t("screen-storage-emptied", { size: format.fileSize(freed) })}
      </p>
      {failed?.what === "empty" && (
        <p className={styles.problem} role="alert">
          {t("screen-storage-empty-failed")} {describeError(t, failed.error)}
        </p>
      )}
      <Dialog
        title={t("screen-storage-ask-title")}
        lead={t("screen-storage-ask-text")}
        isOpen={asking}
        onClose={() => setAsking(false)}
        isAlert
        size="small"
        footer={
          <>
            <Button
              variant="danger"
              onPress={() => {
                setAsking(false);
                model.empty();
              }}
            >
              {t("screen-storage-ask-empty")}
            </Button>
            <Button variant="primary" autoFocus onPress={() => setAsking(false)}>
              {t("screen-storage-ask-keep")}
            </Button>
          </>
        }
      />
    </div>
  );
}

const PARTS: readonly { part: "media" | "messages" | "account"; title: TextId; note: TextId | null }[] = [
  { part: "media", title: "screen-storage-media", note: "screen-storage-media-limit" },
  { part: "messages", title: "screen-storage-messages", note: null },
  { part: "account", title: "screen-storage-account", note: null },
];

function Parts({ usage }: { usage: StorageUsage }) {
  const t = useText();
  const format = useFormat();
  const total = usage.media + usage.messages + usage.account;
  return (
    <dl className={styles.parts}>
      {PARTS.map(({ part, title, note }) => (
        <div key={part} className={styles.part}>
          <dt>
            {t(title)}
            {note !== null && (
              <span className={styles.note}>{t(note, { size: format.fileSize(usage.mediaLimit) })}</span>
            )}
          </dt>
          <dd>{format.fileSize(usage[part])}</dd>
          {/* The numbers say it; the bar is for the eye. */}
          <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
            <rect width={total === 0 ? 0 : Math.max((usage[part] / total) * 100, 0.5)} height="4" />
          </svg>
        </div>
      ))}
      <div className={styles.total}>
        <dt>{t("screen-storage-total")}</dt>
        <dd>{format.fileSize(total)}</dd>
      </div>
    </dl>
  );
}
