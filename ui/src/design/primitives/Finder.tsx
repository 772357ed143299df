import { Search } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

import { classes } from "../classes";
import styles from "./Finder.module.css";
import { Icon } from "./Icon";

/** Something that was found. */
export interface Finding {
  id: string;
  content: ReactNode;
  onChoose: () => void;
  /** Chosen already, where several can be. */
  isChosen?: boolean;
}

/** Findings of one kind. */
export interface FindingGroup {
  id: string;
  label: string;
  findings: readonly Finding[];
}

/**
 * A field and, under it, what was found. The focus stays in the field; arrows move along the findings and Enter
 * chooses one.
 */
export function Finder({
  label,
  placeholder,
  query,
  onQuery,
  groups,
  several = false,
  isBusy = false,
  children,
}: {
  label: string;
  placeholder?: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly FindingGroup[];
  /** Whether several can be chosen. */
  several?: boolean;
  /** The findings are not those of the query yet. Enter waits for them: it never chooses what was there before. */
  isBusy?: boolean;
  /** In place of findings, where there are none. */
  children?: ReactNode;
}) {
  const id = useId();
  const [active, setActive] = useState<string | null>(null);
  const waits = useRef(false);
  const all = groups.flatMap(({ findings }) => findings);
  const found = all.find((finding) => finding.id === active) ?? all[0];
  const optionId = (finding: Finding) => `${id}-${finding.id}`;
  const activeId = found ? optionId(found) : undefined;

  useEffect(() => {
    if (activeId !== undefined) {
      document.getElementById(activeId)?.scrollIntoView?.({ block: "nearest" });
    }
  }, [activeId]);

  const chooseIfEntered = useEffectEvent(() => {
    if (waits.current) {
      waits.current = false;
      found?.onChoose();
    }
  });
  useEffect(() => {
    if (!isBusy) {
      chooseIfEntered();
    }
  }, [isBusy]);

  const move = (step: number) => {
    const index = found ? all.indexOf(found) : -1;
    const next = all[(index + step + all.length) % all.length];
    setActive(next?.id ?? null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (all.length === 0 && !isBusy)) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
        move(1);
        break;
      case "ArrowUp":
        move(-1);
        break;
      case "Enter":
        if (isBusy) {
          waits.current = true;
        } else {
          found?.onChoose();
        }
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.finder}>
      <div className={styles.field}>
        <Icon icon={Search} />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-busy={isBusy}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setActive(null);
            waits.current = false;
            onQuery(event.target.value);
          }}
          onKeyDown={press}
        />
      </div>
      <div
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable={several || undefined}
        hidden={all.length === 0}
      >
        {groups.map((group) =>
          group.findings.length === 0 ? null : (
            <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
              <div id={`${id}-${group.id}`} className={styles.heading} role="presentation">
                {group.label}
              </div>
              {group.findings.map((finding) => (
                // The field handles the keys for every finding.
                <div
                  key={finding.id}
                  id={optionId(finding)}
                  className={classes(styles.finding, finding === found && styles.active)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={several ? finding.isChosen === true : finding === found}
                  onPointerMove={() => setActive(finding.id)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={finding.onChoose}
                  onKeyDown={press}
                >
                  {finding.content}
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      {all.length === 0 ? <div className={styles.nothing}>{children}</div> : null}
    </div>
  );
}
