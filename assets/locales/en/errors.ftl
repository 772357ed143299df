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
error-file-empty = This file is empty. There is nothing to send.
error-file-too-large = This file is larger than the { $limit } MB that the service takes. Make it smaller or share it another way.
error-file-type-refused = Your organisation does not allow files of this type ({ $type }) to be sent.
error-file-unreadable = This file cannot be read. Check that it is still there and that you may open it.
error-too-many-files = Too many files wait to be sent. Send or remove some, then add this one again.
error-attachment-gone = The file is no longer held for sending. Remove it and add it again.
error-media-unreachable = The service cannot be reached. Check the network, then try again.
error-media-interrupted = Fetching it broke off.
error-media-server-trouble = The service has trouble and did not give it out. Try again a little later.
error-media-gone = The service does not have this file any more. Ask the sender to send it again.
error-media-not-allowed = The service does not give you this file. Ask the sender to send it to you again.
error-media-address-invalid = The message names no place from which a file could be fetched. Nothing was asked for.
error-media-damaged = This is not what the sender sent: it was changed or damaged on the way. Ask them to send it again.
error-media-too-large = Larger than the { $limit } MB that are shown here. Save it to open it.
error-media-too-many-pixels = This picture says it measures { $width } by { $height } pixels; that is too much to show here. Save it to open it.
error-media-too-many-frames = This moving picture is too long to play here. Save it to open it.
error-media-not-shown = This is not what it says it is, or is of a type that is not shown here ({ $type }). Save it only if you trust the sender.
error-media-type-refused = Your organisation does not allow files of this type ({ $type }).
error-media-unknown = This cannot be fetched any more from here. Open the conversation again and try once more.
error-link-not-opened = No program on this computer opens such addresses. Copy the address instead.
error-subscription-unknown = The connection to this view was lost. Open it again.
error-internal = Something went wrong inside Chancery. Try again.
error-internal-traced = Something went wrong inside Chancery. Try again. If it stays, give your IT desk the reference { $trace }.
