import { Check, CircleAlert, SearchX, UserSearch } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";

import type { FoundPerson } from "../../bridge/generated/FoundPerson";
import { Avatar } from "../../design/primitives/Avatar";
import { EmptyState } from "../../design/primitives/EmptyState";
import { Finder } from "../../design/primitives/Finder";
import type { Finding } from "../../design/primitives/Finder";
import { FindingText } from "../../design/primitives/FindingText";
import { Icon } from "../../design/primitives/Icon";
import { VisuallyHidden } from "../../design/primitives/VisuallyHidden";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import styles from "./PeopleFinder.module.css";
import { usePeopleSearch } from "./usePeopleSearch";
import type { PeopleSearchState } from "./usePeopleSearch";

/** Finds people by name, where the directory knows them, or by full address. */
export function PeopleFinder({
  onChoose,
  chosen,
  excluded,
  renderEnd,
}: {
  onChoose: (found: FoundPerson) => void;
  /** Addresses chosen already; given where several can be. */
  chosen?: ReadonlySet<string>;
  /** Addresses that are no answer, for example of those who are there already. */
  excluded?: ReadonlySet<string>;
  /** What stands at a person's end. */
  renderEnd?: (found: FoundPerson) => ReactNode;
}) {
  const t = useText();
  const [query, setQuery] = useState("");
  const { state, isBusy } = usePeopleSearch(query);
  const people =
    state.type === "found" ? state.found.people.filter(({ person }) => !excluded?.has(person.user)) : [];
  const findings = people.map((found): Finding => {
    const { person } = found;
    const isChosen = chosen?.has(person.user) ?? false;
    return {
      id: person.user,
      isChosen,
      onChoose: () => onChoose(found),
      content: (
        <>
          <Avatar id={person.user} name={person.name} />
          <FindingText name={person.name} query={query} detail={person.user} />
          {isChosen ? <Icon icon={Check} size="s" /> : (renderEnd?.(found) ?? null)}
        </>
      ),
    };
  });
  return (
    <div className={styles.finder}>
      <Finder
        label={t("screen-people-search")}
        placeholder={t("screen-people-placeholder")}
        query={query}
        onQuery={setQuery}
        groups={[{ id: "people", label: t("screen-people-found"), findings }]}
        several={chosen !== undefined}
        isBusy={isBusy}
      >
        <Nothing
          state={state}
          isBusy={isBusy}
          everyoneExcluded={state.type === "found" && state.found.people.length > 0}
        />
      </Finder>
      {state.type === "found" && findings.length > 0 ? <Remark state={state} /> : null}
      <VisuallyHidden live="polite">
        {state.type === "found" && !isBusy ? t("a11y-people-count", { count: findings.length }) : ""}
      </VisuallyHidden>
    </div>
  );
}

/** Why nobody is shown. */
function Nothing({
  state,
  isBusy,
  everyoneExcluded,
}: {
  state: PeopleSearchState;
  isBusy: boolean;
  everyoneExcluded: boolean;
}) {
  const t = useText();
  if (state.type === "idle" || isBusy) {
    return (
      <EmptyState icon={UserSearch} title={isBusy ? t("screen-people-searching") : t("screen-people-start")}>
        {t("screen-people-start-help")}
      </EmptyState>
    );
  }
  if (state.type === "failed") {
    return (
      <EmptyState icon={CircleAlert} title={t("screen-people-failed")} announce>
        {describeError(t, state.error)}
      </EmptyState>
    );
  }
  if (everyoneExcluded) {
    return (
      <EmptyState icon={Check} title={t("screen-people-there-already", { query: state.asked })} announce />
    );
  }
  return (
    <EmptyState icon={SearchX} title={t("screen-people-nobody", { query: state.asked })} announce>
      {state.found.directory_unavailable
        ? t("screen-people-nobody-known-only")
        : t("screen-people-nobody-asked")}
    </EmptyState>
  );
}

/** What the reader should know of an answer that is not the whole one. */
function Remark({ state }: { state: Extract<PeopleSearchState, { type: "found" }> }) {
  const t = useText();
  const { directory_unavailable: unavailable, limited } = state.found;
  if (!unavailable && !limited) {
    return null;
  }
  return (
    <p className={styles.remark}>
      {unavailable ? t("screen-people-known-only") : t("screen-people-limited")}
    </p>
  );
}
