# Signing in and out, and what stands in the way of opening the account.

action-change = Change
action-set-aside = Set aside and sign in again
action-sign-in = Sign in
action-sign-in-anew = Sign in again
action-sign-out = Sign out and erase
action-sign-out-instead = Sign out
action-stay = Stay signed in

screen-cover-say = Said once, to the people in the room, and to no one else.
screen-cover-version = Version { $version }
screen-language = Language
screen-language-system = As on this device
screen-starting = Opening your messages

screen-sign-in-title = Sign in
screen-sign-in-lead = Use your work e-mail. It finds your department.
screen-sign-in-address = Work e-mail
screen-sign-in-address-help = Or your full address, @name:server, or the name of your server.
screen-sign-in-finding = Finding your department
screen-sign-in-as = As { $login }
screen-sign-in-name-lead = Your department was found. Now your name and password there.
screen-sign-in-name = Name
screen-sign-in-password = Password
screen-sign-in-server = Your server
screen-sign-in-signing-in = Signing in

screen-sign-in-again-title = Sign in again
screen-sign-in-again-lead = Your server ended this session. Your messages are still on this device, and so is what you had not sent yet.
screen-sign-in-again-password = Password of { $name }

screen-closed-whose = Account:
screen-closed-absent-title = No password store is running
screen-closed-absent-lead = Your messages are on this device, encrypted. Their key lies in this system’s password store, and none is running.
screen-closed-absent-step-start = Start the password store, for example GNOME Keyring or KWallet, then try again.
screen-closed-absent-step-desk = If this device has none, your IT desk can install one.
screen-closed-locked-title = Your password store is locked
screen-closed-locked-lead = Your messages are on this device, encrypted. Their key lies in this system’s password store, which is locked.
screen-closed-locked-step-unlock = Unlock the password store, usually with the password of this device.
screen-closed-locked-step-retry = Then try again. Nothing is lost.
screen-closed-denied-title = The password store refuses Chancery
screen-closed-denied-lead = Your messages are on this device, encrypted. Their key lies in this system’s password store, which does not let Chancery read it.
screen-closed-denied-step-allow = Try again, and allow Chancery if you are asked.
screen-closed-denied-step-desk = If you are not asked, your IT desk can allow it.
screen-closed-emptied-title = The key to your messages is gone
screen-closed-emptied-lead = Your messages are on this device, encrypted. The password store of this system no longer holds their key.
screen-closed-emptied-step-restore = If the password store was reset by mistake, restore it and try again.
screen-closed-emptied-step-anew = Otherwise sign in again. Your recovery code brings your messages back from the server.
screen-closed-damaged-title = The key does not fit
screen-closed-damaged-lead = Your messages are on this device, encrypted. The key in this system’s password store does not open them.
screen-closed-damaged-step-restore = If the password store was restored from an old copy, put the newer one back and try again.
screen-closed-damaged-step-anew = Otherwise sign in again. Your recovery code brings your messages back from the server.
screen-closed-failed-title = The password store does not answer
screen-closed-failed-lead = Your messages are on this device, encrypted. This system’s password store did not give their key.
screen-closed-failed-step-retry = Try again. Starting this device anew often helps.
screen-closed-failed-step-desk = If it stays, ask your IT desk before you sign in again.
screen-closed-store-title = Your messages cannot be opened
screen-closed-store-lead = The data on this device is damaged, or the disk is full.
screen-closed-store-step-space = Make some space on the disk, then try again.
screen-closed-store-step-anew = Otherwise sign in again. Your recovery code brings your messages back from the server.

screen-set-aside-title = Set this data aside?
screen-set-aside-lead = You sign in as on a new device.
screen-set-aside-kept = The data on this device is kept until you sign out. Your IT desk can find it.
screen-set-aside-code = You need your recovery code to read earlier messages.
screen-set-aside-unsent = Messages that were not sent yet stay unsent.

screen-sign-out-title = Sign out of this device?
screen-sign-out-lead = Your account and what is on your other devices stay as they are.
screen-sign-out-erased = Messages, keys and settings of this account are erased from this device, data that was set aside included.
screen-sign-out-unsent = Messages that were not sent yet are lost.
screen-sign-out-code = To read earlier messages again you need your recovery code.
