import { Copy, Download, RotateCw, Stethoscope } from "lucide-react";
import { useEffect, useState } from "react";

import { toApiError } from "../../../bridge/bridge";
import type { Bridge } from "../../../bridge/bridge";
import { useBridge } from "../../../bridge/context";
import type { ApiError } from "../../../bridge/generated/ApiError";
import { newOperation } from "../../../bridge/operation";
import { copyToClipboard } from "../../../design/clipboard";
import { Button } from "../../../design/primitives/Button";
import { EmptyState } from "../../../design/primitives/EmptyState";
import { AfterAWhile, Skeleton } from "../../../design/primitives/Skeleton";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";
import { Store, useStore } from "../../../stores/Store";
import styles from "./Diagnostics.module.css";

interface DiagnosticsSnapshot {
  /** What was read; `null` until then. */
  text: string | null;
  failed: ApiError | null;
  isSaving: boolean;
  /** What became of the last thing that was done with it. */
  end:
    | { did: "copied" | "copyFailed" }
    | { did: "saved"; name: string }
    | { did: "saveFailed"; error: ApiError }
    | null;
}

class DiagnosticsModel extends Store<DiagnosticsSnapshot> {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    super({ text: null, failed: null, isSaving: false, end: null });
    this.#bridge = bridge;
  }

  async read(): Promise<void> {
    try {
      const { text } = await this.#bridge.call("diagnostics_read", {});
      this.publish({ ...this.getSnapshot(), text, failed: null });
    } catch (caught) {
      this.publish({ ...this.getSnapshot(), failed: toApiError(caught) });
    }
  }

  async copy(): Promise<void> {
    const { text } = this.getSnapshot();
    const did = await copyToClipboard(text ?? "").then(
      () => "copied" as const,
      () => "copyFailed" as const,
    );
    this.publish({ ...this.getSnapshot(), end: { did } });
  }

  async save(proposed: string): Promise<void> {
    this.publish({ ...this.getSnapshot(), isSaving: true, end: null });
    try {
      const { name } = await this.#bridge.call("diagnostics_save", {
        operation: newOperation(),
        name: proposed,
      });
      // Who thought better of it is told nothing.
      this.publish({
        ...this.getSnapshot(),
        isSaving: false,
        end: name === null ? null : { did: "saved", name },
      });
    } catch (caught) {
      this.publish({
        ...this.getSnapshot(),
        isSaving: false,
        end: { did: "saveFailed", error: toApiError(caught) },
      });
    }
  }
}

/** What an IT desk needs to help, to be read first, and then copied or saved. */
export function DiagnosticsView() {
  const t = useText();
  const bridge = useBridge();
  const [model] = useState(() => new DiagnosticsModel(bridge));
  useEffect(() => {
    void model.read();
  }, [model]);
  const { text, failed, isSaving, end } = useStore(model);
  if (failed !== null) {
    return (
      <EmptyState
        icon={Stethoscope}
        title={t("screen-diagnostics-failed")}
        action={<Button onPress={() => void model.read()}>{t("action-retry")}</Button>}
      >
        {describeError(t, failed)}
      </EmptyState>
    );
  }
  if (text === null) {
    return (
      <AfterAWhile>
        <div role="status" aria-label={t("common-loading")}>
          <Skeleton width="long" />
          <Skeleton width="medium" />
        </div>
      </AfterAWhile>
    );
  }
  return (
    <div className={styles.diagnostics}>
      <p className={styles.lead}>{t("screen-diagnostics-lead")}</p>
      <div className={styles.acts}>
        <Button icon={Copy} onPress={() => void model.copy()}>
          {t("screen-diagnostics-copy")}
        </Button>
        <Button
          icon={Download}
          isPending={isSaving}
          onPress={() => void model.save(t("screen-diagnostics-file"))}
        >
          {t("screen-diagnostics-save")}
        </Button>
        <Button variant="quiet" icon={RotateCw} onPress={() => void model.read()}>
          {t("screen-diagnostics-again")}
        </Button>
      </div>
      <p className={styles.end} role="status">
        {end?.did === "copied" ? t("screen-diagnostics-copied") : ""}
        {end?.did === "copyFailed" ? t("screen-diagnostics-copy-failed") : ""}
        {end?.did === "saved" ? t("screen-media-saved", { name: end.name }) : ""}
        {end?.did === "saveFailed" ? describeError(t, end.error) : ""}
      </p>
      {/* A stop of the keyboard where it is longer than its box, as WCAG 2.1.1 wants it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.text} tabIndex={0} aria-label={t("a11y-diagnostics-text")} dir="ltr">
        {text}
      </section>
    </div>
  );
}
