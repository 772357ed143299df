import { LogOut } from "lucide-react";

import type { OwnProfile } from "../../bridge/generated/OwnProfile";
import { Address } from "../../design/primitives/Address";
import { Avatar } from "../../design/primitives/Avatar";
import { Button } from "../../design/primitives/Button";
import { useText } from "../../i18n/I18n";
import { Card } from "./Card";
import styles from "./Parts.module.css";

/** Who is signed in, and how to leave. */
export function AccountSettings({ profile, onSignOut }: { profile: OwnProfile; onSignOut: () => void }) {
  const t = useText();
  return (
    <>
      <Card className={styles.person}>
        <Avatar id={profile.user} name={profile.name} size="xl" />
        <div>
          <p className={styles.name}>
            <bdi>{profile.name}</bdi>
          </p>
          <Address className={styles.address} address={profile.user} />
          <p className={styles.note}>{t("screen-settings-server", { server: profile.server })}</p>
        </div>
      </Card>
      <div className={styles.leave}>
        <p className={styles.note}>{t("screen-settings-sign-out-note")}</p>
        <Button variant="danger" icon={LogOut} onPress={onSignOut}>
          {t("action-settings-sign-out")}
        </Button>
      </div>
    </>
  );
}
