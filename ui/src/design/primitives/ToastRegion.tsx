import { X } from "lucide-react";

import { useText } from "../../i18n/I18n";
import { useStore } from "../../stores/Store";
import { Icon } from "./Icon";
import { IconButton } from "./IconButton";
import { LinkButton } from "./LinkButton";
import styles from "./ToastRegion.module.css";
import { toasts } from "./toasts";

/** Where notices appear: one in the window. */
export function ToastRegion() {
  const t = useText();
  const shown = useStore(toasts);
  return (
    <section
      className={styles.region}
      aria-label={t("a11y-notifications")}
      aria-live="polite"
      aria-relevant="additions"
    >
      {shown.map((toast) => (
        <div
          key={toast.id}
          className={styles.toast}
          onPointerEnter={() => toasts.hold(toast.id)}
          onPointerLeave={() => toasts.resume(toast.id)}
          onFocus={() => toasts.hold(toast.id)}
          onBlur={() => toasts.resume(toast.id)}
        >
          {toast.icon ? <Icon icon={toast.icon} /> : null}
          <span className={styles.message}>{toast.message}</span>
          {toast.action ? (
            <LinkButton
              className={styles.action}
              onPress={() => {
                toast.action?.onPress();
                toasts.dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </LinkButton>
          ) : null}
          <IconButton
            className={styles.close}
            icon={X}
            size="s"
            label={t("action-dismiss")}
            onPress={() => toasts.dismiss(toast.id)}
          />
        </div>
      ))}
    </section>
  );
}
