# What went wrong, and what to do next.

error-address-invalid = “{ $address }” is not an address. Type your work e-mail, an address such as @name:department.gov, or the name of your server.
error-server-unknown = There is no messaging server for “{ $server }”. Check the spelling, or ask your IT desk which address to use.
error-network-unavailable = This device is not connected to a network. Check the connection, then try again.
error-server-unavailable = “{ $server }” does not answer at the moment. Try again in a few minutes.
error-certificate-not-trusted = “{ $server }” could not prove that it is who it says. Nothing was sent. If you are on a guest network, leave it; otherwise tell your IT desk.
error-server-too-old = The server “{ $server }” is too old for Chancery. Your IT desk has to update it.
error-password-not-supported = “{ $server }” does not take a password, and Chancery does not know its way of signing in yet. Ask your IT desk.
error-wrong-password = The name or the password is wrong. Check both and try again.
error-account-locked = Your account is locked. Ask your IT desk to unlock it.
error-account-deactivated = This account was closed. Ask your IT desk if that is a mistake.
error-rate-limited = { $seconds ->
    [0] Too many attempts. You can try again now.
    [one] Too many attempts. Try again in { $seconds } second.
   *[other] Too many attempts. Try again in { $seconds } seconds.
}
error-not-signed-in = You are not signed in any more. Sign in again.
error-already-signed-in = Somebody is signed in on this device already. Start Chancery again.
error-keyring-absent = This system has no password store running, so Chancery has no safe place for its key.
error-keyring-locked = This system’s password store is locked. Unlock it, then try again.
error-keyring-denied = This system’s password store does not let Chancery in. Allow it, then try again.
error-keyring-emptied = The key to your messages is no longer in this system’s password store.
error-keyring-damaged = The key in this system’s password store does not open your messages.
error-keyring-failed = This system’s password store does not work as it should. Try again, or tell your IT desk.
error-storage = Chancery cannot write to this device’s disk. Check that there is space, then try again.
error-recovery-code-malformed = This is not a whole recovery code. Look for a missing or mistyped character.
error-recovery-code-wrong = This code does not open your messages. Check that it is the newest one, and yours.
error-recovery-code-replaced = This code was replaced by a newer one, made on another of your devices. Use the newer one.
error-recovery-not-set-up = No recovery code was ever made for this account.
error-person-unknown = Nobody answers to { $user }. Check the spelling of the whole address.
error-room-gone = This room is gone, or you are no longer in it.
error-not-allowed = You are not allowed to do this here. Ask someone who manages the room.
error-message-empty = There is nothing to send yet.
error-message-too-long = This message is too long: { $length } of at most { $limit } bytes. Send it in parts. Your text is still here.
error-encryption-withdrawn = This room was encrypted, and the server now says it is not. Nothing was sent. Tell your IT desk.
error-device-not-confirmed = This device is not confirmed yet. Enter your recovery code first.
error-message-gone = This message is no longer there.
error-subscription-unknown = The connection to this view was lost. Open it again.
error-internal = Something went wrong inside Chancery. Try again.
error-internal-traced = Something went wrong inside Chancery. Try again. If it stays, give your IT desk the reference { $trace }.
