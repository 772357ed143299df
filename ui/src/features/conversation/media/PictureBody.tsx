import { Image as ImageIcon, ImageOff } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

import { useBridge } from "../../../bridge/context";
import type { MediaFailure } from "../../../bridge/generated/MediaFailure";
import { classes } from "../../../design/classes";
import { Icon } from "../../../design/primitives/Icon";
import { AfterAWhile } from "../../../design/primitives/Skeleton";
import { useFormat, useText } from "../../../i18n/I18n";
import { useConversation, useRowTabIndex } from "../ConversationContext";
import { describeKind } from "../message/words";
import { Blurhash } from "./Blurhash";
import type { FileContent } from "./fileContent";
import { frameOf } from "./frame";
import styles from "./Media.module.css";
import { MediaNotice } from "./MediaNotice";
import { useMedia } from "./useMedia";

/** A picture or sticker: its room is kept free from the start, and pressing it shows it large. */
export function PictureBody({ content }: { content: FileContent }) {
  const t = useText();
  const format = useFormat();
  const { acts } = useConversation();
  const stop = useRowTabIndex() === 0;
  const { media, kind } = content;
  const name = content.name === "" ? describeKind(t, kind) : content.name;
  // Without a thumbnail the whole picture would be fetched unasked.
  const size = content.size === null ? "" : ` · ${format.fileSize(content.size)}`;
  return (
    <Still content={content}>
      {media !== null && (
        <AriaButton
          className={styles.open ?? ""}
          excludeFromTabOrder={!stop}
          aria-label={t("screen-media-picture-open", { name })}
          onPress={() => acts.openPicture(media)}
        >
          {!content.thumbnail && (
            <span className={styles.offer}>
              <Icon icon={ImageIcon} size="s" />
              <span>
                {t("screen-media-picture-show")}
                {size}
              </span>
            </span>
          )}
        </AriaButton>
      )}
    </Still>
  );
}

/** The frame of a picture or film with its thumbnail, and what lies over it. */
export function Still({ content, children }: { content: FileContent; children: ReactNode }) {
  const t = useText();
  const bridge = useBridge();
  const { media, thumbnail, blurhash } = content;
  const { state, retry } = useMedia(media, "thumbnail", thumbnail);
  const [drawn, setDrawn] = useState(false);
  const [broken, setBroken] = useState(false);
  const { width, height } = frameOf(content.dimensions);
  const failure = failureNow(broken, state?.type === "failed" ? state.failure : null);
  return (
    <div
      className={styles.frame}
      style={{ inlineSize: `${width}rem`, aspectRatio: `${width} / ${height}` }}
      aria-busy={thumbnail && failure === null && !drawn}
    >
      {blurhash !== null && !drawn && <Blurhash hash={blurhash} />}
      {blurhash === null && !drawn && content.kind !== "video" && (
        <Icon icon={failure === null ? ImageIcon : ImageOff} size="l" className={styles.ground} />
      )}
      {state?.type === "ready" && media !== null && !broken && (
        <img
          className={classes(styles.picture, drawn && styles.drawn)}
          src={bridge.mediaAddress(media, "thumbnail")}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={() => setDrawn(true)}
          onError={() => setBroken(true)}
        />
      )}
      {state?.type === "loading" && (
        <AfterAWhile>
          <span className={styles.loading}>{t("screen-media-loading")}</span>
        </AfterAWhile>
      )}
      {children}
      {failure !== null && (
        <MediaNotice
          failure={failure}
          onRetry={() => {
            setBroken(false);
            retry();
          }}
        />
      )}
    </div>
  );
}

function failureNow(broken: boolean, failure: MediaFailure | null): MediaFailure | null {
  return broken ? { type: "damaged" } : failure;
}
