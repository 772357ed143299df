import type { ReactNode } from "react";
import { Tooltip as AriaTooltip } from "react-aria-components";
import type { TooltipProps } from "react-aria-components";

import { Keys } from "./Keys";
import styles from "./Tooltip.module.css";

/** A name that shows on hover and focus. Goes inside a `TooltipTrigger`. */
export function Tooltip({
  children,
  shortcut,
  placement = "bottom",
}: {
  children: ReactNode;
  shortcut?: string | undefined;
  placement?: TooltipProps["placement"];
}) {
  return (
    <AriaTooltip className={styles.tooltip ?? ""} offset={6} {...(placement ? { placement } : {})}>
      <span>{children}</span>
      {shortcut ? <Keys keys={shortcut} inverse /> : null}
    </AriaTooltip>
  );
}
