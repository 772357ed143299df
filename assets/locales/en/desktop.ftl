# What notifications, the tray and dialogues for files say; the shell speaks these, not the window.

desktop-title = { $sender } in { $room }
desktop-messages = { $count ->
    [one] New message
   *[other] { $count } new messages
}
desktop-invitation = Invites you to this conversation
desktop-other = Something new in this conversation
desktop-open = Open
desktop-reply = Reply
desktop-reply-hint = Write a reply
desktop-reply-send = Send
desktop-test-title = Notifications reach this screen
desktop-test-body = Click this to confirm that you have seen it.
desktop-unread = { $count ->
    [0] Nothing unread
    [one] { $count } unread conversation
   *[other] { $count } unread conversations
}
desktop-open-window = Open Chancery
desktop-quiet-hour = Do not disturb for an hour
desktop-quiet-tomorrow = Do not disturb until tomorrow at 8:00
desktop-quiet-end = End “Do not disturb”
desktop-quit = Quit Chancery
desktop-attach = Choose files to send
desktop-save = Save as
