import { useBridge } from "../../bridge/context";
import type { FoundPerson } from "../../bridge/generated/FoundPerson";
import type { RoomId } from "../../bridge/generated/RoomId";
import { newOperation } from "../../bridge/operation";
import { Banner } from "../../design/primitives/Banner";
import { Dialog } from "../../design/primitives/Dialog";
import { ProgressBar } from "../../design/primitives/ProgressBar";
import { Tag } from "../../design/primitives/Tag";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { PeopleFinder } from "./PeopleFinder";
import { useAct } from "./useAct";

/** Finds a person and opens the conversation with them: the one there is, or a new one. */
export function NewChatDialog({
  isOpen,
  onClose,
  onOpenRoom,
}: {
  isOpen: boolean;
  onClose: () => void;
  onOpenRoom: (room: RoomId) => void;
}) {
  const t = useText();
  const bridge = useBridge();
  const { isBusy, error, run } = useAct();
  const choose = (found: FoundPerson) => {
    if (isBusy) {
      return;
    }
    void run(async () => {
      const { user } = found.person;
      const { room } = found.direct
        ? { room: found.direct }
        : await bridge.call("direct_open", { operation: newOperation(), user });
      onOpenRoom(room);
      onClose();
    });
  };
  return (
    <Dialog
      title={t("screen-new-chat-title")}
      lead={t("screen-new-chat-lead")}
      isOpen={isOpen}
      isBusy={isBusy}
      onClose={onClose}
    >
      <PeopleFinder
        onChoose={choose}
        renderEnd={({ direct }) => (direct ? <Tag>{t("screen-new-chat-exists")}</Tag> : null)}
      />
      {isBusy ? <ProgressBar label={t("screen-new-chat-opening")} /> : null}
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
    </Dialog>
  );
}
