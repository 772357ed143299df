import { Building2, Copy, Landmark, Laptop, Lock, Package, UserRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";

import type { PolicyLine } from "../../bridge/generated/PolicyLine";
import type { PolicyReport } from "../../bridge/generated/PolicyReport";
import type { PolicySource } from "../../bridge/generated/PolicySource";
import { classes } from "../../design/classes";
import { copyToClipboard } from "../../design/clipboard";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { EmptyState } from "../../design/primitives/EmptyState";
import { Icon } from "../../design/primitives/Icon";
import { Segments } from "../../design/primitives/Segments";
import { AfterAWhile, Skeleton } from "../../design/primitives/Skeleton";
import { VisuallyHidden } from "../../design/primitives/VisuallyHidden";
import { useFormat, useText } from "../../i18n/I18n";
import { policyText, usePolicy } from "../../stores/policy";
import styles from "./Policies.module.css";
import { faultWords, reasonWords, SOURCES, TITLES, valueWords } from "./policyWords";

/** Every setting that an organisation can decide: its value, who decided it and why. */
export function PoliciesView() {
  const t = useText();
  const policy = usePolicy();
  if (policy === null) {
    return (
      <AfterAWhile>
        <div className={styles.policies} role="status" aria-label={t("common-loading")}>
          <Skeleton width="long" />
          <Skeleton width="medium" />
          <Skeleton width="long" />
        </div>
      </AfterAWhile>
    );
  }
  return <Report policy={policy} />;
}

function Report({ policy }: { policy: PolicyReport }) {
  const t = useText();
  const format = useFormat();
  const inForce = policy.lines.filter(({ source }) => source !== "builtIn");
  const [shown, setShown] = useState<"inForce" | "all">("inForce");
  const organisation = policyText(policy, "organisation.name");
  const time = format.full(policy.readAt);
  const lines = shown === "all" ? policy.lines : inForce;
  return (
    <div className={styles.policies}>
      <div className={styles.head}>
        <p className={styles.lead}>
          {organisation === null
            ? t("screen-policies-lead-nobody", { time })
            : t("screen-policies-lead", { organisation, time })}
        </p>
        <CopyReport policy={policy} />
      </div>
      {policy.faults.length > 0 ? <Faults policy={policy} /> : null}
      <Segments
        label={t("screen-policies-show")}
        hideLabel
        value={shown}
        onChange={setShown}
        choices={[
          { id: "inForce", label: t("screen-policies-in-force", { count: inForce.length }) },
          { id: "all", label: t("screen-policies-all", { count: policy.lines.length }) },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState icon={Building2} title={t("screen-policies-empty-title")}>
          {t("screen-policies-empty-text")}
        </EmptyState>
      ) : (
        <Table lines={lines} />
      )}
    </div>
  );
}

/** Copies everything as JSON, as `--policy-report` prints it. */
function CopyReport({ policy }: { policy: PolicyReport }) {
  const t = useText();
  const [end, setEnd] = useState<"copied" | "failed" | null>(null);
  const copy = () =>
    copyToClipboard(JSON.stringify(policy, null, 2)).then(
      () => setEnd("copied"),
      () => setEnd("failed"),
    );
  return (
    <div className={styles.copy}>
      <Button icon={Copy} onPress={() => void copy()}>
        {t("screen-policies-copy")}
      </Button>
      <p role="status">
        {end === null ? "" : t(end === "copied" ? "screen-policies-copied" : "screen-policies-copy-failed")}
      </p>
    </div>
  );
}

function Faults({ policy }: { policy: PolicyReport }) {
  const t = useText();
  return (
    <Banner tone="changed" title={t("screen-policies-faults")}>
      <p>{t("screen-policies-faults-text")}</p>
      <ul className={styles.faults}>
        {policy.faults.map((fault) => (
          <li key={`${fault.place} ${JSON.stringify(fault.problem)}`}>
            <code>{fault.place}</code> {faultWords(t, fault)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const SOURCE_ICONS: Record<PolicySource, LucideIcon> = {
  device: Laptop,
  server: Landmark,
  person: UserRound,
  builtIn: Package,
};

// The roles say again what the elements are: laid out as blocks at phone width, they would be no table any more.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
function Table({ lines }: { lines: readonly PolicyLine[] }) {
  const t = useText();
  return (
    <table className={styles.table} role="table" aria-label={t("screen-policies-title")}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("screen-policies-setting")}
          </th>
          <th role="columnheader" scope="col">
            {t("screen-policies-value")}
          </th>
          <th role="columnheader" scope="col">
            {t("screen-policies-source")}
          </th>
          <th role="columnheader" scope="col">
            {t("screen-policies-reason")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { line: PolicyLine }) {
  const t = useText();
  const format = useFormat();
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className={styles.setting}>
        {t(TITLES[line.key])}
        <code className={styles.key}>{line.key}</code>
      </th>
      <td role="cell" className={classes(styles.value, line.value.type === "unset" && styles.unset)}>
        <span className={styles.marked}>
          {line.locked ? <Icon icon={Lock} size="s" /> : null}
          {line.locked ? <VisuallyHidden>{t("screen-policies-locked")}</VisuallyHidden> : null}
          <bdi>{valueWords(t, format, line.key, line.value)}</bdi>
        </span>
      </td>
      <td role="cell" className={styles.source}>
        <span className={styles.marked}>
          <Icon icon={SOURCE_ICONS[line.source]} size="s" />
          {t(SOURCES[line.source])}
        </span>
      </td>
      <td role="cell" className={styles.reason}>
        {reasonWords(t, format, line).map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {line.place === null ? null : <code className={styles.key}>{line.place}</code>}
      </td>
    </tr>
  );
}
