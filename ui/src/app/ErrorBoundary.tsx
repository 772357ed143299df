import { CircleAlert } from "lucide-react";
import { Component } from "react";
import type { ReactNode } from "react";

import { Button } from "../design/primitives/Button";
import { EmptyState } from "../design/primitives/EmptyState";
import { useText } from "../i18n/I18n";
import styles from "./ErrorBoundary.module.css";

interface Props {
  /** The whole window, or one pane of it: what fails in a pane leaves the others alone. */
  scope: "window" | "pane";
  children: ReactNode;
}

/** Stands in for a view that could not be drawn. Give it a `key`, so that another view gets its own chance. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return this.props.children;
    }
    return <Failed scope={this.props.scope} onRetry={() => this.setState({ failed: false })} />;
  }
}

function Failed({ scope, onRetry }: { scope: Props["scope"]; onRetry: () => void }) {
  const t = useText();
  return (
    <div className={scope === "window" ? styles.window : styles.pane}>
      <EmptyState
        icon={CircleAlert}
        title={scope === "window" ? t("screen-broken-window") : t("screen-broken-pane")}
        announce
        action={
          scope === "window" ? (
            <Button variant="primary" onPress={() => location.reload()}>
              {t("action-reload")}
            </Button>
          ) : (
            <Button variant="primary" onPress={onRetry}>
              {t("action-retry")}
            </Button>
          )
        }
      >
        {t("screen-broken-help")}
      </EmptyState>
    </div>
  );
}
