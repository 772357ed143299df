import { Play, X } from "lucide-react";
import { useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
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
import { Unplayable } from "./Unplayable";
import { useBlob } from "./useBlob";
import { useKeptFocus } from "./useKeptFocus";
import { useStalled } from "./useStalled";

/** How far an arrow key goes in a film, in seconds. */
const STEP = 5;

/** A film: a still with a way to play it; nothing of the film is fetched before. */
export function FilmBody({ content }: { content: FileContent }) {
  const t = useText();
  const format = useFormat();
  const stop = useRowTabIndex() === 0;
  const player = useRef<HTMLVideoElement>(null);
  const [wanted, setWanted] = useState(false);
  const [unplayable, setUnplayable] = useState(false);
  const { address, state, failure, retry } = useBlob(content.media, wanted);
  useStalled(player, address, setUnplayable);
  const name = content.name === "" ? describeKind(t, content.kind) : content.name;
  const length = content.duration === null ? null : format.duration(content.duration);
  const failed = unplayable || (wanted && failure !== null);
  const phase = failed ? "failed" : !wanted ? "still" : address === null ? "fetching" : "playing";
  const body = useKeptFocus<HTMLDivElement>(phase);
  const play = () => {
    // As for sounds: the press counts for a player that is there.
    flushSync(() => setWanted(true));
    player.current?.play().catch(() => undefined);
  };
  const close = () => setWanted(false);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const film = event.currentTarget.querySelector("video");
    // Out of the full screen Escape leads by itself.
    if (film !== null && event.key === "Escape" && !(document.fullscreenElement instanceof Element)) {
      event.stopPropagation();
      close();
    } else if (film !== null && isOnPlayer(event) && steer(film, event.key)) {
      event.preventDefault();
    }
  };
  return (
    <div ref={body} className={styles.film} role="presentation" onKeyDown={onKeyDown}>
      {wanted && !failed && (
        <Player
          player={player}
          name={name}
          address={address}
          stop={stop}
          onUnplayable={() => setUnplayable(true)}
        />
      )}
      {phase !== "playing" && (
        <Still content={content}>
          {content.media !== null && !failed && (
            <AriaButton
              className={styles.open ?? ""}
              excludeFromTabOrder={!stop}
              aria-label={
                wanted
                  ? t("screen-media-film-stop", { name })
                  : length === null
                    ? t("screen-media-film-play", { name })
                    : t("screen-media-film-play-length", { name, length })
              }
              onPress={wanted ? close : play}
            >
              <span className={styles.playMark}>
                <Icon icon={wanted ? X : Play} size="l" />
              </span>
              {length !== null && <span className={styles.length}>{length}</span>}
            </AriaButton>
          )}
          {phase === "fetching" && (
            <div className={styles.fetching}>
              <Fetching state={state} label={t("screen-media-film-fetching")} />
            </div>
          )}
          {unplayable && <Unplayable content={content} className={styles.notice} />}
          {wanted && failure !== null && <MediaNotice failure={failure} onRetry={retry} />}
        </Still>
      )}
    </div>
  );
}

/** Whether a key alone was pressed on the player itself: what lies in it has its own keys. */
function isOnPlayer({ target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const plain = !ctrlKey && !metaKey && !altKey && !shiftKey;
  return plain && target instanceof HTMLElement && target.dataset["player"] !== undefined;
}

/** Does with a film what a key says, and answers whether it says anything. WebKit's own player hears no keys. */
function steer(film: HTMLVideoElement, key: string): boolean {
  switch (key) {
    case " ":
      if (film.paused) {
        film.play().catch(() => undefined);
      } else {
        film.pause();
      }
      return true;
    case "ArrowLeft":
      film.currentTime -= STEP;
      return true;
    case "ArrowRight":
      film.currentTime += STEP;
      return true;
    default:
      return false;
  }
}

/** The player, from the press on: hidden until it has something to play. */
function Player({
  player,
  name,
  address,
  stop,
  onUnplayable,
}: {
  player: RefObject<HTMLVideoElement | null>;
  name: string;
  address: string | null;
  stop: boolean;
  onUnplayable: () => void;
}) {
  return (
    <div
      className={styles.frameOfFilm}
      hidden={address === null}
      role="group"
      aria-label={name}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={stop ? 0 : -1}
      data-player
    >
      {/* Captions would have to come with the message; there is no field for them. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={player}
        className={styles.screen}
        src={address ?? undefined}
        controls
        autoPlay
        aria-label={name}
        tabIndex={stop ? undefined : -1}
        disablePictureInPicture
        onError={onUnplayable}
        // Where the codec of the pictures is missing, the sound would play beneath a black box.
        onLoadedData={(event) => event.currentTarget.videoWidth === 0 && onUnplayable()}
      />
    </div>
  );
}
