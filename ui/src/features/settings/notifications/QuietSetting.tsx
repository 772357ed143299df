import { useEffect, useState } from "react";

import type { Timestamp } from "../../../bridge/generated/Timestamp";
import { Select } from "../../../design/primitives/Select";
import type { TextId } from "../../../i18n/bundles";
import { useFormat, useText } from "../../../i18n/I18n";
import styles from "./NotificationsSettings.module.css";
import { endOf } from "./quiet";
import type { Quiet } from "./quiet";

const CHOICES: readonly { id: Quiet; label: TextId }[] = [
  { id: "halfHour", label: "screen-notifications-quiet-half-hour" },
  { id: "hour", label: "screen-notifications-quiet-hour" },
  { id: "fourHours", label: "screen-notifications-quiet-four-hours" },
  { id: "tomorrow", label: "screen-notifications-quiet-tomorrow" },
  { id: "monday", label: "screen-notifications-quiet-monday" },
];

/** Silence on this device, until a time. */
export function QuietSetting({
  until,
  onChange,
}: {
  until: Timestamp | null;
  onChange: (until: Timestamp | null) => void;
}) {
  const t = useText();
  const format = useFormat();
  const isQuiet = useIsAhead(until);
  return (
    <>
      <Select
        label={t("screen-notifications-quiet")}
        value={isQuiet ? "until" : "off"}
        onChange={(chosen) => {
          const quiet = CHOICES.find(({ id }) => id === chosen);
          if (quiet) {
            onChange(endOf(quiet.id, new Date()) as Timestamp);
          } else if (chosen === "off") {
            onChange(null);
          }
        }}
        choices={[
          { id: "off", label: t("screen-notifications-quiet-off") },
          ...(isQuiet && until !== null
            ? [{ id: "until", label: t("screen-notifications-quiet-until", { time: format.full(until) }) }]
            : []),
          ...CHOICES.map(({ id, label }) => ({ id, label: t(label) })),
        ]}
      />
      <p className={styles.note}>{t("screen-notifications-quiet-help")}</p>
    </>
  );
}

/** A longer wait than a browser's timer can take is looked at again. */
const LONGEST_TIMER = 86_400_000;

/** Whether a moment is still to come; changes when it comes. */
function useIsAhead(moment: number | null): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === null) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      setNow(Date.now());
      const left = moment - Date.now();
      if (left >= 0) {
        timer = setTimeout(wait, Math.min(left + 1, LONGEST_TIMER));
      }
    };
    timer = setTimeout(wait, 0);
    return () => clearTimeout(timer);
  }, [moment]);
  return moment !== null && moment > now;
}
