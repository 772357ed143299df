import type { OperationId } from "./generated/OperationId";

/** Names one act of a person. A retry of the same act keeps its name, so that the engine does it once. */
export function newOperation(): OperationId {
  return crypto.randomUUID() as OperationId;
}
