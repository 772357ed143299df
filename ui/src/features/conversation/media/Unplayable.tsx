import { LinkButton } from "../../../design/primitives/LinkButton";
import { useText } from "../../../i18n/I18n";
import { maySave, usePolicy } from "../../../stores/policy";
import { useConversation, useRowTabIndex } from "../ConversationContext";
import type { FileContent } from "./fileContent";

/** Says that a sound or film cannot be played here, and offers what helps. */
export function Unplayable({ content, className }: { content: FileContent; className: string | undefined }) {
  const t = useText();
  const { acts } = useConversation();
  const stop = useRowTabIndex() === 0;
  const allowed = maySave(usePolicy());
  return (
    <p className={className}>
      <span>
        {t("screen-media-unplayable")}{" "}
        {allowed && (
          <LinkButton excludeFromTabOrder={!stop} onPress={() => acts.saveFile(content)}>
            {t("screen-conversation-action-save")}
          </LinkButton>
        )}
      </span>
    </p>
  );
}
