import { Play } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button as AriaButton } from "react-aria-components";

import { Icon } from "../../../design/primitives/Icon";
import { useFormat, useText } from "../../../i18n/I18n";
import { useRowTabIndex } from "../ConversationContext";
import { describeKind } from "../message/words";
import { Fetching } from "./Fetching";
import type { FileContent } from "./fileContent";
import styles from "./Media.module.css";
import { MediaNotice } from "./MediaNotice";
import { Still } from "./PictureBody";
import { useBlob } from "./useBlob";

/** A film: a still with a way to play it; nothing of the film is fetched before. */
export function FilmBody({ content }: { content: FileContent }) {
  const t = useText();
  const format = useFormat();
  const stop = useRowTabIndex() === 0;
  const player = useRef<HTMLVideoElement>(null);
  const [wanted, setWanted] = useState(false);
  const [unplayable, setUnplayable] = useState(false);
  const { address, state, failure, retry } = useBlob(content.media, wanted);
  const name = content.name === "" ? describeKind(t, content.kind) : content.name;
  const length = content.duration === null ? null : format.duration(content.duration);
  const isPlayed = wanted && failure === null && !unplayable;
  const play = () => {
    // As for sounds: the press counts for a player that is there.
    flushSync(() => setWanted(true));
    player.current?.play().catch(() => undefined);
  };
  return (
    <>
      {isPlayed && (
        <div className={styles.frameOfFilm} hidden={address === null}>
          {/* Captions would have to come with the message; there is no field for them. */}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <video
            ref={player}
            className={styles.film}
            src={address ?? undefined}
            controls
            autoPlay
            aria-label={name}
            tabIndex={stop ? 0 : -1}
            disablePictureInPicture
            onError={() => setUnplayable(true)}
          />
        </div>
      )}
      {isPlayed && address !== null ? null : (
        <Still content={content}>
          {content.media !== null && failure === null && !wanted && (
            <AriaButton
              className={styles.open ?? ""}
              excludeFromTabOrder={!stop}
              aria-label={
                length === null
                  ? t("screen-media-film-play", { name })
                  : t("screen-media-film-play-length", { name, length })
              }
              onPress={play}
            >
              <span className={styles.playMark}>
                <Icon icon={Play} size="l" />
              </span>
              {length !== null && <span className={styles.length}>{length}</span>}
            </AriaButton>
          )}
          {isPlayed && (
            <div className={styles.fetching}>
              <Fetching state={state} label={t("screen-media-film-fetching")} />
            </div>
          )}
          {unplayable && <p className={styles.notice}>{t("screen-media-unplayable")}</p>}
          {wanted && failure !== null && <MediaNotice failure={failure} onRetry={retry} />}
        </Still>
      )}
    </>
  );
}
