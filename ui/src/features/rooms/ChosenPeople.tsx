import { UserPlus, X } from "lucide-react";

import type { Person } from "../../bridge/generated/Person";
import { Avatar } from "../../design/primitives/Avatar";
import { Button } from "../../design/primitives/Button";
import { IconButton } from "../../design/primitives/IconButton";
import { useText } from "../../i18n/I18n";
import styles from "./ChosenPeople.module.css";

/** People to be asked in, each to be taken out again. */
export function ChosenPeople({
  people,
  onRemove,
  onAdd,
  isAdding,
}: {
  people: readonly Person[];
  onRemove: (person: Person) => void;
  onAdd: () => void;
  /** The search is open already. */
  isAdding: boolean;
}) {
  const t = useText();
  return (
    <div className={styles.people}>
      <p className={styles.label}>{t("screen-new-room-people")}</p>
      {people.length > 0 ? (
        <ul className={styles.chosen}>
          {people.map((person) => (
            <li key={person.user} className={styles.chip}>
              <Avatar id={person.user} name={person.name} size="s" />
              <bdi>{person.name}</bdi>
              <IconButton
                icon={X}
                size="xs"
                className={styles.remove}
                label={t("a11y-people-remove", { name: person.name })}
                onPress={() => onRemove(person)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {isAdding ? null : (
        <Button icon={UserPlus} onPress={onAdd}>
          {t("action-rooms-add-people")}
        </Button>
      )}
    </div>
  );
}
