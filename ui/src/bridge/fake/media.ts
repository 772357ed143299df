import type { MediaToken } from "../generated/MediaToken";

const token = (name: string) => name as MediaToken;

/** What there is to see and hear. A row with another token has nothing behind it. */
export const media = {
  plan: token("plan"),
  quay: token("quay"),
  survey: token("survey"),
  call: token("call"),
};
