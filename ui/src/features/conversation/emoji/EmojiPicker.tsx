import { Search } from "lucide-react";
import { useDeferredValue, useEffect, useState } from "react";
import { Dialog, ListBox, ListBoxItem } from "react-aria-components";

import { TextField } from "../../../design/primitives/TextField";
import { useLanguage, useText } from "../../../i18n/I18n";
import { FREQUENT, allEmoji, findEmoji } from "./emoji";
import type { Emoji } from "./emoji";
import styles from "./EmojiPicker.module.css";

/** Frequent emoji at once, every other by its name. Goes into a popover. */
export function EmojiPicker({ label, onChoose }: { label: string; onChoose: (emoji: string) => void }) {
  const t = useText();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  const list = useEmoji();
  const named = new Map(list.map((each) => [each.unicode, each.label]));
  const shown: readonly Emoji[] =
    asked === ""
      ? FREQUENT.map((unicode) => ({ unicode, label: named.get(unicode) ?? unicode, tags: [] }))
      : findEmoji(list, asked);
  return (
    <Dialog className={styles.picker ?? ""} aria-label={label}>
      <TextField
        label={t("screen-conversation-emoji-search")}
        hideLabel
        placeholder={t("screen-conversation-emoji-search")}
        type="search"
        icon={Search}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      <ListBox
        className={styles.grid ?? ""}
        layout="grid"
        aria-label={asked === "" ? t("screen-conversation-emoji-frequent") : label}
        items={shown}
        renderEmptyState={() => (
          <p className={styles.none}>{t("screen-conversation-emoji-none", { query: asked })}</p>
        )}
        onAction={(key) => onChoose(String(key))}
      >
        {(each) => (
          <ListBoxItem
            className={styles.emoji ?? ""}
            id={each.unicode}
            textValue={each.label}
            aria-label={each.label}
          >
            <span aria-hidden title={each.label}>
              {each.unicode}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}

/** All emoji in the reader's language; empty until they are loaded. */
function useEmoji(): readonly Emoji[] {
  const language = useLanguage();
  const [list, setList] = useState<readonly Emoji[]>([]);
  useEffect(() => {
    let wanted = true;
    allEmoji(language).then(
      (loaded) => {
        if (wanted) {
          setList(loaded);
        }
      },
      // Without the list the frequent ones can still be chosen.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return list;
}
