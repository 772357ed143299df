import type { ApiError } from "../bridge/generated/ApiError";
import type { KeyringTrouble } from "../bridge/generated/KeyringTrouble";
import { unreachable } from "../stores/applyDiffs";
import type { Translate } from "./bundles";
import { describeMediaFailure, megabytes } from "./describeMedia";

/** Says what went wrong and what to do next, in one or two sentences. */
export function describeError(t: Translate, error: ApiError): string {
  const { code } = error;
  switch (code.type) {
    case "addressInvalid":
      return t("error-address-invalid", { address: code.address });
    case "serverUnknown":
      return t("error-server-unknown", { server: code.server });
    case "networkUnavailable":
      return t("error-network-unavailable");
    case "serverUnavailable":
      return t("error-server-unavailable", { server: code.server });
    case "certificateNotTrusted":
      return t("error-certificate-not-trusted", { server: code.server });
    case "serverTooOld":
      return t("error-server-too-old", { server: code.server });
    case "passwordNotSupported":
      return t("error-password-not-supported", { server: code.server });
    case "serverNotAllowed":
      return t("error-server-not-allowed", { server: code.server });
    case "passwordNotAllowed":
      return t("error-password-not-allowed");
    case "savingNotAllowed":
      return t("error-saving-not-allowed");
    case "wrongPassword":
      return t("error-wrong-password");
    case "accountLocked":
      return t("error-account-locked");
    case "accountDeactivated":
      return t("error-account-deactivated");
    case "rateLimited":
      return t("error-rate-limited", { seconds: code.retryAfterSeconds });
    case "notSignedIn":
      return t("error-not-signed-in");
    case "alreadySignedIn":
      return t("error-already-signed-in");
    case "keyring":
      return describeKeyring(t, code.trouble);
    case "storage":
      return t("error-storage");
    case "recoveryCodeMalformed":
      return t("error-recovery-code-malformed");
    case "recoveryCodeWrong":
      return t("error-recovery-code-wrong");
    case "recoveryCodeReplaced":
      return t("error-recovery-code-replaced");
    case "recoveryNotSetUp":
      return t("error-recovery-not-set-up");
    case "personUnknown":
      return t("error-person-unknown", { user: code.user });
    case "roomGone":
      return t("error-room-gone");
    case "notAllowed":
      return t("error-not-allowed");
    case "messageEmpty":
      return t("error-message-empty");
    case "messageTooLong":
      return t("error-message-too-long", { limit: code.limit, length: code.length });
    case "encryptionWithdrawn":
      return t("error-encryption-withdrawn");
    case "deviceNotConfirmed":
      return t("error-device-not-confirmed");
    case "messageGone":
      return t("error-message-gone");
    case "fileEmpty":
      return t("error-file-empty");
    case "fileTooLarge":
      return t("error-file-too-large", { limit: megabytes(code.limit) });
    case "fileTypeRefused":
      return t("error-file-type-refused", { type: code.mimeType });
    case "fileUnreadable":
      return t("error-file-unreadable");
    case "tooManyFiles":
      return t("error-too-many-files");
    case "attachmentGone":
      return t("error-attachment-gone");
    case "media":
      return describeMediaFailure(t, code.failure);
    case "linkNotOpened":
      return t("error-link-not-opened");
    case "subscriptionUnknown":
      return t("error-subscription-unknown");
    case "internal":
      return error.trace === "" ? t("error-internal") : t("error-internal-traced", { trace: error.trace });
    default:
      return unreachable(code);
  }
}

/** Says why the key to this device's data cannot be had. */
function describeKeyring(t: Translate, trouble: KeyringTrouble): string {
  switch (trouble) {
    case "absent":
      return t("error-keyring-absent");
    case "locked":
      return t("error-keyring-locked");
    case "denied":
      return t("error-keyring-denied");
    case "emptied":
      return t("error-keyring-emptied");
    case "damaged":
      return t("error-keyring-damaged");
    case "failed":
      return t("error-keyring-failed");
    default:
      return unreachable(trouble);
  }
}
