# What notifications, the tray and dialogues for files say; the shell speaks these, not the window.

desktop-title = { $sender } yn { $room }
desktop-messages = { $count ->
    [one] Neges newydd
   *[other] { $count } neges newydd
}
desktop-invitation = Yn eich gwahodd i’r sgwrs hon
desktop-other = Rhywbeth newydd yn y sgwrs hon
desktop-open = Agor
desktop-reply = Ateb
desktop-reply-hint = Ysgrifennwch ateb
desktop-reply-send = Anfon
desktop-test-title = Mae hysbysiadau’n cyrraedd y sgrin hon
desktop-test-body = Cliciwch yma i gadarnhau eich bod wedi’i weld.
desktop-unread = { $count ->
    [0] Dim heb ei ddarllen
    [one] { $count } sgwrs heb ei darllen
   *[other] { $count } sgwrs heb eu darllen
}
desktop-open-window = Agor Chancery
desktop-quiet-hour = Peidio â tharfu am awr
desktop-quiet-tomorrow = Peidio â tharfu tan yfory am 8:00
desktop-quiet-end = Gorffen “Peidio â tharfu”
desktop-quit = Gadael Chancery
desktop-attach = Dewis ffeiliau i’w hanfon
desktop-save = Cadw fel
