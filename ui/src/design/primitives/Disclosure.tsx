import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from "react-aria-components";

import styles from "./Disclosure.module.css";
import { Icon } from "./Icon";

/** A question that opens its answer beneath it. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaDisclosure className={styles.disclosure ?? ""}>
      <Heading level={2} className={styles.heading ?? ""}>
        <Button slot="trigger" className={styles.trigger ?? ""}>
          <Icon icon={ChevronRight} size="s" mirrored />
          <span>{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ""}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
