# What notifications, the tray and dialogues for files say; the shell speaks these, not the window.

desktop-title = { $sender } i { $room }
desktop-messages = { $count ->
    [one] Nytt meddelande
   *[other] { $count } nya meddelanden
}
desktop-invitation = Bjuder in dig till den här konversationen
desktop-other = Något nytt i den här konversationen
desktop-open = Öppna
desktop-reply = Svara
desktop-reply-hint = Skriv ett svar
desktop-reply-send = Skicka
desktop-test-title = Aviseringar når den här skärmen
desktop-test-body = Klicka här för att bekräfta att du har sett den.
desktop-unread = { $count ->
    [0] Inget oläst
    [one] { $count } oläst konversation
   *[other] { $count } olästa konversationer
}
desktop-open-window = Öppna Chancery
desktop-quiet-hour = Stör ej i en timme
desktop-quiet-tomorrow = Stör ej till i morgon 8.00
desktop-quiet-end = Avsluta ”Stör ej”
desktop-quit = Avsluta Chancery
desktop-attach = Välj filer att skicka
desktop-save = Spara som
