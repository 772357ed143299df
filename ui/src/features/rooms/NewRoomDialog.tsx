import { useState } from "react";

import { useBridge } from "../../bridge/context";
import type { Person } from "../../bridge/generated/Person";
import type { RoomId } from "../../bridge/generated/RoomId";
import { newOperation } from "../../bridge/operation";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { TextField } from "../../design/primitives/TextField";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { ChosenPeople } from "./ChosenPeople";
import { PeopleFinder } from "./PeopleFinder";
import { useAct } from "./useAct";

/** Creates an encrypted room: what it is called, what it is about, who is asked in. */
export function NewRoomDialog({
  isOpen,
  onClose,
  onOpenRoom,
}: {
  isOpen: boolean;
  onClose: () => void;
  onOpenRoom: (room: RoomId) => void;
}) {
  const t = useText();
  return (
    <Dialog
      title={t("screen-new-room-title")}
      lead={t("screen-new-room-lead")}
      isOpen={isOpen}
      onClose={onClose}
    >
      {isOpen ? <NewRoomForm onClose={onClose} onOpenRoom={onOpenRoom} /> : null}
    </Dialog>
  );
}

function NewRoomForm({ onClose, onOpenRoom }: { onClose: () => void; onOpenRoom: (room: RoomId) => void }) {
  const t = useText();
  const bridge = useBridge();
  // One room, however often the button is pressed after a failure.
  const [operation] = useState(newOperation);
  const [name, setName] = useState("");
  const [topic, setTopic] = useState("");
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [isAdding, setAdding] = useState(false);
  const { isBusy, error, run } = useAct();
  const toggle = (person: Person) => {
    const without = people.filter(({ user }) => user !== person.user);
    setPeople(without.length < people.length ? without : [...people, person]);
  };
  const create = () =>
    run(async () => {
      const { room } = await bridge.call("room_create", {
        operation,
        name: name.trim(),
        topic: topic.trim(),
        invite: people.map(({ user }) => user),
      });
      onOpenRoom(room);
      onClose();
    });
  return (
    <>
      <TextField
        label={t("screen-new-room-name")}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={t("screen-new-room-topic")}
        help={t("screen-new-room-topic-help")}
        value={topic}
        onChange={setTopic}
        maxLength={500}
      />
      <ChosenPeople people={people} onRemove={toggle} onAdd={() => setAdding(true)} isAdding={isAdding} />
      {isAdding ? (
        <PeopleFinder
          onChoose={({ person }) => toggle(person)}
          chosen={new Set<string>(people.map(({ user }) => user))}
        />
      ) : null}
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
      <Button
        variant="primary"
        size="large"
        wide
        isPending={isBusy}
        isDisabled={name.trim() === ""}
        onPress={() => void create()}
      >
        {isBusy ? t("screen-new-room-creating") : t("action-rooms-create")}
      </Button>
    </>
  );
}
