import { Dialog } from "../../../design/primitives/Dialog";
import { useText } from "../../../i18n/I18n";
import { ShortcutsList } from "./ShortcutsList";

/** The shortcuts over whatever the window shows. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("screen-shortcuts-title")} isOpen={isOpen} onClose={onClose} isText>
      <ShortcutsList />
    </Dialog>
  );
}
