# The recovery code: keeping it, using it, and doing without it.

action-back-to-code = Back to the code
action-new-identity = Make a new identity
action-new-identity-show = See what that means
action-no-code = I don’t have the code
action-restore = Bring my messages back
action-save-to-file = Save to a file

a11y-recovery-code = Recovery code

screen-keep-code-title = Keep your recovery code
screen-keep-code-lead = If you lose this device, the code brings your messages back. Nobody else has it: not your department, not your IT desk.
screen-keep-code-failed = The code could not be made
screen-keep-code-saved = Saved as
screen-keep-code-file = Chancery recovery code.txt
screen-keep-code-kept = I have put it somewhere other than this device
screen-keep-code-why = What if I lose the code?
screen-keep-code-why-answer = As long as you have a device that is signed in, nothing is lost. Without code and device, earlier messages cannot be read again, by anyone. Keep the code where you keep other important papers.

screen-checking-title = Preparing your account
screen-checking-lead = Your server is being asked what this device needs. This takes a moment.
screen-checking-offline = The server cannot be reached. This page goes on by itself as soon as it can.
screen-checking-waiting = Waiting for the server

screen-enter-code-title = Enter your recovery code
screen-enter-code-lead = It shows that this device is yours, and brings back your messages.
screen-enter-code-field = Recovery code
screen-enter-code-help = Twelve groups of four. Capitals and small letters matter, spaces do not. You can paste it.
screen-enter-code-opening = Trying the code
screen-restoring-title = Bringing your messages back
screen-restoring-left =
    { $count ->
        [one] The earlier messages of one conversation could not be fetched yet. This is tried again by itself.
       *[other] The earlier messages of { $count } conversations could not be fetched yet. This is tried again by itself.
    }

screen-no-code-title = This account needs a new identity
screen-no-code-lead = You are signed in. Nothing is stored for this account that a recovery code could open.
screen-no-code-empty = No recovery code fits here
screen-no-code-help = With a new identity you can write and read from now on.

screen-new-identity-title = Make a new identity
screen-new-identity-lead = Do this only if the code is really lost and no other device of yours is signed in.
screen-new-identity-lost = What is lost
screen-new-identity-lost-history = Earlier encrypted messages cannot be read again, on any device.
screen-new-identity-lost-notice = Your colleagues see that your identity has changed, and may ask you about it.
screen-new-identity-lost-code = The old recovery code opens nothing any more. You get a new one.
screen-new-identity-kept = Your account, your rooms and the people in them stay.
screen-new-identity-password-help = Your server asks for it before it accepts a new identity.
screen-new-identity-understood = I understand that earlier messages are lost
