import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { useText } from "../../i18n/I18n";
import { classes } from "../classes";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton";

/** A dialogue over the window. Esc closes it and gives the focus back. */
export function Dialog({
  title,
  lead,
  isOpen,
  onClose,
  children,
  footer,
  isAlert = false,
  isBusy = false,
  isText = false,
  size = "medium",
}: {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children?: ReactNode;
  /** The answers; the safe one last and primary. */
  footer?: ReactNode;
  /** Holds something back until it is answered: a press beside it does not close it. */
  isAlert?: boolean;
  /** Something is under way that cannot be left. */
  isBusy?: boolean;
  /** Only read: where it is longer than the window, the keyboard has to be able to scroll it. */
  isText?: boolean;
  /** A sheet is small, and comes from the bottom edge at phone width. */
  size?: "medium" | "small" | "large" | "sheet";
}) {
  const t = useText();
  return (
    <ModalOverlay
      className={styles.scrim ?? ""}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      isDismissable={!isAlert && !isBusy}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ""} role={isAlert ? "alertdialog" : "dialog"}>
          <header className={styles.head}>
            <div>
              <Heading slot="title" level={2} className={styles.title ?? ""}>
                {title}
              </Heading>
              {lead ? <p className={styles.lead}>{lead}</p> : null}
            </div>
            {isAlert ? null : (
              <IconButton icon={X} label={t("action-close")} onPress={onClose} isDisabled={isBusy} />
            )}
          </header>
          {isText ? (
            // A stop of the keyboard where there is no other, as WCAG 2.1.1 wants it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <section className={styles.body} aria-label={title} tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className={styles.body}>{children}</div>
          )}
          {footer ? <footer className={styles.foot}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
