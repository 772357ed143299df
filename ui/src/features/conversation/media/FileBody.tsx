import { Download, FileText, Lock, MapPin, X } from "lucide-react";

import type { MediaToken } from "../../../bridge/generated/MediaToken";
import { Icon } from "../../../design/primitives/Icon";
import { IconButton } from "../../../design/primitives/IconButton";
import { useFormat, useText } from "../../../i18n/I18n";
import { maySave, usePolicy } from "../../../stores/policy";
import { useStore } from "../../../stores/Store";
import { useConversation, useRowTabIndex } from "../ConversationContext";
import { describeKind } from "../message/words";
import { Fetching } from "./Fetching";
import type { FileContent } from "./fileContent";
import styles from "./Media.module.css";
import { describeType } from "./types";
import { useMedia } from "./useMedia";

/** A file, or a place: what it is called, what it is, how large, and a way to save it. */
export function FileBody({ content }: { content: FileContent }) {
  const t = useText();
  const format = useFormat();
  const { media, kind } = content;
  const place = kind === "location";
  const facts = [
    place ? describeKind(t, kind) : describeType(t, content),
    ...(content.size === null ? [] : [format.fileSize(content.size)]),
    ...(media === null && !place ? [t("screen-media-nothing-there")] : []),
  ];
  return (
    <div className={styles.file}>
      <span className={styles.fileIcon}>
        <Icon icon={place ? MapPin : FileText} size="l" />
      </span>
      <span className={styles.fileName} dir="auto">
        {content.name === "" ? describeKind(t, kind) : content.name}
      </span>
      <span className={styles.fileFacts}>{facts.join(" · ")}</span>
      {media !== null && <Save media={media} content={content} />}
    </div>
  );
}

function Save({ media, content }: { media: MediaToken; content: FileContent }) {
  const t = useText();
  const { acts, saves } = useConversation();
  const stop = useRowTabIndex() === 0;
  const saving = useStore(saves).has(media);
  const { state } = useMedia(media, "content", saving);
  const allowed = maySave(usePolicy());
  const label = saving
    ? "screen-media-save-cancel"
    : allowed
      ? "screen-media-save"
      : "screen-media-save-locked";
  return (
    <>
      <span className={styles.fileAct}>
        <IconButton
          icon={saving ? X : allowed ? Download : Lock}
          label={t(label, { name: content.name })}
          excludeFromTabOrder={!stop}
          onPress={() => (saving ? acts.cancelSave(media) : acts.saveFile(content))}
        />
      </span>
      {saving && (
        <div className={styles.fileProgress}>
          <Fetching state={state} label={t("screen-media-saving")} />
        </div>
      )}
    </>
  );
}
