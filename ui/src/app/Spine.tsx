import { MessagesSquare, Settings } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Button, TooltipTrigger } from "react-aria-components";
import type { ReactNode } from "react";

import type { OwnProfile } from "../bridge/generated/OwnProfile";
import { classes } from "../design/classes";
import { Avatar } from "../design/primitives/Avatar";
import { Badge } from "../design/primitives/Badge";
import { Icon } from "../design/primitives/Icon";
import { Mark } from "../design/primitives/Mark";
import { Tooltip } from "../design/primitives/Tooltip";
import { useText } from "../i18n/I18n";
import styles from "./Spine.module.css";

/** Where in the window one is. */
export type Place = "conversations" | "settings" | "account";

/** The way between the window's places: beside the panes, or under the one pane of a phone. */
export function Spine({
  place,
  unread,
  profile,
  isBar,
  onGo,
}: {
  place: Place;
  unread: number;
  profile: OwnProfile;
  /** A bar at the bottom, with words. */
  isBar: boolean;
  onGo: (place: Place) => void;
}) {
  const t = useText();
  const chats =
    unread > 0 ? t("a11y-spine-conversations-unread", { count: unread }) : t("screen-spine-conversations");
  const pip = unread > 0 ? <Badge count={unread} size="small" className={styles.pip} /> : null;
  return (
    <nav className={isBar ? styles.bar : styles.spine} aria-label={t("a11y-spine")} tabIndex={-1}>
      {isBar ? null : (
        <span className={styles.mark}>
          <Mark />
        </span>
      )}
      <Item
        icon={MessagesSquare}
        name={chats}
        words={t("screen-spine-conversations")}
        isCurrent={place === "conversations"}
        isBar={isBar}
        onPress={() => onGo("conversations")}
      >
        {pip}
      </Item>
      {isBar ? null : <span className={styles.gap} />}
      <Item
        icon={Settings}
        name={t("screen-settings-title")}
        words={t("screen-settings-title")}
        isCurrent={place === "settings" || (isBar && place === "account")}
        isBar={isBar}
        onPress={() => onGo("settings")}
      />
      {isBar ? null : (
        <TooltipTrigger delay={500} closeDelay={0}>
          <Button
            className={styles.self ?? ""}
            aria-label={t("a11y-spine-account", { name: profile.name })}
            onPress={() => onGo("account")}
            {...(place === "account" ? { "aria-current": "page" } : {})}
          >
            <Avatar id={profile.user} name={profile.name} />
          </Button>
          <Tooltip placement="end">{profile.name}</Tooltip>
        </TooltipTrigger>
      )}
    </nav>
  );
}

function Item({
  icon,
  name,
  words,
  isCurrent,
  isBar,
  onPress,
  children,
}: {
  icon: LucideIcon;
  name: string;
  words: string;
  isCurrent: boolean;
  isBar: boolean;
  onPress: () => void;
  children?: ReactNode;
}) {
  const button = (
    <Button
      className={classes(styles.item, isCurrent && styles.current)}
      aria-label={name}
      onPress={onPress}
      {...(isCurrent ? { "aria-current": "page" } : {})}
    >
      <span className={styles.tile}>
        <Icon icon={icon} size={isBar ? "l" : "m"} />
        {children}
      </span>
      {isBar ? <span>{words}</span> : null}
    </Button>
  );
  return isBar ? (
    button
  ) : (
    <TooltipTrigger delay={500} closeDelay={0}>
      {button}
      <Tooltip placement="end">{words}</Tooltip>
    </TooltipTrigger>
  );
}
