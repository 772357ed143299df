# What notifications, the tray and dialogues for files say; the shell speaks these, not the window.

desktop-title = { $sender } dans { $room }
desktop-messages = { $count ->
    [one] Nouveau message
   *[other] { $count } nouveaux messages
}
desktop-invitation = Vous invite dans cette conversation
desktop-other = Du nouveau dans cette conversation
desktop-open = Ouvrir
desktop-reply = Répondre
desktop-reply-hint = Écrire une réponse
desktop-reply-send = Envoyer
desktop-test-title = Les notifications arrivent à cet écran
desktop-test-body = Cliquez ici pour confirmer que vous l’avez vue.
desktop-unread = { $count ->
    [0] Rien de non lu
    [one] { $count } conversation non lue
   *[other] { $count } conversations non lues
}
desktop-open-window = Ouvrir Chancery
desktop-quiet-hour = Ne pas déranger pendant une heure
desktop-quiet-tomorrow = Ne pas déranger jusqu’à demain 8 h
desktop-quiet-end = Quitter « Ne pas déranger »
desktop-quit = Quitter Chancery
desktop-attach = Choisir les fichiers à envoyer
desktop-save = Enregistrer sous
