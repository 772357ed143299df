import type { MessageContent } from "../../../bridge/generated/MessageContent";

/** The content of a message that is a file. */
export type FileContent = Extract<MessageContent, { type: "file" }>;
