import { isLanguage } from "../../i18n/languages";
import { preferences } from "../../stores/PreferencesStore";
import type { Bridge } from "../bridge";
import type { AccountState } from "../generated/AccountState";
import type { KeyringTrouble } from "../generated/KeyringTrouble";
import { FakeEngine, signedIn } from "./FakeEngine";
import { everyFile } from "./files";
import { me } from "./people";
import { makeManyRooms, makeRooms } from "./rooms";

/** The states a page can be opened in, as `?state=…`. */
function accountOf(state: string): AccountState {
  if (state.startsWith("closed-")) {
    return { type: "closed", trouble: state.slice("closed-".length) as KeyringTrouble, user: me.user };
  }
  switch (state) {
    case "starting":
      return { type: "starting" };
    case "signed-out":
      return { type: "signedOut" };
    case "damaged":
      return { type: "damaged", user: me.user };
    case "checking":
      return signedIn({ type: "checking" });
    case "keep-code":
      return signedIn({ type: "keepRecoveryCode" });
    case "enter-code":
      return signedIn({ type: "enterRecoveryCode", available: true });
    case "no-code":
      return signedIn({ type: "enterRecoveryCode", available: false });
    case "sign-in-again":
      return signedIn({ type: "signInAgain" });
    case "offline":
      return { ...signedIn(), connection: "offline" } as AccountState;
    default:
      return signedIn();
  }
}

/** The engine of `npm run dev` and of pictures: `?state=…&rooms=none|many|loading|failed&rows=files&theme=…&lang=…`. */
export function fakeBridge(): Bridge {
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme");
  const language = query.get("lang");
  preferences.change({
    ...(theme === "light" || theme === "dark" ? { theme } : {}),
    ...(query.get("contrast") === "more" ? { contrast: "more" } : {}),
    ...(language && isLanguage(language) ? { language } : {}),
  });
  const rooms = query.get("rooms");
  const engine = new FakeEngine(
    accountOf(query.get("state") ?? ""),
    rooms === "none" ? [] : rooms === "many" ? makeManyRooms(400) : makeRooms(),
    { answer: 120 },
  );
  const [first] = engine.rooms;
  if (query.get("rows") === "files" && first) {
    first.rows = everyFile(engine.media);
    first.older = [];
  }
  if (rooms === "failed") {
    engine.fail("room_list_open", { type: "internal" });
  }
  if (rooms === "loading") {
    engine.answer("room_list_open", () => new Promise(() => undefined));
  }
  return engine;
}
