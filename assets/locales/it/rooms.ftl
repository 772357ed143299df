# Le conversazioni: l’elenco, la ricerca di persone, creare e lasciare stanze, i dettagli.

action-rooms-new = Nuova conversazione
action-rooms-new-chat = Scrivi a una persona
action-rooms-new-room = Crea una stanza
action-rooms-create = Crea stanza
action-rooms-find-colleague = Trova un collega
action-rooms-search-directory = Cerca nella rubrica
action-rooms-add-people = Aggiungi persone
action-rooms-invite = { $count ->
    [0] Invita
    [one] Invita { $count } persona
   *[other] Invita { $count } persone
}
action-rooms-leave = Lascia
action-rooms-stay = Rimani
action-details-favourite = Aggiungi ai preferiti
action-details-unfavourite = Preferita
action-details-new-room = Vai alla nuova stanza
action-details-all = Mostra tutto
action-details-fewer = Mostra meno

screen-rooms-title = Conversazioni
screen-rooms-find = Trova una persona o una stanza
screen-rooms-conversations = Conversazioni
screen-rooms-invitations = { $count ->
    [one] Invito
   *[other] Inviti
}
screen-rooms-invited-by = { $name } ti invita
screen-rooms-invited = Hai ricevuto un invito
screen-rooms-filter-all = Tutte
screen-rooms-filter-unread = Non lette
screen-rooms-filter-people = Persone
screen-rooms-filter-rooms = Stanze
screen-rooms-filter-favourites = Preferiti
screen-rooms-empty-all = Ancora nessuna conversazione
screen-rooms-empty-all-help = Trova un collega per nome o indirizzo completo. Non serve scambiarsi codici.
screen-rooms-empty-unread = Niente da leggere
screen-rooms-empty-unread-help = Hai visto tutto ciò che ti è stato scritto.
screen-rooms-empty-people = Nessuna conversazione a due
screen-rooms-empty-people-help = Qui compaiono le conversazioni con una sola persona.
screen-rooms-empty-rooms = Nessuna stanza
screen-rooms-empty-rooms-help = Qui compaiono le stanze che crei o a cui ti invitano.
screen-rooms-empty-favourites = Ancora nessun preferito
screen-rooms-empty-favourites-help = Apri i dettagli di una conversazione per aggiungerla ai preferiti.
screen-rooms-failed = L’elenco non si è aperto
screen-rooms-typing-one = { $name } sta scrivendo
screen-rooms-typing-two = { $first } e { $second } stanno scrivendo
screen-rooms-typing-many = { $count } persone stanno scrivendo
screen-rooms-unsent = { $count ->
    [one] Non inviato: { $count } messaggio
   *[other] Non inviati: { $count } messaggi
}
screen-rooms-preview-own = Tu: { $text }
screen-rooms-preview-from = { $name }: { $text }
screen-rooms-preview-none = Ancora nessun messaggio
a11y-rooms-filters = Quali conversazioni mostrare
a11y-rooms-mentions = { $count ->
    [one] ti menziona { $count } volta
   *[other] ti menziona { $count } volte
}
a11y-rooms-unread = { $count ->
    [one] { $count } messaggio non letto
   *[other] { $count } messaggi non letti
}
a11y-rooms-marked-unread = segnata come non letta
a11y-rooms-muted = silenziata
a11y-rooms-favourite = preferita
a11y-rooms-accept = Accetta l’invito a { $room }
a11y-rooms-decline = Rifiuta l’invito a { $room }

screen-switcher-label = Accesso rapido
screen-switcher-recent = Recenti
screen-switcher-people = Persone
screen-switcher-nothing = Niente che si chiami «{ $query }»
screen-switcher-nothing-help = Cercato tra le tue stanze e le persone al loro interno.
screen-switcher-choose = scegli
screen-switcher-open = apri
screen-switcher-close = chiudi

screen-people-search = Cerca persone
screen-people-placeholder = Nome o @nome:server
screen-people-found = Persone
screen-people-start = Chi stai cercando?
screen-people-start-help = Scrivi un nome. Chi lavora in un altro ente si trova con l’indirizzo completo: @nome:server.
screen-people-searching = Ricerca in corso
screen-people-failed = La ricerca non è riuscita
screen-people-nobody = Nessuno di nome «{ $query }»
screen-people-nobody-asked = Cercato nella rubrica del tuo server e tra le persone con cui condividi una stanza. Se conosci l’indirizzo completo, scrivilo: @nome:server.
screen-people-nobody-known-only = La rubrica non ha risposto. Si è cercato solo tra le persone con cui condividi una stanza.
screen-people-known-only = La rubrica non ha risposto. Queste sono persone con cui condividi una stanza.
screen-people-limited = Ce ne sono altri. Scrivi una parte più lunga del nome.
screen-people-there-already = «{ $query }» è già in questa stanza
a11y-people-count = { $count ->
    [one] { $count } persona trovata
   *[other] { $count } persone trovate
}
a11y-people-remove = Togli { $name }

screen-new-chat-title = Scrivi a una persona
screen-new-chat-lead = Ciò che vi scrivi è cifrato end-to-end.
screen-new-chat-exists = Nel tuo elenco
screen-new-chat-opening = Apertura della conversazione
screen-new-room-title = Crea una stanza
screen-new-room-lead = Può entrare solo chi inviti. I messaggi sono cifrati end-to-end.
screen-new-room-name = Nome
screen-new-room-topic = Di che cosa si tratta
screen-new-room-topic-help = Nome e argomento non sono cifrati: il server può leggerli.
screen-new-room-people = Persone
screen-new-room-creating = Creazione della stanza
screen-invite-title = Aggiungi persone a { $room }
screen-invite-lead = Possono entrare appena accettano.
screen-invite-sent = Invitati: { $names }
screen-leave-title = Lasciare { $room }?
screen-leave-lead = La stanza scompare dal tuo elenco. Per tornare serve un nuovo invito.

screen-details-title = Dettagli della stanza
screen-details-title-person = Dettagli della conversazione
screen-details-failed = I dettagli non si sono aperti
screen-details-people = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
screen-details-more-people = { $count ->
    [one] e un’altra persona ({ $count })
   *[other] e altre { $count } persone
}
screen-details-owner = responsabile
screen-details-moderator = moderazione
screen-details-invited = in attesa
screen-details-encrypted = Cifrata end-to-end
screen-details-encrypted-help = Solo chi ne fa parte può leggere ciò che si scrive. Nessun server può farlo.
screen-details-plain = Non cifrata
screen-details-plain-help = I server delle persone presenti possono leggere ciò che si scrive.
screen-details-withdrawn = Questa stanza non è più protetta
screen-details-withdrawn-help = Era cifrata e ora il server dice il contrario. Non viene inviato nulla. Avvisa l’assistenza informatica.
screen-details-encryption-unknown = Verifica della cifratura
screen-details-encryption-unknown-help = Non viene inviato nulla finché non è noto.
screen-details-replaced = Questa stanza è stata sostituita
screen-details-replaced-help = La conversazione continua in una stanza più recente. Ciò che è stato scritto qui resta leggibile.
