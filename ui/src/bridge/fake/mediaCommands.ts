import type { FileToSend } from "../generated/FileToSend";
import type { MessageContent } from "../generated/MessageContent";
import type { MessageId } from "../generated/MessageId";
import type { OperationId } from "../generated/OperationId";
import type { RoomId } from "../generated/RoomId";
import type { SendState } from "../generated/SendState";
import type { StorageUsage } from "../generated/StorageUsage";
import { FILE, message, words } from "./conversation";
import { failure, pause } from "./FakeEngine";
import type { FakeEngine, Handlers } from "./FakeEngine";
import { LIMITS } from "./FakeMedia";
import { me } from "./people";

type Command =
  | "attachment_limits"
  | "attachment_begin"
  | "attachment_finish"
  | "attachment_pick"
  | "attachment_discard"
  | "message_send_files"
  | "media_watch"
  | "file_save"
  | "file_save_cancel"
  | "storage_usage"
  | "storage_empty_media";

/** In how many steps the fake network carries a file. */
const STEPS = 5;

/** Files and pictures. What ends in `.exe` is refused; the dialogue of the system picks two files and a third of these. */
export function mediaCommands(engine: FakeEngine): Pick<Handlers, Command> {
  const { media } = engine;
  const saving = new Map<OperationId, () => void>();
  let usage: StorageUsage = {
    media: 412_000_000,
    mediaLimit: 2_000_000_000,
    messages: 86_000_000,
    account: 4_300_000,
  };

  const upload = async (room: RoomId, id: MessageId, total: number) => {
    for (let step = 1; step <= STEPS; step += 1) {
      await pause(engine.pace.answer * 3);
      set(room, id, { type: "uploading", sent: Math.floor((total * step) / STEPS), total });
    }
    set(room, id, { type: "sent" });
  };
  const set = (room: RoomId, id: MessageId, send: SendState) => {
    const { rows } = engine.room(room);
    const index = rows.findIndex(({ content }) => content.type === "message" && content.id.id === id.id);
    const row = rows[index];
    if (row?.content.type === "message") {
      const value = { ...row, content: { ...row.content, send } };
      rows[index] = value;
      engine.tellAll((watching) => watching.what === "timeline" && watching.room === room, {
        type: "timeline",
        value: { rows: [{ op: "set", index, value }], paging: null },
      });
    }
  };
  const send = (room: RoomId, { attachment, caption }: FileToSend) => {
    const staged = media.take(attachment);
    const id: MessageId = { type: "local", id: attachment };
    const said = words(caption);
    const content: MessageContent = {
      ...FILE,
      kind: staged.kind,
      name: staged.name,
      mimeType: staged.mimeType,
      size: staged.size,
      caption: caption !== "" && said.type === "text" ? said.blocks : [],
      media: staged.preview ?? media.add({ mimeType: staged.mimeType, size: staged.size }),
      thumbnail: staged.preview !== null,
      dimensions: staged.dimensions,
    };
    const value = message(me, 0, content, {
      id,
      send: { type: "uploading", sent: 0, total: staged.size },
    });
    engine.room(room).rows.push(value);
    engine.tellAll((watching) => watching.what === "timeline" && watching.room === room, {
      type: "timeline",
      value: { rows: [{ op: "pushBack", value }], paging: null },
    });
    void upload(room, id, staged.size);
  };

  return {
    attachment_limits: () => LIMITS,
    attachment_begin: ({ name, size }) => ({ attachment: media.begin(name, size) }),
    attachment_finish: ({ attachment }) => media.finish(attachment),
    attachment_pick: () => ({
      files: [
        { type: "staged", ...media.stage("Quay-road-diversion.png", 310_000) },
        { type: "staged", ...media.stage("Estimates-phase-2.ods", 96_000) },
        { type: "refused", name: "Cores.iso", error: failure({ type: "fileTooLarge", limit: 50_000_000 }) },
      ],
    }),
    attachment_discard: ({ attachment }) => {
      media.discard(attachment);
      return {};
    },
    message_send_files: ({ room, files }) => {
      for (const file of files) {
        send(room, file);
      }
      return {};
    },
    media_watch: (watching) => {
      const watched = engine.watch({ what: "media", ...watching });
      const { subscription } = watched;
      const medium = media.find(watching.media);
      const total = medium?.size ?? null;
      void (async () => {
        if (medium !== null && engine.pace.answer > 0) {
          engine.tell(subscription, { type: "media", value: { type: "loading", received: 0, total } });
          await pause(engine.pace.answer * 3);
        }
        engine.tell(subscription, {
          type: "media",
          value:
            medium === null
              ? { type: "failed", failure: { type: "unknown" } }
              : medium.stuck === true
                ? { type: "loading", received: Math.floor(medium.size * 0.4), total }
                : medium.failure === undefined
                  ? { type: "ready", mimeType: medium.mimeType, size: medium.size }
                  : { type: "failed", failure: medium.failure },
        });
      })();
      return watched;
    },
    file_save: async ({ operation, media: name }) => {
      const medium = media.find(name);
      if (medium?.failure !== undefined) {
        throw failure({ type: "media", failure: medium.failure });
      }
      if (medium?.stuck === true) {
        await new Promise<void>((resolve) => {
          saving.set(operation, resolve);
        });
        return { name: null };
      }
      await pause(engine.pace.answer * 6);
      return { name: "Survey-north-pier-v3.pdf" };
    },
    file_save_cancel: ({ operation }) => {
      saving.get(operation)?.();
      return {};
    },
    storage_usage: () => usage,
    storage_empty_media: async () => {
      await pause(engine.pace.answer * 8);
      usage = { ...usage, media: 0 };
      return usage;
    },
  };
}
