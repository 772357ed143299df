import { Ellipsis } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { PopoverProps } from "react-aria-components";

import { classes } from "../classes";
import { Icon } from "./Icon";
import triggerStyles from "./IconButton.module.css";
import { Keys } from "./Keys";
import styles from "./Menu.module.css";

/** One thing to do, in a menu. */
export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** Keys that do the same, shown with the name. */
  shortcut?: string;
  onAction: () => void;
  tone?: "plain" | "danger";
  isDisabled?: boolean;
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  entries,
  icon = Ellipsis,
  placement = "bottom end",
  onOpenChange,
  className,
}: {
  label: string;
  entries: readonly MenuEntry[];
  icon?: LucideIcon;
  placement?: PopoverProps["placement"];
  onOpenChange?: (open: boolean) => void;
  className?: string | undefined;
}) {
  return (
    <MenuTrigger {...(onOpenChange ? { onOpenChange } : {})}>
      <Button aria-label={label} className={classes(triggerStyles.button, className)}>
        <Icon icon={icon} />
      </Button>
      <Popover className={styles.popover ?? ""} offset={6} {...(placement ? { placement } : {})}>
        <Menu className={styles.menu ?? ""} aria-label={label}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              onAction={entry.onAction}
              isDisabled={entry.isDisabled ?? false}
              className={classes(styles.item, entry.tone === "danger" && styles.danger)}
            >
              {entry.icon ? <Icon icon={entry.icon} size="s" /> : null}
              <span className={styles.label}>{entry.label}</span>
              {entry.shortcut ? <Keys keys={entry.shortcut} /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
