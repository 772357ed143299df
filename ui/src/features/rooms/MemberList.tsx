import { useState } from "react";

import type { Member } from "../../bridge/generated/Member";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import { Address } from "../../design/primitives/Address";
import { Avatar } from "../../design/primitives/Avatar";
import { LinkButton } from "../../design/primitives/LinkButton";
import { useText } from "../../i18n/I18n";
import styles from "./MemberList.module.css";

/** People shown before the rest is asked for. */
const FIRST = 12;

/** Who is in a room, and who has been asked in. */
export function MemberList({ details }: { details: RoomDetails }) {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const { members, membersComplete, joined, invited } = details;
  const shown = isWhole ? members : members.slice(0, FIRST);
  return (
    <>
      <h3 className={styles.heading}>
        <span>{t("screen-details-people", { count: joined })}</span>
        {members.length > FIRST ? (
          <LinkButton onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("action-details-fewer") : t("action-details-all")}
          </LinkButton>
        ) : null}
      </h3>
      <ul>
        {shown.map((member) => (
          <MemberRow key={member.person.user} member={member} />
        ))}
      </ul>
      {isWhole && !membersComplete ? (
        <p className={styles.rest}>
          {t("screen-details-more-people", { count: joined + invited - members.length })}
        </p>
      ) : null}
    </>
  );
}

function MemberRow({ member: { person, invited, role } }: { member: Member }) {
  const t = useText();
  const standing = invited
    ? t("screen-details-invited")
    : role === "owner"
      ? t("screen-details-owner")
      : role === "moderator"
        ? t("screen-details-moderator")
        : null;
  return (
    <li className={styles.row}>
      <Avatar id={person.user} name={person.name} />
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi>{person.name}</bdi>
          {standing ? <span className={styles.standing}>{standing}</span> : null}
        </p>
        <Address className={person.ambiguous ? styles.ambiguous : styles.address} address={person.user} />
      </div>
    </li>
  );
}
