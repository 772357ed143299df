import type { Person } from "../../../bridge/generated/Person";
import { classes } from "../../../design/classes";
import { Avatar } from "../../../design/primitives/Avatar";
import { Keys } from "../../../design/primitives/Keys";
import { useText } from "../../../i18n/I18n";
import styles from "./Completion.module.css";

/** The id of one offered person, for `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** People who can be named, above the place to write. The text field keeps the focus and owns the list. */
export function Completion({
  id,
  people,
  query,
  chosen,
  onPoint,
  onChoose,
}: {
  id: string;
  people: readonly Person[];
  query: string;
  chosen: number;
  onPoint: (index: number) => void;
  onChoose: (person: Person) => void;
}) {
  const t = useText();
  if (people.length === 0) {
    return (
      <p className={classes(styles.complete, styles.none)} role="status">
        {t("screen-conversation-composer-mentions-none", { query })}
      </p>
    );
  }
  return (
    <div className={styles.complete}>
      <div id={id} role="listbox" aria-label={t("screen-conversation-composer-mentions")}>
        {people.map((person, index) => (
          // The keys for this list are those of the text field.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={person.user}
            id={optionId(id, index)}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => onPoint(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            <Avatar id={person.user} name={person.name} size="s" />
            <bdi className={styles.name}>
              <Marked name={person.name} query={query} />
            </bdi>
            <bdi className={styles.address}>{person.user}</bdi>
          </div>
        ))}
      </div>
      <p className={styles.hints} aria-hidden>
        <span>
          <Keys keys="↑ ↓" /> {t("screen-conversation-composer-hint-choose")}
        </span>
        <span>
          <Keys keys="Enter" /> {t("screen-conversation-composer-hint-insert")}
        </span>
        <span>
          <Keys keys="Esc" /> {t("screen-conversation-composer-hint-close")}
        </span>
      </p>
    </div>
  );
}

/** A name with what was typed underlined in it. */
function Marked({ name, query }: { name: string; query: string }) {
  const at = query === "" ? -1 : name.toLocaleLowerCase().indexOf(query.toLocaleLowerCase());
  if (at < 0) {
    return name;
  }
  return (
    <>
      {name.slice(0, at)}
      <mark className={styles.mark}>{name.slice(at, at + query.length)}</mark>
      {name.slice(at + query.length)}
    </>
  );
}
