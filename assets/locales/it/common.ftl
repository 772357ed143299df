# Ciò che ogni parte della finestra può dire.

action-accept = Accetta
action-back = Indietro
action-cancel = Annulla
action-close = Chiudi
action-continue = Continua
action-copy = Copia
action-decline = Rifiuta
action-dismiss = Nascondi
action-retry = Riprova

common-app = Chancery
common-copied = Copiato
common-copy-failed = Questo sistema non ha permesso la copia. Seleziona il testo e copialo con la tastiera.
common-loading = Caricamento
common-today = Oggi
common-yesterday = Ieri
common-you = Tu

a11y-notifications = Avvisi

common-preview-image = Immagine: { $name }
common-preview-video = Video: { $name }
common-preview-audio = Audio: { $name }
common-preview-file = File: { $name }
common-preview-sticker = Adesivo: { $name }
common-preview-location = Posizione
common-preview-poll = Sondaggio: { $question }
common-preview-deleted = Messaggio eliminato
common-preview-unreadable = Questo messaggio non è ancora leggibile
common-preview-unknown = Un tipo di messaggio che Chancery non conosce ancora

common-event-created = { $self ->
    [yes] Hai creato questa stanza
   *[no] { $actor } ha creato questa stanza
}
common-event-encryption-on = { $self ->
    [yes] Hai attivato la cifratura end-to-end
   *[no] { $actor } ha attivato la cifratura end-to-end
}
common-event-joined = { $self ->
    [yes] Hai iniziato a partecipare
   *[no] { $person } ha iniziato a partecipare
}
common-event-left = { $self ->
    [yes] Hai lasciato la stanza
   *[no] { $person } ha lasciato la stanza
}
common-event-invited = { $self ->
    [yes] Hai invitato { $person }
   *[no] { $actor } ha invitato { $person }
}
common-event-invitation-declined = { $self ->
    [yes] Hai rifiutato l’invito
   *[no] { $person } ha rifiutato l’invito
}
common-event-invitation-withdrawn = { $self ->
    [yes] Hai ritirato l’invito a { $person }
   *[no] { $actor } ha ritirato l’invito a { $person }
}
common-event-removed = { $self ->
    [yes] Hai rimosso { $person }
   *[no] { $actor } ha rimosso { $person }
}
common-event-banned = { $self ->
    [yes] Hai escluso { $person } dalla stanza
   *[no] { $actor } ha escluso { $person } dalla stanza
}
common-event-unbanned = { $self ->
    [yes] Hai riammesso { $person }
   *[no] { $actor } ha riammesso { $person }
}
common-event-knocked = { $self ->
    [yes] Hai chiesto di partecipare
   *[no] { $person } chiede di partecipare
}
common-event-person-named = { $name } ha cambiato nome
common-event-person-renamed = { $before } ora si chiama { $after }
common-event-person-picture = { $person } ha una nuova immagine
common-event-room-renamed = { $self ->
    [yes] Hai chiamato la stanza «{ $name }»
   *[no] { $actor } ha chiamato la stanza «{ $name }»
}
common-event-room-name-removed = { $self ->
    [yes] Hai tolto il nome della stanza
   *[no] { $actor } ha tolto il nome della stanza
}
common-event-topic-changed = { $self ->
    [yes] Hai cambiato l’argomento in «{ $topic }»
   *[no] { $actor } ha cambiato l’argomento in «{ $topic }»
}
common-event-topic-removed = { $self ->
    [yes] Hai tolto l’argomento
   *[no] { $actor } ha tolto l’argomento
}
common-event-room-picture = { $self ->
    [yes] Hai cambiato l’immagine della stanza
   *[no] { $actor } ha cambiato l’immagine della stanza
}
common-event-rights = { $self ->
    [yes] Hai cambiato i permessi nella stanza
   *[no] { $actor } ha cambiato i permessi nella stanza
}
common-event-access = { $self ->
    [yes] Hai cambiato chi può partecipare
   *[no] { $actor } ha cambiato chi può partecipare
}
common-event-history = { $self ->
    [yes] Hai cambiato chi può leggere i messaggi precedenti
   *[no] { $actor } ha cambiato chi può leggere i messaggi precedenti
}
common-event-pins = { $self ->
    [yes] Hai cambiato i messaggi fissati
   *[no] { $actor } ha cambiato i messaggi fissati
}
common-event-replaced = Questa stanza è stata sostituita da una più recente
common-event-call = { $self ->
    [yes] Hai avviato una chiamata
   *[no] { $actor } ha avviato una chiamata
}
common-event-unknown = È successo qualcosa che questa versione non conosce ({ $kind })
common-event-malformed = Un elemento danneggiato è stato messo da parte ({ $kind })
