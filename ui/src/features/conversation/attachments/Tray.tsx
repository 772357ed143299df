import { ArrowDown, ArrowUp, CircleAlert, FileText, Film, Image, Music, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Input } from "react-aria-components";

import { useBridge } from "../../../bridge/context";
import type { FileKind } from "../../../bridge/generated/FileKind";
import { classes } from "../../../design/classes";
import { Icon } from "../../../design/primitives/Icon";
import { IconButton } from "../../../design/primitives/IconButton";
import { ProgressBar } from "../../../design/primitives/ProgressBar";
import { VisuallyHidden } from "../../../design/primitives/VisuallyHidden";
import { describeError } from "../../../i18n/describeError";
import { megabytes } from "../../../i18n/describeMedia";
import { useFormat, useText } from "../../../i18n/I18n";
import { useStore } from "../../../stores/Store";
import { describeType } from "../media/types";
import type { AttachmentStore, TrayFile } from "./AttachmentStore";
import styles from "./Tray.module.css";

/** The files that go with what is being written: in which order, what is said with each, and what was refused. */
export function Tray({
  attachments,
  hasText,
  onLeave,
}: {
  attachments: AttachmentStore;
  /** Something is written. */
  hasText: boolean;
  /** The last file is gone, and the focus with it. */
  onLeave: () => void;
}) {
  const t = useText();
  const { files, limits } = useStore(attachments);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);
  const [told, setTold] = useState("");
  // A file that moves takes the focus along; one that goes leaves it to its neighbour.
  useLayoutEffect(() => {
    const wanted = focus.current;
    if (wanted !== null) {
      focus.current = null;
      list.current?.querySelector<HTMLElement>(`${wanted} button:not([disabled])`)?.focus();
    }
  });
  if (files.length === 0) {
    return null;
  }
  const move = (file: TrayFile, step: 1 | -1) => {
    const position = files.indexOf(file) + 1 + step;
    if (position < 1 || position > files.length) {
      return;
    }
    const end = position === 1 || position === files.length;
    const button =
      step === 1 && !end ? "later" : step === -1 && !end ? "earlier" : position === 1 ? "later" : "earlier";
    focus.current = `[data-file="${file.key}"] [data-act="${button}"]`;
    attachments.move(file.key, step);
    setTold(t("screen-media-tray-moved", { name: file.name, position, total: files.length }));
  };
  const remove = (file: TrayFile) => {
    const index = files.indexOf(file);
    const neighbour = files[index + 1] ?? files[index - 1];
    attachments.remove(file.key);
    if (neighbour === undefined) {
      onLeave();
    } else {
      focus.current = `[data-file="${neighbour.key}"] [data-act="remove"]`;
    }
  };
  const sendable = files.filter(({ state }) => state.type !== "refused").length;
  const largest = limits?.largestFile ?? null;
  return (
    <section className={styles.tray} aria-label={t("screen-media-tray")}>
      <ol ref={list} className={styles.files}>
        {files.map((file, index) => (
          <Card
            key={file.key}
            file={file}
            isFirst={index === 0}
            isLast={index === files.length - 1}
            several={sendable > 1}
            onMove={(step) => move(file, step)}
            onRemove={() => remove(file)}
            onSay={(caption) => attachments.say(file.key, caption)}
          />
        ))}
      </ol>
      <p className={styles.note}>
        {[
          ...(sendable > 1 && hasText ? [t("screen-media-tray-text-first")] : []),
          ...(sendable === 1 && hasText ? [t("screen-media-tray-text-caption")] : []),
          ...(largest === null ? [] : [t("screen-media-tray-limit", { limit: megabytes(largest) })]),
        ].join(" ")}
      </p>
      <VisuallyHidden live="polite">{told}</VisuallyHidden>
    </section>
  );
}

const ICONS: Record<FileKind, LucideIcon> = {
  image: Image,
  video: Film,
  audio: Music,
  file: FileText,
  sticker: Image,
  location: FileText,
};

function Card({
  file,
  isFirst,
  isLast,
  several,
  onMove,
  onRemove,
  onSay,
}: {
  file: TrayFile;
  isFirst: boolean;
  isLast: boolean;
  several: boolean;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
  onSay: (caption: string) => void;
}) {
  const t = useText();
  const { name, state, caption } = file;
  const shown = name === "" ? t("screen-media-tray-unnamed") : name;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (step !== null && event.altKey) {
      event.preventDefault();
      onMove(step);
    }
  };
  return (
    // The keys are those of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={classes(styles.card, state.type === "refused" && styles.refused)}
      data-file={file.key}
      onKeyDown={onKeyDown}
    >
      <Preview file={file} />
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {shown}
        </p>
        <Facts file={file} />
      </div>
      <div className={styles.acts}>
        {several && state.type !== "refused" && (
          <>
            <span data-act="earlier">
              <IconButton
                icon={ArrowUp}
                size="s"
                label={t("screen-media-tray-earlier", { name: shown })}
                shortcut="Alt ↑"
                isDisabled={isFirst}
                onPress={() => onMove(-1)}
              />
            </span>
            <span data-act="later">
              <IconButton
                icon={ArrowDown}
                size="s"
                label={t("screen-media-tray-later", { name: shown })}
                shortcut="Alt ↓"
                isDisabled={isLast}
                onPress={() => onMove(1)}
              />
            </span>
          </>
        )}
        <span data-act="remove">
          <IconButton
            icon={X}
            size="s"
            label={t("screen-media-tray-remove", { name: shown })}
            onPress={onRemove}
          />
        </span>
      </div>
      {state.type !== "refused" && (several || caption !== "") && (
        <Input
          className={styles.caption ?? ""}
          value={caption}
          placeholder={t("screen-media-tray-caption")}
          aria-label={t("screen-media-tray-caption-for", { name: shown })}
          dir="auto"
          onChange={(event) => onSay(event.target.value)}
        />
      )}
    </li>
  );
}

/** What it looks like, or what kind it is. */
function Preview({ file: { state } }: { file: TrayFile }) {
  const bridge = useBridge();
  const [broken, setBroken] = useState(false);
  const staged = state.type === "ready" ? state.staged : null;
  if (staged?.preview && !broken) {
    return (
      <img
        className={styles.preview}
        src={bridge.mediaAddress(staged.preview, "thumbnail")}
        alt=""
        draggable={false}
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span className={styles.preview}>
      <Icon icon={state.type === "refused" ? CircleAlert : ICONS[staged?.kind ?? "file"]} size="l" />
    </span>
  );
}

/** How large, what kind, what was taken out of it; or how far, or why not. */
function Facts({ file: { size, state } }: { file: TrayFile }) {
  const t = useText();
  const format = useFormat();
  switch (state.type) {
    case "reading":
      return (
        <ProgressBar
          label={t("screen-media-tray-reading")}
          value={size === 0 ? 0 : (state.read / size) * 100}
          detail={format.fileSize(size)}
        />
      );
    case "ready": {
      const { staged } = state;
      const said =
        staged.metadata === "removed" ? t("screen-media-tray-cleaned") : t("screen-media-tray-unchanged");
      return (
        <p className={styles.facts}>{[describeType(t, staged), format.fileSize(size), said].join(" · ")}</p>
      );
    }
    case "refused":
      return (
        <p className={styles.reason} role="alert">
          {state.reason === "folder" ? t("screen-media-tray-folder") : describeError(t, state.reason)}
        </p>
      );
    default:
      return state;
  }
}
