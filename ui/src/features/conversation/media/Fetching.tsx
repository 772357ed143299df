import type { MediaState } from "../../../bridge/generated/MediaState";
import { ProgressBar } from "../../../design/primitives/ProgressBar";
import { useFormat, useText } from "../../../i18n/I18n";

/** How far a medium has come that somebody waits for. */
export function Fetching({ state, label }: { state: MediaState | null; label: string }) {
  const t = useText();
  const format = useFormat();
  if (state?.type !== "loading") {
    return <ProgressBar label={label} />;
  }
  const { received, total } = state;
  if (total === null || total === 0) {
    return <ProgressBar label={label} detail={format.fileSize(received)} />;
  }
  return (
    <ProgressBar
      label={label}
      value={Math.min((received / total) * 100, 100)}
      detail={t("screen-media-progress", { done: format.fileSize(received), total: format.fileSize(total) })}
    />
  );
}
