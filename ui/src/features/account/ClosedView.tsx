import { useState } from "react";

import { toApiError } from "../../bridge/bridge";
import type { Bridge } from "../../bridge/bridge";
import { useBridge } from "../../bridge/context";
import type { ApiError } from "../../bridge/generated/ApiError";
import type { KeyringTrouble } from "../../bridge/generated/KeyringTrouble";
import type { UserId } from "../../bridge/generated/UserId";
import { newOperation } from "../../bridge/operation";
import { Address } from "../../design/primitives/Address";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { Gate } from "../../design/primitives/Gate";
import type { TextId, Translate } from "../../i18n/bundles";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { GateFoot } from "./GateFoot";
import styles from "./SignIn.module.css";

/** Why the account's data cannot be opened. */
export type Trouble = KeyringTrouble | "store";

interface Account {
  title: TextId;
  lead: TextId;
  /** What the person can do about it, in order. */
  steps: readonly TextId[];
  /** Whether signing in anew can help: not while this system would not keep the new key either. */
  anew: boolean;
}

const ACCOUNTS: Record<Trouble, Account> = {
  absent: {
    title: "screen-closed-absent-title",
    lead: "screen-closed-absent-lead",
    steps: ["screen-closed-absent-step-start", "screen-closed-absent-step-desk"],
    anew: false,
  },
  locked: {
    title: "screen-closed-locked-title",
    lead: "screen-closed-locked-lead",
    steps: ["screen-closed-locked-step-unlock", "screen-closed-locked-step-retry"],
    anew: false,
  },
  denied: {
    title: "screen-closed-denied-title",
    lead: "screen-closed-denied-lead",
    steps: ["screen-closed-denied-step-allow", "screen-closed-denied-step-desk"],
    anew: false,
  },
  emptied: {
    title: "screen-closed-emptied-title",
    lead: "screen-closed-emptied-lead",
    steps: ["screen-closed-emptied-step-restore", "screen-closed-emptied-step-anew"],
    anew: true,
  },
  damaged: {
    title: "screen-closed-damaged-title",
    lead: "screen-closed-damaged-lead",
    steps: ["screen-closed-damaged-step-restore", "screen-closed-damaged-step-anew"],
    anew: true,
  },
  failed: {
    title: "screen-closed-failed-title",
    lead: "screen-closed-failed-lead",
    steps: ["screen-closed-failed-step-retry", "screen-closed-failed-step-desk"],
    anew: true,
  },
  store: {
    title: "screen-closed-store-title",
    lead: "screen-closed-store-lead",
    steps: ["screen-closed-store-step-space", "screen-closed-store-step-anew"],
    anew: true,
  },
};

/** There is an account on this device, and its data cannot be opened: why, and the ways on. Nothing is deleted. */
export function ClosedView({ trouble, user }: { trouble: Trouble; user: UserId | null }) {
  const t = useText();
  const bridge = useBridge();
  const account = ACCOUNTS[trouble];
  const { busy, error, run } = useAttempt();
  const [asking, setAsking] = useState(false);
  return (
    <Gate title={t(account.title)} lead={t(account.lead)} foot={<GateFoot />}>
      {user ? (
        <p>
          {t("screen-closed-whose")} <Address className={styles.address} address={user} />
        </p>
      ) : null}
      <ul className={styles.steps}>
        {account.steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ul>
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="large"
          isPending={busy === "retry"}
          onPress={() => run("retry", () => bridge.call("account_retry", {}))}
        >
          {t("action-retry")}
        </Button>
        {account.anew ? (
          <Button size="large" onPress={() => setAsking(true)}>
            {t("action-sign-in-anew")}
          </Button>
        ) : null}
      </div>
      <Dialog
        title={t("screen-set-aside-title")}
        lead={t("screen-set-aside-lead")}
        isOpen={asking}
        isAlert
        isBusy={busy === "aside"}
        onClose={() => setAsking(false)}
        size="small"
        footer={
          <>
            <Button
              isPending={busy === "aside"}
              onPress={() => run("aside", () => setAside(bridge)).finally(() => setAsking(false))}
            >
              {t("action-set-aside")}
            </Button>
            <Button variant="primary" autoFocus onPress={() => setAsking(false)}>
              {t("action-cancel")}
            </Button>
          </>
        }
      >
        <ul className={styles.steps}>
          {consequences(t).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Dialog>
    </Gate>
  );
}

function consequences(t: Translate): readonly string[] {
  return [t("screen-set-aside-kept"), t("screen-set-aside-code"), t("screen-set-aside-unsent")];
}

async function setAside(bridge: Bridge): Promise<void> {
  await bridge.call("account_set_aside", { operation: newOperation() });
}

/** Runs one attempt at a time and keeps what went wrong with the last. */
function useAttempt() {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const run = async (name: string, attempt: () => Promise<unknown>): Promise<void> => {
    setBusy(name);
    setError(null);
    try {
      await attempt();
    } catch (caught) {
      setError(toApiError(caught));
    } finally {
      setBusy(null);
    }
  };
  return { busy, error, run };
}
