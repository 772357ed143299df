import { Ellipsis } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { PopoverProps } from "react-aria-components";

import { classes } from "../classes";
import { Icon } from "./Icon";
import triggerStyles from "./IconButton.module.css";
import styles from "./Menu.module.css";

/** One thing to do, in a menu. */
export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
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
  className,
}: {
  label: string;
  entries: readonly MenuEntry[];
  icon?: LucideIcon;
  placement?: PopoverProps["placement"];
  className?: string | undefined;
}) {
  return (
    <MenuTrigger>
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
              <span>{entry.label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
