import { AtSign, Check, CircleAlert, SendHorizontal, Smile, X } from "lucide-react";
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
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
import { EmojiPicker } from "../emoji/EmojiPicker";
import { nameOf } from "../message/words";
import { QuoteWords, ReplyMark } from "../message/MessageParts";
import { Audience } from "./Audience";
import { Completion, optionId } from "./Completion";
import styles from "./Composer.module.css";
import type { ComposerStore } from "./ComposerStore";
import { isBlank, measureText } from "./draft";
import { makeEditor } from "./editor";
import type { EditorEvents, TextEditor } from "./editor";
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
  details,
  me,
  quote,
  lastOwn,
}: {
  handle: RefObject<ComposerHandle | null>;
  composer: ComposerStore;
  details: RoomDetails;
  me: UserId | null;
  /** The message that is being answered, as far as it is known. */
  quote: ReplyQuote | null;
  /** The newest own message that can be changed: Up in an empty text takes it. */
  lastOwn: () => Message | null;
}) {
  const t = useText();
  const { draft, editing, failed, busy, ready } = useStore(composer);
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
      {failed !== null && (
        <p className={styles.problem} role="alert">
          <Icon icon={CircleAlert} size="s" />
          <span>
            {describeError(t, failed)} {/* The sentence about length says so itself. */}
            {failed.code.type !== "messageTooLong" && t("screen-conversation-composer-kept")}
          </span>
        </p>
      )}
      <div className={styles.composer}>
        <Audience details={details} me={me} />
        <Taken quote={quote} editing={editing} composer={composer} />
        <div className={styles.field}>
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
              {t("screen-conversation-composer-placeholder", { room: details.name })}
            </span>
          )}
        </div>
        <div className={styles.tools}>
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
            isDisabled={isBlank(draft.text) || length.state === "over" || busy}
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

/** What the text answers, or changes. */
function Taken({
  quote,
  editing,
  composer,
}: {
  quote: ReplyQuote | null;
  editing: Message | null;
  composer: ComposerStore;
}) {
  const t = useText();
  if (editing !== null) {
    return (
      <div className={styles.taken}>
        <p className={styles.takenText}>{t("screen-conversation-composer-editing")}</p>
        <IconButton
          className={styles.tool}
          icon={X}
          size="s"
          label={t("screen-conversation-composer-edit-cancel")}
          onPress={() => composer.cancelEdit()}
        />
      </div>
    );
  }
  if (quote === null) {
    return null;
  }
  const label =
    quote.quote.type === "ready"
      ? t("screen-conversation-composer-replying", { name: nameOf(quote.quote.sender) })
      : t("screen-conversation-composer-replying-unknown");
  return (
    <div className={styles.taken} role="group" aria-label={label}>
      <ReplyMark />
      <p className={styles.takenText}>
        <QuoteWords reply={quote} />
      </p>
      <IconButton
        className={styles.tool}
        icon={X}
        size="s"
        label={t("screen-conversation-composer-reply-cancel")}
        onPress={() => composer.reply(null)}
      />
    </div>
  );
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
