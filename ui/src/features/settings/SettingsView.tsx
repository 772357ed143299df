import { Bell, ChevronLeft, HardDrive, Info, LogOut, Palette, UserRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";

import type { OwnProfile } from "../../bridge/generated/OwnProfile";
import { classes } from "../../design/classes";
import { Address } from "../../design/primitives/Address";
import { Avatar } from "../../design/primitives/Avatar";
import { Button } from "../../design/primitives/Button";
import { Icon } from "../../design/primitives/Icon";
import { IconButton } from "../../design/primitives/IconButton";
import { LanguageSelect } from "../../design/primitives/LanguageSelect";
import { Mark } from "../../design/primitives/Mark";
import { Segments } from "../../design/primitives/Segments";
import type { TextId } from "../../i18n/bundles";
import { useText } from "../../i18n/I18n";
import { preferences } from "../../stores/PreferencesStore";
import { useStore } from "../../stores/Store";
import { VERSION } from "../../version";
import { NotificationsSettings } from "./notifications/NotificationsSettings";
import styles from "./SettingsView.module.css";
import { StorageView } from "./storage/StorageView";

/** A part of the settings. */
export type SettingsPart = "appearance" | "notifications" | "account" | "storage" | "about";

const PARTS: readonly { id: SettingsPart; icon: LucideIcon; title: TextId }[] = [
  { id: "appearance", icon: Palette, title: "screen-settings-appearance" },
  { id: "notifications", icon: Bell, title: "screen-notifications-title" },
  { id: "account", icon: UserRound, title: "screen-settings-account" },
  { id: "storage", icon: HardDrive, title: "screen-storage-title" },
  { id: "about", icon: Info, title: "screen-settings-about" },
];

/** How the window looks and speaks, who is signed in, and which version this is. */
export function SettingsView({
  profile,
  first,
  isAlone,
  onBack,
  onSignOut,
}: {
  profile: OwnProfile;
  /** The part to begin with. */
  first: SettingsPart;
  /** Whether one pane shows at a time: then all parts stand under each other. */
  isAlone: boolean;
  onBack: () => void;
  onSignOut: () => void;
}) {
  const t = useText();
  const [part, setPart] = useState(first);
  const content: Record<SettingsPart, ReactNode> = {
    appearance: <Appearance />,
    notifications: <NotificationsSettings />,
    account: <Account profile={profile} onSignOut={onSignOut} />,
    storage: <StorageView />,
    about: <About />,
  };
  return (
    <div className={classes(styles.settings, isAlone && styles.alone)}>
      <nav className={styles.menu} aria-label={t("screen-settings-title")}>
        <header className={styles.head}>
          <IconButton icon={ChevronLeft} mirrored label={t("action-settings-leave")} onPress={onBack} />
          <h1>{t("screen-settings-title")}</h1>
        </header>
        {isAlone ? null : (
          <ul>
            {PARTS.map(({ id, icon, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.part}
                  aria-current={part === id ? "page" : undefined}
                  onClick={() => setPart(id)}
                >
                  <Icon icon={icon} />
                  <span>{t(title)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </nav>
      <main className={styles.page}>
        {PARTS.filter(({ id }) => isAlone || id === part).map(({ id, title }) => (
          <section key={id} className={styles.content} aria-labelledby={`settings-${id}`}>
            <h2 id={`settings-${id}`}>{t(title)}</h2>
            {content[id]}
          </section>
        ))}
      </main>
    </div>
  );
}

function Appearance() {
  const t = useText();
  const { theme, contrast, text } = useStore(preferences);
  return (
    <div className={styles.card}>
      <div className={styles.setting}>
        <LanguageSelect label={t("screen-language")} />
      </div>
      <div className={styles.setting}>
        <Segments
          label={t("screen-settings-theme")}
          value={theme}
          onChange={(next) => preferences.change({ theme: next })}
          choices={[
            { id: "system", label: t("screen-settings-theme-system") },
            { id: "light", label: t("screen-settings-theme-light") },
            { id: "dark", label: t("screen-settings-theme-dark") },
          ]}
        />
      </div>
      <div className={styles.setting}>
        <Segments
          label={t("screen-settings-contrast")}
          value={contrast}
          onChange={(next) => preferences.change({ contrast: next })}
          choices={[
            { id: "system", label: t("screen-settings-contrast-system") },
            { id: "more", label: t("screen-settings-contrast-more") },
          ]}
        />
      </div>
      <div className={styles.setting}>
        <Segments
          label={t("screen-settings-text")}
          value={text}
          onChange={(next) => preferences.change({ text: next })}
          choices={[
            { id: "normal", label: t("screen-settings-text-normal") },
            { id: "large", label: t("screen-settings-text-large") },
            { id: "larger", label: t("screen-settings-text-larger") },
            { id: "largest", label: t("screen-settings-text-largest") },
          ]}
        />
      </div>
    </div>
  );
}

function Account({ profile, onSignOut }: { profile: OwnProfile; onSignOut: () => void }) {
  const t = useText();
  return (
    <>
      <div className={classes(styles.card, styles.person)}>
        <Avatar id={profile.user} name={profile.name} size="xl" />
        <div>
          <p className={styles.name}>
            <bdi>{profile.name}</bdi>
          </p>
          <Address className={styles.address} address={profile.user} />
          <p className={styles.note}>{t("screen-settings-server", { server: profile.server })}</p>
        </div>
      </div>
      <div className={styles.leave}>
        <p className={styles.note}>{t("screen-settings-sign-out-note")}</p>
        <Button variant="danger" icon={LogOut} onPress={onSignOut}>
          {t("action-settings-sign-out")}
        </Button>
      </div>
    </>
  );
}

function About() {
  const t = useText();
  return (
    <div className={classes(styles.card, styles.person)}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <div>
        <p className={styles.name}>{t("common-app")}</p>
        <p className={styles.note}>{t("screen-cover-version", { version: VERSION })}</p>
        <p className={styles.note}>{t("screen-settings-licence")}</p>
      </div>
    </div>
  );
}
