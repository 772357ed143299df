import { ChevronLeft, ChevronRight, Download, Lock, X, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { useBridge } from "../../../bridge/context";
import type { MediaToken } from "../../../bridge/generated/MediaToken";
import type { Message } from "../../../bridge/generated/Message";
import { IconButton } from "../../../design/primitives/IconButton";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { useFormat, useText } from "../../../i18n/I18n";
import { maySave, usePolicy } from "../../../stores/policy";
import { useConversation } from "../ConversationContext";
import { Blurhash } from "../media/Blurhash";
import { Fetching } from "../media/Fetching";
import type { FileContent } from "../media/fileContent";
import { MediaNotice } from "../media/MediaNotice";
import { useMedia } from "../media/useMedia";
import { describeKind, nameOf } from "../message/words";
import styles from "./PictureViewer.module.css";
import { useZoom } from "./useZoom";

/** A picture of a conversation. */
export interface ViewedPicture {
  readonly media: MediaToken;
  readonly content: FileContent;
  readonly message: Message;
}

/** How far an arrow moves an enlarged picture, in pixels. */
const PAN = 80;

/** Pictures of a conversation, one at a time and large. Esc closes it and gives the focus back. */
export function PictureViewer({
  pictures,
  shown,
  onShow,
  onClose,
}: {
  /** In the order of the conversation. */
  pictures: readonly ViewedPicture[];
  /** Which; `null` while it is closed. */
  shown: MediaToken | null;
  onShow: (media: MediaToken) => void;
  onClose: () => void;
}) {
  const index = pictures.findIndex(({ media }) => media === shown);
  const picture = pictures[index];
  const turn = (step: 1 | -1) => {
    const next = pictures[index + step];
    if (next !== undefined) {
      onShow(next.media);
    }
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={picture !== undefined}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
    >
      <Modal className={styles.modal ?? ""}>
        {picture !== undefined && (
          <Viewed
            picture={picture}
            position={index + 1}
            total={pictures.length}
            onTurn={turn}
            onClose={onClose}
          />
        )}
      </Modal>
    </ModalOverlay>
  );
}

function Viewed({
  picture,
  position,
  total,
  onTurn,
  onClose,
}: {
  picture: ViewedPicture;
  position: number;
  total: number;
  onTurn: (step: 1 | -1) => void;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { acts } = useConversation();
  const allowed = maySave(usePolicy());
  const stage = useRef<HTMLDivElement>(null);
  const { view, zoomIn, zoomOut, reset, move, handlers } = useZoom(stage, picture.media, onTurn);
  // A button that cannot be pressed any more would keep the focus from where the keys are heard.
  useEffect(() => {
    const { activeElement } = document;
    if (
      activeElement === document.body ||
      (activeElement instanceof HTMLButtonElement && activeElement.disabled)
    ) {
      stage.current?.focus({ preventScroll: true });
    }
  });
  const { content, message } = picture;
  const name = content.name === "" ? describeKind(t, content.kind) : content.name;
  const sender = message.own ? t("common-you") : nameOf(message.sender);
  const enlarged = view.scale > 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keyAct(event.key);
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  };
  const keyAct = (key: string): (() => void) | undefined => {
    const sideways = (step: 1 | -1) => () => (enlarged ? move({ x: -step * PAN, y: 0 }) : onTurn(step));
    const rightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
    switch (key) {
      case "+":
      case "=":
        return zoomIn;
      case "-":
        return zoomOut;
      case "0":
        return reset;
      case "ArrowRight":
        return sideways(rightToLeft && !enlarged ? -1 : 1);
      case "ArrowLeft":
        return sideways(rightToLeft && !enlarged ? 1 : -1);
      case "ArrowDown":
        return () => move({ x: 0, y: -PAN });
      case "ArrowUp":
        return () => move({ x: 0, y: PAN });
      case "PageDown":
        return () => onTurn(1);
      case "PageUp":
        return () => onTurn(-1);
      default:
        return undefined;
    }
  };
  return (
    // Keys are heard here for the whole dialogue, which itself has the focus to begin with.
    <div className={styles.heard} role="presentation" onKeyDown={onKeyDown}>
      <Dialog className={styles.viewer ?? ""}>
        <header className={styles.head}>
          <div className={styles.who}>
            <Heading slot="title" level={2} className={styles.name ?? ""}>
              <bdi>{name}</bdi>
            </Heading>
            <p className={styles.by}>
              <bdi>{sender}</bdi>
              {" · "}
              <time dateTime={new Date(message.timestamp).toISOString()}>
                {format.full(message.timestamp)}
              </time>
            </p>
          </div>
          <IconButton
            className={styles.tool}
            icon={ZoomOut}
            label={t("screen-media-viewer-smaller")}
            shortcut="-"
            isDisabled={!enlarged}
            onPress={zoomOut}
          />
          <IconButton
            className={styles.tool}
            icon={ZoomIn}
            label={t("screen-media-viewer-larger")}
            shortcut="+"
            onPress={zoomIn}
          />
          <IconButton
            className={styles.tool}
            icon={allowed ? Download : Lock}
            label={t(allowed ? "screen-media-save" : "screen-media-save-locked", { name })}
            onPress={() => acts.saveFile(content)}
          />
          <IconButton
            className={styles.tool}
            icon={X}
            label={t("action-close")}
            shortcut="Esc"
            onPress={onClose}
          />
        </header>
        <div
          ref={stage}
          tabIndex={-1}
          className={styles.stage}
          data-enlarged={enlarged || undefined}
          {...handlers}
        >
          <Large key={picture.media} picture={picture} name={name} view={view} />
        </div>
        <footer className={styles.foot}>
          <IconButton
            className={styles.tool}
            icon={ChevronLeft}
            mirrored
            label={t("screen-media-viewer-previous")}
            shortcut="←"
            isDisabled={position === 1}
            onPress={() => onTurn(-1)}
          />
          <span>{t("screen-media-viewer-position", { position, total })}</span>
          <IconButton
            className={styles.tool}
            icon={ChevronRight}
            mirrored
            label={t("screen-media-viewer-next")}
            shortcut="→"
            isDisabled={position === total}
            onPress={() => onTurn(1)}
          />
          <VisuallyHidden live="polite">
            {t("screen-media-viewer-said", { name, sender, position, total })}
          </VisuallyHidden>
        </footer>
      </Dialog>
    </div>
  );
}

/** The picture: first what the timeline showed, then all of it. */
function Large({
  picture: { media, content },
  name,
  view: { scale, x, y },
}: {
  picture: ViewedPicture;
  name: string;
  view: { scale: number; x: number; y: number };
}) {
  const t = useText();
  const bridge = useBridge();
  const small = useMedia(media, "thumbnail", content.thumbnail);
  const whole = useMedia(media, "content");
  const [drawn, setDrawn] = useState(false);
  const [broken, setBroken] = useState(false);
  const failure = broken
    ? ({ type: "damaged" } as const)
    : whole.state?.type === "failed"
      ? whole.state.failure
      : null;
  return (
    <>
      <div
        className={styles.picture}
        style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        aria-busy={!drawn && failure === null}
      >
        {!drawn && small.state?.type === "ready" && (
          <img
            className={styles.image}
            src={bridge.mediaAddress(media, "thumbnail")}
            alt=""
            draggable={false}
          />
        )}
        {!drawn && small.state?.type !== "ready" && content.blurhash !== null && (
          <Blurhash hash={content.blurhash} />
        )}
        {whole.state?.type === "ready" && !broken && (
          <img
            className={styles.image}
            src={bridge.mediaAddress(media, "content")}
            alt={name}
            decoding="async"
            draggable={false}
            onLoad={() => setDrawn(true)}
            onError={() => setBroken(true)}
          />
        )}
      </div>
      {whole.state?.type === "loading" && (
        <div className={styles.card}>
          <Fetching state={whole.state} label={t("screen-media-viewer-fetching")} />
        </div>
      )}
      {failure !== null && (
        <div className={styles.card} role="alert">
          <MediaNotice
            failure={failure}
            onRetry={() => {
              setBroken(false);
              whole.retry();
            }}
          />
        </div>
      )}
    </>
  );
}
