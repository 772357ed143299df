# What notifications, the tray and dialogues for files say; the shell speaks these, not the window.

desktop-title = { $sender } in { $room }
desktop-messages = { $count ->
    [one] Nuovo messaggio
   *[other] { $count } nuovi messaggi
}
desktop-invitation = Ti invita in questa conversazione
desktop-other = Qualcosa di nuovo in questa conversazione
desktop-open = Apri
desktop-reply = Rispondi
desktop-reply-hint = Scrivi una risposta
desktop-reply-send = Invia
desktop-test-title = Le notifiche arrivano a questo schermo
desktop-test-body = Fai clic qui per confermare di averla vista.
desktop-unread = { $count ->
    [0] Niente di non letto
    [one] { $count } conversazione non letta
   *[other] { $count } conversazioni non lette
}
desktop-open-window = Apri Chancery
desktop-quiet-hour = Non disturbare per un’ora
desktop-quiet-tomorrow = Non disturbare fino a domani alle 8:00
desktop-quiet-end = Termina «Non disturbare»
desktop-quit = Esci da Chancery
desktop-attach = Scegli i file da inviare
desktop-save = Salva con nome
