import type { Bridge } from "../bridge";
export function fakeBridge(): Bridge {
  throw new Error("soon");
}
