import { Plus, X } from "lucide-react";
import { useState } from "react";

import { Button } from "../../../design/primitives/Button";
import { IconButton } from "../../../design/primitives/IconButton";
import { TextField } from "../../../design/primitives/TextField";
import { useText } from "../../../i18n/I18n";
import styles from "./NotificationsSettings.module.css";
import type { useChange } from "./useChange";

/** The engine takes no longer ones. */
const LONGEST = 100;

/** Words that notify wherever they are written. */
export function Keywords({
  keywords,
  onChange,
}: {
  keywords: readonly string[];
  onChange: ReturnType<typeof useChange>["change"];
}) {
  const t = useText();
  const [written, setWritten] = useState("");
  const [isAdding, setAdding] = useState(false);
  const keyword = written.trim();
  const problem = keywords.some((known) => known.toLowerCase() === keyword.toLowerCase())
    ? t("screen-notifications-keyword-there", { keyword })
    : [...keyword].length > LONGEST
      ? t("screen-notifications-keyword-long")
      : null;
  const add = async () => {
    if (keyword === "" || problem !== null || isAdding) {
      return;
    }
    setAdding(true);
    // A word that was not taken stays in the field.
    if (await onChange({ type: "keywordAdd", keyword })) {
      setWritten("");
    }
    setAdding(false);
  };
  return (
    <div className={styles.keywords}>
      <p className={styles.label}>{t("screen-notifications-keywords")}</p>
      <p className={styles.note}>{t("screen-notifications-keywords-help")}</p>
      {keywords.length > 0 ? (
        <ul className={styles.words} aria-label={t("a11y-notifications-keywords")}>
          {keywords.map((known) => (
            <li key={known} className={styles.word}>
              <bdi>{known}</bdi>
              <IconButton
                icon={X}
                size="s"
                label={t("a11y-notifications-remove", { keyword: known })}
                onPress={() => void onChange({ type: "keywordRemove", keyword: known })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className={styles.adding}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t("screen-notifications-keyword-new")}
          value={written}
          onChange={setWritten}
          error={problem}
        />
        <Button
          type="submit"
          icon={Plus}
          isPending={isAdding}
          isDisabled={keyword === "" || problem !== null}
        >
          {t("action-notifications-add")}
        </Button>
      </form>
    </div>
  );
}
