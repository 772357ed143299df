import { AtSign, Check, CircleAlert, Paperclip, SendHorizontal, Smile } from "lucide-react";
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { ClipboardEvent, RefObject } from "react";
import { Popover } from "react-aria-components";

import type { Message } from "../../../bridge/generated/Message";
import type { ReplyQuote } from "../../../bridge/generated/ReplyQuote";
import type { RoomDetails } from "../../../bridge/generated/RoomDetails";
import type { UserId } from "../../../bridge/generated/UserId";
import { classes } from "../../../design/classes";
import { Icon } from "../../../design/primitives/Icon";
import { IconButton } from "../../../design/primitives/IconButton";
import { useLayout } from "../../../design/useLayout";
import { describeError } from "../../../i18n/describeError";
import { useText } from "../../../i18n/I18n";
import { useStore } from "../../../stores/Store";
import type { AttachmentStore } from "../attachments/AttachmentStore";
import { pastesFiles, broughtBy } from "../attachments/transfer";
import { Tray } from "../attachments/Tray";
import { EmojiPicker } from "../emoji/EmojiPicker";
import { Audience } from "./Audience";
import { Completion, optionId } from "./Completion";
import styles from "./Composer.module.css";
import type { ComposerStore } from "./ComposerStore";
import { isBlank, measureText } from "./draft";
import { makeEditor } from "./editor";
import type { EditorEvents, TextEditor } from "./editor";
import { Taken } from "./Taken";
import { useFocusOnOpen } from "./useFocusOnOpen";
import { useMentions } from "./useMentions";

/** What others may ask of the place to write. */
export interface ComposerHandle {
  focus(): void;
}

/** The place to write: who will read it, the text, and what goes into it. */
export function Composer({
  handle,
  composer,
  attachments,
  details,
  me,
  quote,
  lastOwn,
}: {
  handle: RefObject<ComposerHandle | null>;
  composer: ComposerStore;
  attachments: AttachmentStore;
  details: RoomDetails;
  me: UserId | null;
  /** The message that is being answered, as far as it is known. */
  quote: ReplyQuote | null;
  /** The newest own message that can be changed: Up in an empty text takes it. */
  lastOwn: () => Message | null;
}) {
  const t = useText();
  const { draft, editing, loses, failed, busy, ready } = useStore(composer);
  const { files, failed: notPicked } = useStore(attachments);
  const list = useId();
  const mentions = useMentions(details.room);
  const { people, chosen, query } = mentions;
  const open = people !== null;
  const events: EditorEvents = {
    onType: (text, named) => composer.type(text, named),
    onMention: (found) => mentions.setQuery(found),
    onEnter: () => {
      if (!choose(chosen)) {
        composer.send();
      }
    },
    onArrow: (direction) => {
      if (people !== null && people.length > 0) {
        mentions.move(direction === "up" ? -1 : 1);
        return true;
      }
      const own = direction === "up" && draft.text === "" && editing === null ? lastOwn() : null;
      if (own !== null) {
        composer.edit(own);
      }
      return own !== null;
    },
    onTab: () => choose(chosen),
    onEscape: () => {
      if (open) {
        mentions.close();
      } else if (editing !== null) {
        composer.cancelEdit();
      } else if (draft.replyTo !== null) {
        composer.reply(null);
      } else {
        return false;
      }
      return true;
    },
  };
  const editor = useEditor(composer, events);
  const { attach } = editor;
  const choose = (index: number): boolean => {
    const person = people?.[index];
    if (person !== undefined) {
      editor.mention(person);
    }
    return person !== undefined;
  };
  useImperativeHandle(handle, () => ({ focus: () => editor.focus() }), [editor]);
  // At a phone's size a keyboard on the screen would cover what was opened to be read.
  useFocusOnOpen(useLayout() !== "one", () => editor.focus());
  // Whoever takes up a message to answer or change goes on by writing.
  const taken = draft.replyTo ?? editing?.id.id ?? null;
  useEffect(() => {
    if (taken !== null) {
      editor.focus();
    }
  }, [editor, taken]);

  const length = measureText(draft.text);
  const empty = draft.text === "";
  const changing = editing !== null;
  const sendable = changing ? 0 : files.filter(({ state }) => state.type === "ready").length;
  const reading = !changing && files.some(({ state }) => state.type === "reading");
  const problem = failed ?? notPicked;
  const onPaste = (event: ClipboardEvent) => {
    if (pastesFiles(event.clipboardData)) {
      event.preventDefault();
      event.stopPropagation();
      const { files: pasted, folders } = broughtBy(event.clipboardData);
      attachments.add(pasted, folders);
    }
  };
  return (
    <div className={styles.wrap}>
      {people !== null && (
        <Completion
          id={list}
          people={people}
          query={query ?? ""}
          chosen={chosen}
          onPoint={mentions.point}
          onChoose={(person) => editor.mention(person)}
        />
      )}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          <Icon icon={CircleAlert} size="s" />
          <span>
            {describeError(t, problem)} {/* The sentence about length says so itself. */}
            {failed !== null &&
              failed.code.type !== "messageTooLong" &&
              t("screen-conversation-composer-kept")}
          </span>
        </p>
      )}
      <div className={styles.composer}>
        <Audience details={details} me={me} />
        <Taken quote={quote} editing={editing} loses={loses} composer={composer} />
        {!changing && (
          <Tray attachments={attachments} hasText={!isBlank(draft.text)} onLeave={() => editor.focus()} />
        )}
        {/* A paste of files is taken before the text field hears of it. */}
        <div className={styles.field} onPasteCapture={onPaste}>
          <div
            ref={attach}
            className={styles.text}
            contentEditable={ready}
            suppressContentEditableWarning
            role="textbox"
            tabIndex={0}
            aria-multiline
            aria-label={t("screen-conversation-composer-label", { room: details.name })}
            aria-autocomplete="list"
            aria-controls={open ? list : undefined}
            aria-activedescendant={open && people.length > 0 ? optionId(list, chosen) : undefined}
            aria-describedby={length.state === "ample" ? undefined : `${list}-length`}
            dir="auto"
            data-pane-focus
          />
          {empty && (
            <span className={styles.placeholder} aria-hidden>
              {sendable === 1
                ? t("screen-media-tray-caption")
                : t("screen-conversation-composer-placeholder", { room: details.name })}
            </span>
          )}
        </div>
        <div className={styles.tools}>
          {!changing && (
            <IconButton
              className={styles.tool}
              icon={Paperclip}
              label={t("screen-media-attach")}
              // Not disabled meanwhile: it would lose the focus, to which the dialogue gives it back.
              onPress={() => attachments.pick(() => editor.focus())}
            />
          )}
          <EmojiButton onChoose={(emoji) => editor.insert(emoji)} />
          <IconButton
            className={styles.tool}
            icon={AtSign}
            label={t("screen-conversation-composer-mention")}
            onPress={() => {
              editor.focus();
              editor.insert(/(^|\s)$/u.test(draft.text) ? "@" : " @");
            }}
          />
          <span className={styles.gap} />
          {length.state !== "ample" && (
            <span
              id={`${list}-length`}
              className={classes(styles.length, length.state === "over" && styles.over)}
              role="status"
            >
              {length.state === "over"
                ? t("screen-conversation-composer-over", { count: -length.left })
                : t("screen-conversation-composer-left", { count: length.left })}
            </span>
          )}
          <IconButton
            className={styles.send}
            icon={editing === null ? SendHorizontal : Check}
            mirrored={editing === null}
            label={
              editing === null
                ? t("screen-conversation-composer-send")
                : t("screen-conversation-composer-save")
            }
            isDisabled={(isBlank(draft.text) && sendable === 0) || length.state === "over" || busy || reading}
            onPress={() => {
              composer.send();
              editor.focus();
            }}
          />
        </div>
      </div>
    </div>
  );
}

/** Keeps the text field and the draft together. */
function useEditor(composer: ComposerStore, events: EditorEvents): TextEditor {
  const [editor] = useState(() =>
    makeEditor(() => !matchMedia("(pointer: coarse) and (hover: none)").matches),
  );
  const { revision, draft, ready } = useStore(composer);
  const put = useRef(-1);
  useLayoutEffect(() => {
    editor.listen(events);
    editor.setEditable(ready);
    if (put.current !== revision) {
      put.current = revision;
      editor.put(draft);
    }
  });
  return editor;
}

function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useText();
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <span ref={place} className={styles.toolPlace}>
      <IconButton
        className={styles.tool}
        icon={Smile}
        label={t("screen-conversation-composer-emoji")}
        onPress={() => setOpen(true)}
        aria-expanded={open}
      />
      <Popover
        triggerRef={place}
        isOpen={open}
        onOpenChange={setOpen}
        placement="top start"
        className={styles.popover ?? ""}
      >
        <EmojiPicker
          label={t("screen-conversation-composer-emoji")}
          onChoose={(emoji) => {
            setOpen(false);
            onChoose(emoji);
          }}
        />
      </Popover>
    </span>
  );
}
