import { UserPlus } from "lucide-react";
import { useState } from "react";

import { useBridge } from "../../bridge/context";
import type { Person } from "../../bridge/generated/Person";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import { newOperation } from "../../bridge/operation";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { toasts } from "../../design/primitives/toasts";
import { describeError } from "../../i18n/describeError";
import { useFormat, useText } from "../../i18n/I18n";
import { ChosenPeople } from "./ChosenPeople";
import { PeopleFinder } from "./PeopleFinder";
import { useAct } from "./useAct";

/** Asks people into a room. */
export function InviteDialog({
  details,
  isOpen,
  onClose,
}: {
  details: RoomDetails;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const bridge = useBridge();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const { isBusy, error, run, clear } = useAct();
  const toggle = (person: Person) => {
    clear();
    const without = people.filter(({ user }) => user !== person.user);
    setPeople(without.length < people.length ? without : [...people, person]);
  };
  const close = () => {
    setPeople([]);
    clear();
    onClose();
  };
  const invite = () =>
    run(async () => {
      // One after the other, so that after a failure those who were asked are no longer on the list.
      for (const person of people) {
        await bridge.call("room_invite", {
          operation: newOperation(),
          room: details.room,
          user: person.user,
        });
        setPeople((before) => before.filter(({ user }) => user !== person.user));
      }
      const names = format.list(people.map(({ name }) => name));
      toasts.show({ message: t("screen-invite-sent", { names }), icon: UserPlus });
      close();
    });
  return (
    <Dialog
      title={t("screen-invite-title", { room: details.name })}
      lead={t("screen-invite-lead")}
      isOpen={isOpen}
      isBusy={isBusy}
      onClose={close}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={close}>
            {t("action-cancel")}
          </Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={people.length === 0}
            onPress={() => void invite()}
          >
            {t("action-rooms-invite", { count: people.length })}
          </Button>
        </>
      }
    >
      {people.length > 0 ? <ChosenPeople people={people} onRemove={toggle} onAdd={close} isAdding /> : null}
      <PeopleFinder
        onChoose={({ person }) => toggle(person)}
        chosen={new Set<string>(people.map(({ user }) => user))}
        excluded={new Set<string>(details.members.map(({ person }) => person.user))}
      />
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
    </Dialog>
  );
}
