import { Star } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

import type { RoomFilter } from "../../bridge/generated/RoomFilter";
import { Icon } from "../../design/primitives/Icon";
import { useText } from "../../i18n/I18n";
import type { TextId } from "../../i18n/bundles";
import styles from "./Filters.module.css";

const FILTERS: readonly { id: RoomFilter; label: TextId }[] = [
  { id: "all", label: "screen-rooms-filter-all" },
  { id: "unread", label: "screen-rooms-filter-unread" },
  { id: "people", label: "screen-rooms-filter-people" },
  { id: "rooms", label: "screen-rooms-filter-rooms" },
  { id: "favourites", label: "screen-rooms-filter-favourites" },
];

/** Which conversations the list shows. */
export function Filters({
  filter,
  unread,
  onChange,
}: {
  filter: RoomFilter;
  unread: number;
  onChange: (filter: RoomFilter) => void;
}) {
  const t = useText();
  return (
    <ToggleButtonGroup
      className={styles.filters ?? ""}
      aria-label={t("a11y-rooms-filters")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const chosen = FILTERS.find(({ id }) => keys.has(id));
        if (chosen) {
          onChange(chosen.id);
        }
      }}
    >
      {FILTERS.map(({ id, label }) => (
        <ToggleButton
          key={id}
          id={id}
          className={styles.chip ?? ""}
          {...(id === "favourites" ? { "aria-label": t(label) } : {})}
        >
          {id === "favourites" ? <Icon icon={Star} size="xs" /> : t(label)}
          {id === "unread" && unread > 0 ? (
            <span className={styles.count}>{unread > 99 ? "99+" : unread}</span>
          ) : null}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
