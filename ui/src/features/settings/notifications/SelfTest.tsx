import { CircleCheck, CircleDashed, CircleX, Hourglass, Send } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";

import { toApiError } from "../../../bridge/bridge";
import { useBridge } from "../../../bridge/context";
import type { ChainLink } from "../../../bridge/generated/ChainLink";
import type { DesktopAbilities } from "../../../bridge/generated/DesktopAbilities";
import type { NotificationChain } from "../../../bridge/generated/NotificationChain";
import { newOperation } from "../../../bridge/operation";
import { classes } from "../../../design/classes";
import { Button } from "../../../design/primitives/Button";
import { Icon } from "../../../design/primitives/Icon";
import { toasts } from "../../../design/primitives/toasts";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import type { TextId } from "../../../i18n/bundles";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";
import styles from "./NotificationsSettings.module.css";

const STATES: Record<ChainLink, { icon: LucideIcon; label: TextId }> = {
  holds: { icon: CircleCheck, label: "a11y-notifications-link-holds" },
  broken: { icon: CircleX, label: "a11y-notifications-link-broken" },
  testing: { icon: Hourglass, label: "a11y-notifications-link-testing" },
  untested: { icon: CircleDashed, label: "a11y-notifications-link-untested" },
};

/** The links in their order: what each is called, and what to do where it is broken. */
const LINKS: readonly { id: Exclude<keyof NotificationChain, "clicked">; title: TextId; broken: TextId }[] = [
  {
    id: "server",
    title: "screen-notifications-link-server",
    broken: "screen-notifications-link-server-broken",
  },
  {
    id: "account",
    title: "screen-notifications-link-account",
    broken: "screen-notifications-link-account-broken",
  },
  { id: "quiet", title: "screen-notifications-link-quiet", broken: "screen-notifications-link-quiet-broken" },
  {
    id: "service",
    title: "screen-notifications-link-service",
    broken: "screen-notifications-link-service-broken",
  },
  { id: "shown", title: "screen-notifications-link-shown", broken: "screen-notifications-link-shown-broken" },
];

/** Sends a notification through the whole chain and names the link that is broken. */
export function SelfTest({ chain, desktop }: { chain: NotificationChain; desktop: DesktopAbilities }) {
  const t = useText();
  const bridge = useBridge();
  const [isStarting, setStarting] = useState(false);
  const isUntested = chain.server === "untested";
  const test = async () => {
    setStarting(true);
    try {
      await bridge.call("notifications_test", { operation: newOperation() });
    } catch (caught) {
      toasts.show({ message: describeError(t, toApiError(caught)), tone: "problem" });
    } finally {
      setStarting(false);
    }
  };
  return (
    <section className={styles.group} aria-labelledby="notifications-test">
      <h3 id="notifications-test">{t("screen-notifications-test")}</h3>
      <p className={styles.note}>{t("screen-notifications-test-help")}</p>
      {isUntested ? null : (
        <ol
          className={classes(styles.card, styles.chain)}
          aria-label={t("a11y-notifications-chain")}
          aria-live="polite"
        >
          {LINKS.map(({ id, title, broken }) => (
            <Link
              key={id}
              state={chain[id]}
              title={t(title)}
              help={chain[id] === "broken" ? t(broken) : null}
            />
          ))}
          <Clicked state={chain.clicked} canTell={desktop.clicks} />
        </ol>
      )}
      <div>
        <Button icon={Send} isPending={isStarting} onPress={() => void test()}>
          {isUntested ? t("action-notifications-test") : t("action-notifications-test-again")}
        </Button>
      </div>
    </section>
  );
}

/** The last link is a person's: nobody else can say that it holds. */
function Clicked({ state, canTell }: { state: ChainLink; canTell: boolean }) {
  const t = useText();
  if (state === "holds") {
    return <Link state={state} title={t("screen-notifications-link-clicked-holds")} help={null} />;
  }
  const waiting = canTell
    ? t("screen-notifications-link-clicked-waiting")
    : t("screen-notifications-link-clicked-silent");
  return (
    <Link
      state={state}
      title={t("screen-notifications-link-clicked")}
      help={state === "testing" ? waiting : null}
    />
  );
}

function Link({ state, title, help }: { state: ChainLink; title: string; help: string | null }) {
  const t = useText();
  const { icon, label } = STATES[state];
  return (
    <li className={classes(styles.link, styles[state])}>
      <Icon icon={icon} />
      <div>
        <p>
          {title} <VisuallyHidden>{t(label)}</VisuallyHidden>
        </p>
        {help === null ? null : <p className={styles.note}>{help}</p>}
      </div>
    </li>
  );
}
