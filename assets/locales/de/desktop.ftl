# What notifications, the tray and dialogues for files say; the shell speaks these, not the window.

desktop-title = { $sender } in { $room }
desktop-messages = { $count ->
    [one] Neue Nachricht
   *[other] { $count } neue Nachrichten
}
desktop-invitation = Lädt Sie in diese Unterhaltung ein
desktop-other = Etwas Neues in dieser Unterhaltung
desktop-open = Öffnen
desktop-reply = Antworten
desktop-reply-hint = Antwort schreiben
desktop-reply-send = Senden
desktop-test-title = Benachrichtigungen kommen hier an
desktop-test-body = Klicken Sie darauf, um zu bestätigen, dass Sie sie gesehen haben.
desktop-unread = { $count ->
    [0] Nichts ungelesen
    [one] { $count } ungelesene Unterhaltung
   *[other] { $count } ungelesene Unterhaltungen
}
desktop-open-window = Chancery öffnen
desktop-quiet-hour = Eine Stunde lang nicht stören
desktop-quiet-tomorrow = Bis morgen um 8:00 nicht stören
desktop-quiet-end = „Nicht stören“ beenden
desktop-quit = Chancery beenden
desktop-attach = Dateien zum Senden auswählen
desktop-save = Speichern unter
