import { useEffect } from "react";

import { useText } from "../i18n/I18n";

/** Names the window after the room that is open, with how many rooms have something unread. */
export function useWindowTitle(room: string | null, unread: number): void {
  const t = useText();
  const name = room === null ? t("common-app") : t("screen-frame-title", { room });
  const title = unread > 0 ? t("screen-frame-title-unread", { title: name, count: unread }) : name;
  useEffect(() => {
    document.title = withoutMarks(title);
    return () => {
      document.title = withoutMarks(t("common-app"));
    };
  }, [t, title]);
}

/** Marks of direction mean nothing to a window manager and show as boxes in some. */
function withoutMarks(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}
