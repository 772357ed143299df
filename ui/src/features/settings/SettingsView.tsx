import {
  Bell,
  Building2,
  ChevronLeft,
  CircleAlert,
  HardDrive,
  Info,
  Keyboard,
  Palette,
  Stethoscope,
  UserRound,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";

import type { OwnProfile } from "../../bridge/generated/OwnProfile";
import { classes } from "../../design/classes";
import { Icon } from "../../design/primitives/Icon";
import { IconButton } from "../../design/primitives/IconButton";
import { VisuallyHidden } from "../../design/primitives/VisuallyHidden";
import type { TextId } from "../../i18n/bundles";
import { useText } from "../../i18n/I18n";
import { AboutSettings } from "./about/AboutSettings";
import { AccountSettings } from "./AccountSettings";
import { AppearanceSettings } from "./AppearanceSettings";
import { DiagnosticsView } from "./diagnostics/DiagnosticsView";
import { NotificationsSettings } from "./notifications/NotificationsSettings";
import { usePolicy } from "../../stores/policy";
import styles from "./SettingsView.module.css";
import { ShortcutsList } from "./shortcuts/ShortcutsList";
import { StorageView } from "./storage/StorageView";

/** A part of the settings. */
export type SettingsPart =
  "appearance" | "notifications" | "account" | "storage" | "shortcuts" | "diagnostics" | "about" | "policies";

interface Part {
  id: SettingsPart;
  icon: LucideIcon;
  title: TextId;
}

const PARTS: readonly Part[] = [
  { id: "appearance", icon: Palette, title: "screen-settings-appearance" },
  { id: "notifications", icon: Bell, title: "screen-notifications-title" },
  { id: "account", icon: UserRound, title: "screen-settings-account" },
  { id: "storage", icon: HardDrive, title: "screen-storage-title" },
  { id: "shortcuts", icon: Keyboard, title: "screen-shortcuts-title" },
  { id: "diagnostics", icon: Stethoscope, title: "screen-diagnostics-title" },
  { id: "about", icon: Info, title: "screen-settings-about" },
];

/** What is not the person's own to choose. */
const ORGANISATION: Part = { id: "policies", icon: Building2, title: "screen-policies-title" };

/** How the window looks, speaks and notifies, who is signed in, and which version this is. */
export function SettingsView({
  profile,
  first,
  policies,
  isAlone,
  onBack,
  onSignOut,
}: {
  profile: OwnProfile;
  /** The part to begin with; `null` for none in particular. */
  first: SettingsPart | null;
  /** What an organisation has decided. */
  policies: ReactNode;
  /** Whether one pane shows at a time: then it shows the list of the parts, or one of them. */
  isAlone: boolean;
  onBack: () => void;
  onSignOut: () => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState(first);
  const part = chosen ?? (isAlone ? null : "appearance");
  const content: Record<SettingsPart, ReactNode> = {
    appearance: <AppearanceSettings />,
    notifications: <NotificationsSettings />,
    account: <AccountSettings profile={profile} onSignOut={onSignOut} />,
    storage: <StorageView />,
    shortcuts: <ShortcutsList />,
    diagnostics: <DiagnosticsView />,
    about: <AboutSettings />,
    policies,
  };
  const hasFaults = (usePolicy()?.faults.length ?? 0) > 0;
  const shown = [...PARTS, ORGANISATION].find(({ id }) => id === part);
  const entry = ({ id, icon, title }: Part) => (
    <li key={id}>
      <button
        type="button"
        className={styles.part}
        aria-current={part === id ? "page" : undefined}
        onClick={() => setChosen(id)}
      >
        <Icon icon={icon} />
        <span>{t(title)}</span>
        {id === "policies" && hasFaults ? (
          <>
            <Icon icon={CircleAlert} size="s" className={styles.fault} />
            <VisuallyHidden>{t("screen-policies-faults")}</VisuallyHidden>
          </>
        ) : null}
      </button>
    </li>
  );
  const menu = (
    <nav className={styles.menu} aria-label={t("screen-settings-title")}>
      <header className={styles.head}>
        <IconButton icon={ChevronLeft} mirrored label={t("action-settings-leave")} onPress={onBack} />
        <h1>{t("screen-settings-title")}</h1>
      </header>
      <ul>{PARTS.map((each) => entry(each))}</ul>
      <p className={styles.group}>{t("screen-policies-group")}</p>
      <ul>{entry(ORGANISATION)}</ul>
    </nav>
  );
  if (isAlone) {
    return (
      <div className={classes(styles.settings, styles.alone)}>
        {shown === undefined ? (
          <main>{menu}</main>
        ) : (
          <main className={styles.single}>
            <header className={styles.head}>
              <IconButton
                icon={ChevronLeft}
                mirrored
                label={t("action-settings-parts")}
                onPress={() => setChosen(null)}
              />
              <VisuallyHidden as="h1">{t("screen-settings-title")}</VisuallyHidden>
              <h2>{t(shown.title)}</h2>
            </header>
            <div className={styles.page}>
              <div className={classes(styles.content, shown.id === "policies" && styles.broad)}>
                {content[shown.id]}
              </div>
            </div>
          </main>
        )}
      </div>
    );
  }
  return (
    <div className={styles.settings}>
      {menu}
      <main className={styles.page}>
        {shown === undefined ? null : (
          <section
            className={classes(styles.content, shown.id === "policies" && styles.broad)}
            aria-labelledby="settings-part"
          >
            <h2 id="settings-part">{t(shown.title)}</h2>
            {content[shown.id]}
          </section>
        )}
      </main>
    </div>
  );
}
