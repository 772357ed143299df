import { BellOff } from "lucide-react";
import { useEffect, useState } from "react";

import { useBridge } from "../../../bridge/context";
import type { NotificationContent } from "../../../bridge/generated/NotificationContent";
import type { NotificationRules } from "../../../bridge/generated/NotificationRules";
import type { Notifications } from "../../../bridge/generated/Notifications";
import type { NotifyMode } from "../../../bridge/generated/NotifyMode";
import type { RoomKind } from "../../../bridge/generated/RoomKind";
import { Button } from "../../../design/primitives/Button";
import { Checkbox } from "../../../design/primitives/Checkbox";
import { EmptyState } from "../../../design/primitives/EmptyState";
import { Segments } from "../../../design/primitives/Segments";
import { AfterAWhile, Skeleton } from "../../../design/primitives/Skeleton";
import { SetBy } from "../../../design/primitives/SetBy";
import type { TextId } from "../../../i18n/bundles";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";
import { NotificationsStore } from "../../../stores/NotificationsStore";
import { policyLine, usePolicy } from "../../../stores/policy";
import { useStore } from "../../../stores/Store";
import { Keywords } from "./Keywords";
import styles from "./NotificationsSettings.module.css";
import { QuietSetting } from "./QuietSetting";
import { SelfTest } from "./SelfTest";
import { useChange } from "./useChange";

/** What notifies, how, and whether it works: the settings' part about notifications, without its heading. */
export function NotificationsSettings() {
  const t = useText();
  const bridge = useBridge();
  const [store] = useState(() => new NotificationsStore(bridge));
  useEffect(() => store.watch(), [store]);
  const { notifications, failed } = useStore(store);
  if (notifications) {
    return (
      <>
        <Device notifications={notifications} />
        <Account rules={notifications.rules} />
        <SelfTest chain={notifications.chain} desktop={notifications.desktop} />
      </>
    );
  }
  if (failed) {
    return (
      <EmptyState
        icon={BellOff}
        title={t("screen-notifications-failed")}
        action={<Button onPress={() => store.retry()}>{t("action-retry")}</Button>}
      >
        {describeError(t, failed)}
      </EmptyState>
    );
  }
  return (
    <AfterAWhile>
      <div className={styles.loading} role="status" aria-label={t("common-loading")}>
        <Skeleton shape="title" width="medium" />
        <Skeleton width="long" />
        <Skeleton width="short" />
      </div>
    </AfterAWhile>
  );
}

/** How much notifications say, the most first. */
const CONTENTS: readonly NotificationContent[] = ["everything", "names", "nothing"];

const CONTENT_TEXTS: Record<NotificationContent, TextId> = {
  everything: "screen-notifications-content-everything",
  names: "screen-notifications-content-names",
  nothing: "screen-notifications-content-nothing",
};

/** What is this device's own. */
function Device({ notifications: { device, desktop } }: { notifications: Notifications }) {
  const t = useText();
  const { change } = useChange();
  const policy = usePolicy();
  const bound = policyLine(policy, "notifications.content")?.limit;
  const limit = bound?.type === "choice" ? CONTENTS.findIndex((content) => content === bound.choice) : 0;
  return (
    <section className={styles.group} aria-labelledby="notifications-device">
      <h3 id="notifications-device">{t("screen-notifications-device")}</h3>
      <div className={styles.card}>
        <div className={styles.setting}>
          <Segments
            label={t("screen-notifications-content")}
            value={CONTENTS[Math.max(CONTENTS.indexOf(device.content), limit)] ?? device.content}
            onChange={(content) => void change({ type: "content", content })}
            choices={CONTENTS.map((id, at) => ({
              id,
              label: t(CONTENT_TEXTS[id]),
              isDisabled: at < limit,
            }))}
          />
          <p className={styles.note}>{t("screen-notifications-content-help")}</p>
          {limit > 0 ? <SetBy policy={policy} /> : null}
        </div>
        <div className={styles.setting}>
          <Checkbox isSelected={device.sound} onChange={(on) => void change({ type: "sound", on })}>
            {t("screen-notifications-sound")}
          </Checkbox>
        </div>
        <div className={styles.setting}>
          <QuietSetting
            until={device.quietUntil}
            onChange={(until) => void change({ type: "quietUntil", until })}
          />
        </div>
        <div className={styles.setting}>
          <Checkbox
            isSelected={device.closeToTray && desktop.tray}
            isDisabled={!desktop.tray}
            onChange={(on) => void change({ type: "closeToTray", on })}
          >
            {t("screen-notifications-close")}
          </Checkbox>
          <p className={styles.note}>
            {desktop.tray ? t("screen-notifications-close-help") : t("screen-notifications-close-impossible")}
          </p>
        </div>
        <div className={styles.setting}>
          <Checkbox
            isSelected={device.startAtLogin}
            onChange={(on) => void change({ type: "startAtLogin", on })}
          >
            {t("screen-notifications-login")}
          </Checkbox>
          {desktop.startAtLoginFailed ? (
            <p className={styles.problem} role="alert">
              {t("screen-notifications-login-failed")}
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** What is the account's, on every device. */
function Account({ rules }: { rules: NotificationRules }) {
  const t = useText();
  const { isBusy, change } = useChange();
  return (
    <section className={styles.group} aria-labelledby="notifications-account">
      <h3 id="notifications-account">{t("screen-notifications-account")}</h3>
      <p className={styles.note}>
        {t("screen-notifications-account-help")}{" "}
        <span role="status">{isBusy ? t("screen-notifications-saving") : ""}</span>
      </p>
      <div className={styles.card}>
        <div className={styles.setting}>
          <Checkbox isSelected={rules.on} onChange={(on) => void change({ type: "account", on })}>
            {t("screen-notifications-on")}
          </Checkbox>
        </div>
        {rules.on ? (
          <>
            <Default rooms="direct" mode={rules.direct} onChange={change} />
            <Default rooms="room" mode={rules.rooms} onChange={change} />
            <div className={styles.setting}>
              <Keywords keywords={rules.keywords} onChange={change} />
            </div>
          </>
        ) : null}
      </div>
    </section>
  );
}

function Default({
  rooms,
  mode,
  onChange,
}: {
  rooms: RoomKind;
  mode: NotifyMode;
  onChange: ReturnType<typeof useChange>["change"];
}) {
  const t = useText();
  return (
    <div className={styles.setting}>
      <Segments
        label={rooms === "direct" ? t("screen-notifications-direct") : t("screen-notifications-rooms")}
        value={mode}
        onChange={(next) => void onChange({ type: "default", rooms, mode: next })}
        choices={[
          { id: "all", label: t("screen-notifications-all") },
          { id: "mentions", label: t("screen-notifications-mentions") },
        ]}
      />
    </div>
  );
}
