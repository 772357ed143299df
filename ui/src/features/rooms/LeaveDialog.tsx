import { useBridge } from "../../bridge/context";
import type { RoomDetails } from "../../bridge/generated/RoomDetails";
import { newOperation } from "../../bridge/operation";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { Dialog } from "../../design/primitives/Dialog";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";
import { useAct } from "./useAct";

/** Asks before leaving a room. */
export function LeaveDialog({
  details,
  isOpen,
  onClose,
  onLeft,
}: {
  details: RoomDetails;
  isOpen: boolean;
  onClose: () => void;
  onLeft: () => void;
}) {
  const t = useText();
  const bridge = useBridge();
  const { isBusy, error, run } = useAct();
  const leave = () =>
    run(async () => {
      await bridge.call("room_leave", { operation: newOperation(), room: details.room });
      onClose();
      onLeft();
    });
  return (
    <Dialog
      title={t("screen-leave-title", { room: details.name })}
      lead={t("screen-leave-lead")}
      isOpen={isOpen}
      isAlert
      isBusy={isBusy}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button variant="danger" isPending={isBusy} onPress={() => void leave()}>
            {t("action-rooms-leave")}
          </Button>
          <Button variant="primary" autoFocus isDisabled={isBusy} onPress={onClose}>
            {t("action-rooms-stay")}
          </Button>
        </>
      }
    >
      {error ? <Banner tone="risk" title={describeError(t, error)} announce /> : null}
    </Dialog>
  );
}
