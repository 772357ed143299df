import { useEffect, useState } from "react";
import type { ReactNode } from "react";

import { classes } from "../classes";
import styles from "./Skeleton.module.css";

/** A grey shape in place of what is on its way. It stands still. */
export function Skeleton({
  shape = "line",
  width = "full",
}: {
  shape?: "line" | "title" | "person" | "room" | "field";
  width?: "full" | "long" | "medium" | "short" | "tiny";
}) {
  return <span aria-hidden className={classes(styles.skeleton, styles[shape], styles[width])} />;
}

/** Shows its content after 300 ms: what arrives sooner needs no skeleton. */
export function AfterAWhile({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return shown ? children : null;
}
