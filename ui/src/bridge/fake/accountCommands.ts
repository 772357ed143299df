import type { RecoveryProgress } from "../generated/RecoveryProgress";
import { failure, pause, signedIn } from "./FakeEngine";
import type { FakeEngine, Handlers } from "./FakeEngine";

type Command =
  | "account_watch"
  | "server_discover"
  | "account_sign_in"
  | "account_sign_in_again"
  | "account_sign_out"
  | "account_retry"
  | "account_set_aside"
  | "recovery_create"
  | "recovery_save"
  | "recovery_kept"
  | "recovery_restore"
  | "recovery_reset"
  | "diagnostics_read"
  | "diagnostics_save";

/** The code of the invented account; it opens nothing anywhere. */
export const CODE = "EsTc 8pLR 1ijJ QoaU vN4w 2Zzx Hk7M rB9y tJ5S Ga6D uCe3 WfXm";

/** Signing in and out, recovery, and diagnostics. The password is `tide`; other words bring the errors named after them. */
export function accountCommands(engine: FakeEngine): Pick<Handlers, Command> {
  return {
    account_watch: () => {
      const watched = engine.watch({ what: "account" });
      engine.tell(watched.subscription, { type: "policy", value: engine.policy });
      engine.tell(watched.subscription, { type: "account", value: engine.account });
      return watched;
    },
    server_discover: ({ address }) => {
      const server = address.split(/[@:]/).at(-1)?.trim() ?? "";
      if (!server.includes(".") || /\s/.test(server)) {
        throw failure({ type: "addressInvalid", address });
      }
      const name = server.split(".")[0];
      switch (name) {
        case "unknown":
          throw failure({ type: "serverUnknown", server });
        case "down":
          throw failure({ type: "serverUnavailable", server });
        case "offline":
          throw failure({ type: "networkUnavailable" });
        case "forged":
          throw failure({ type: "certificateNotTrusted", server });
        case "old":
          throw failure({ type: "serverTooOld", server });
        case "sso":
          throw failure({ type: "passwordNotSupported", server });
        default:
          return {
            server,
            baseUrl: `https://matrix.${server}/`,
            login: address.includes("@") ? address.trim() : null,
          };
      }
    },
    account_sign_in: ({ password }) => {
      checkPassword(password);
      engine.setAccount(signedIn({ type: "keepRecoveryCode" }));
      return {};
    },
    account_sign_in_again: ({ password }) => {
      checkPassword(password);
      engine.setGate({ type: "open" });
      return {};
    },
    account_sign_out: () => {
      engine.setAccount({ type: "signedOut" });
      return {};
    },
    account_retry: () => {
      engine.setAccount(engine.account);
      return {};
    },
    account_set_aside: () => {
      engine.setAccount({ type: "signedOut" });
      return {};
    },
    diagnostics_read: () => ({
      text: "Chancery diagnostics\nversion: 0.1.0\naccount: signed in\nrooms: 12\npolicy media.save: BuiltIn\n",
    }),
    diagnostics_save: ({ name }) => ({ name }),
    recovery_create: () => ({ code: CODE }),
    recovery_save: ({ name }) => ({ path: `Documents/${name}` }),
    recovery_kept: () => {
      engine.setGate({ type: "open" });
      return {};
    },
    recovery_restore: async ({ code }) => {
      const bare = code.replace(/\s/g, "");
      if (bare.startsWith("old")) {
        throw failure({ type: "recoveryCodeReplaced" });
      }
      if (bare.length !== CODE.replace(/\s/g, "").length) {
        throw failure({ type: "recoveryCodeMalformed" });
      }
      if (bare !== CODE.replace(/\s/g, "")) {
        throw failure({ type: "recoveryCodeWrong" });
      }
      await pause(engine.pace.answer);
      engine.setGate({ type: "open" });
      void restoreHistory(engine);
      return {};
    },
    recovery_reset: ({ password }) => {
      checkPassword(password);
      engine.setGate({ type: "keepRecoveryCode" });
      return { code: CODE };
    },
  };
}

/** As the engine does: the gate is open already while the keys come back. */
async function restoreHistory(engine: FakeEngine): Promise<void> {
  const tell = (value: RecoveryProgress) =>
    engine.tellAll(({ what }) => what === "account", { type: "recovery", value });
  const rooms = 16;
  for (let roomsDone = 0; roomsDone < rooms; roomsDone += 1) {
    tell({ type: "restoring", keys: roomsDone * 250, roomsDone, rooms });
    await pause(engine.pace.answer);
  }
  tell({ type: "done", keys: rooms * 250, roomsLeft: 0 });
}

function checkPassword(password: string): void {
  switch (password) {
    case "locked":
      throw failure({ type: "accountLocked" });
    case "closed":
      throw failure({ type: "accountDeactivated" });
    case "often":
      throw failure({ type: "rateLimited", retryAfterSeconds: 30 });
    case "tide":
      return;
    default:
      throw failure({ type: "wrongPassword" });
  }
}
