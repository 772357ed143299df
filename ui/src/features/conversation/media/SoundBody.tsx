import { LoaderCircle, Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button as AriaButton, Slider, SliderThumb, SliderTrack } from "react-aria-components";

import { Icon } from "../../../design/primitives/Icon";
import { useFormat, useText } from "../../../i18n/I18n";
import { useRowTabIndex } from "../ConversationContext";
import { Fetching } from "./Fetching";
import type { FileContent } from "./fileContent";
import styles from "./Media.module.css";
import { MediaNotice } from "./MediaNotice";
import { Unplayable } from "./Unplayable";
import { useBlob } from "./useBlob";
import { useStalled } from "./useStalled";

/** A sound: play, how far it has come, how long it is. Nothing is fetched before somebody plays it. */
export function SoundBody({ content }: { content: FileContent }) {
  const t = useText();
  const format = useFormat();
  const stop = useRowTabIndex() === 0;
  const player = useRef<HTMLAudioElement>(null);
  const [wanted, setWanted] = useState(false);
  const [playing, setPlaying] = useState(false);
  const [unplayable, setUnplayable] = useState(false);
  const [at, setAt] = useState(0);
  const [known, setKnown] = useState<number | null>(null);
  const { address, state, failure, retry } = useBlob(content.media, wanted);
  useStalled(player, address, setUnplayable);
  const length = known ?? (content.duration === null ? null : content.duration / 1000);
  const time = playing || at > 0 ? at : length;
  const fetching = wanted && address === null && failure === null;
  const title = content.voice
    ? t("screen-media-sound-voice")
    : content.name === ""
      ? t("screen-conversation-message-kind-audio")
      : content.name;
  const toggle = () => {
    // The press counts for a player that is there, if only to wait: what begins by itself later, WebKit keeps silent.
    flushSync(() => setWanted(true));
    const element = player.current;
    if (element?.paused === true) {
      element.play().catch(() => setUnplayable(address !== null));
    } else {
      element?.pause();
    }
  };
  const seek = (to: number) => {
    setAt(to);
    if (player.current !== null) {
      player.current.currentTime = to;
    }
  };
  return (
    <div className={styles.sound}>
      <AriaButton
        className={styles.play ?? ""}
        excludeFromTabOrder={!stop}
        isDisabled={content.media === null || unplayable}
        aria-label={
          playing
            ? t("screen-media-sound-pause", { name: title })
            : t("screen-media-sound-play", { name: title })
        }
        onPress={toggle}
      >
        <Icon icon={fetching ? LoaderCircle : playing ? Pause : Play} size="s" />
      </AriaButton>
      <div className={styles.soundMiddle}>
        {content.voice ? null : (
          <span className={styles.soundName}>
            <bdi>{title}</bdi>
          </span>
        )}
        {fetching ? (
          <Fetching state={state} label={t("screen-media-sound-fetching")} />
        ) : (
          <Slider
            aria-label={t("screen-media-sound-position")}
            className={styles.slider ?? ""}
            minValue={0}
            maxValue={Math.max(length ?? 0, 0.1)}
            step={0.1}
            value={Math.min(at, Math.max(length ?? 0, 0.1))}
            isDisabled={address === null}
            onChange={seek}
          >
            <SliderTrack className={styles.track ?? ""}>
              {({ state: slider }) => (
                <>
                  <span
                    className={styles.played}
                    style={{ inlineSize: `${slider.getThumbPercent(0) * 100}%` }}
                  />
                  <SliderThumb className={styles.thumb ?? ""} />
                </>
              )}
            </SliderTrack>
          </Slider>
        )}
      </div>
      <span className={styles.soundTime}>{time === null ? null : format.duration(time * 1000)}</span>
      {wanted && (
        // What is said in it cannot be known here.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          ref={player}
          src={address ?? undefined}
          autoPlay
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => setAt(0)}
          onError={() => setUnplayable(true)}
          onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
          onLoadedMetadata={(event) => {
            const { duration } = event.currentTarget;
            setKnown(Number.isFinite(duration) ? duration : null);
          }}
        />
      )}
      {unplayable && <Unplayable content={content} className={styles.soundNotice} />}
      {failure !== null && (
        <div className={styles.soundNotice}>
          <MediaNotice failure={failure} onRetry={retry} />
        </div>
      )}
    </div>
  );
}
