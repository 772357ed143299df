import { Search } from "lucide-react";
import { useEffect, useState } from "react";

import { Banner } from "../../../design/primitives/Banner";
import { Dialog } from "../../../design/primitives/Dialog";
import { AfterAWhile, Skeleton } from "../../../design/primitives/Skeleton";
import { TextField } from "../../../design/primitives/TextField";
import { useText } from "../../../i18n/I18n";
import styles from "./About.module.css";
import { findWorks, openLicences, textsOf } from "./licences";
import type { Licences, Work } from "./licences";

type Opened = Licences | "missing" | "failed" | null;

/** The licences of everything that ships, to be looked up by name. */
export function LicencesDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("screen-licences-title")} isOpen={isOpen} onClose={onClose} size="large">
      <Content />
    </Dialog>
  );
}

function Content() {
  const t = useText();
  const [opened, setOpened] = useState<Opened>(null);
  useEffect(() => {
    let isHere = true;
    openLicences().then(
      (licences) => isHere && setOpened(licences ?? "missing"),
      () => isHere && setOpened("failed"),
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (opened === null) {
    return (
      <AfterAWhile>
        <div role="status" aria-label={t("common-loading")}>
          <Skeleton width="long" />
        </div>
      </AfterAWhile>
    );
  }
  if (opened === "missing" || opened === "failed") {
    return (
      <Banner
        title={t(opened === "missing" ? "screen-licences-missing" : "screen-licences-failed")}
        announce
      />
    );
  }
  return <Works licences={opened} />;
}

function Works({ licences }: { licences: Licences }) {
  const t = useText();
  const [query, setQuery] = useState("");
  const found = findWorks(licences, query);
  return (
    <>
      <TextField
        label={t("screen-licences-find")}
        help={t("screen-licences-lead", { count: licences.works.length })}
        icon={Search}
        type="search"
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {found.length === 0 ? (
        <p className={styles.empty} role="status">
          {t("screen-licences-none")}
        </p>
      ) : (
        <ul className={styles.works}>
          {found.map((work) => (
            <li key={`${work.name} ${work.version}`}>
              <Entry licences={licences} work={work} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Entry({ licences, work }: { licences: Licences; work: Work }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const texts = isOpen ? textsOf(licences, work) : [];
  return (
    <details className={styles.work} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.name}>{work.name}</span>
        <span className={styles.version}>{work.version}</span>
        <span className={styles.licence}>{work.licence}</span>
      </summary>
      {isOpen && texts.length === 0 ? <p className={styles.note}>{t("screen-licences-no-text")}</p> : null}
      {texts.map((text) => (
        <pre key={text} className={styles.text}>
          {text}
        </pre>
      ))}
    </details>
  );
}
