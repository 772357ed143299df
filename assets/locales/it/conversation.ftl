### Una conversazione: la sua intestazione, i suoi messaggi e il posto dove scrivere.

## Intestazione

screen-conversation-back = Torna alle conversazioni
screen-conversation-details = Dettagli
screen-conversation-people =
    { $count ->
        [one] { $count } persona
       *[other] { $count } persone
    }
screen-conversation-invited =
    { $invited ->
        [one] { $invited } persona invitata
       *[other] { $invited } persone invitate
    }
screen-conversation-not-encrypted = Non cifrata

## La cronologia nel suo insieme

screen-conversation-timeline-label = Messaggi in { $room }
screen-conversation-timeline-new-since = Nuovi dalle { $time }
screen-conversation-timeline-new = Nuovi
screen-conversation-timeline-start = Qui inizia { $room }
screen-conversation-timeline-start-direct = Qui inizia la tua conversazione con { $room }
screen-conversation-timeline-start-encrypted = Solo le persone presenti qui possono leggere ciò che si scrive. Il servizio che trasporta i messaggi non può.
screen-conversation-timeline-start-plain = I messaggi qui non sono cifrati. Il servizio che li trasporta può leggerli.
screen-conversation-timeline-loading-older = Recupero dei messaggi precedenti…
screen-conversation-timeline-older-failed = Non è stato possibile recuperare i messaggi precedenti.
screen-conversation-timeline-loading-newer = Recupero dei messaggi successivi…
screen-conversation-timeline-newer-failed = Non è stato possibile recuperare i messaggi successivi.
screen-conversation-timeline-newest = Più recenti
screen-conversation-timeline-newest-count =
    { $count ->
        [one] Più recenti · { $count } nuovo
       *[other] Più recenti · { $count } nuovi
    }
screen-conversation-timeline-empty-title = Non è ancora stato scritto nulla
screen-conversation-timeline-empty-text = Il primo messaggio apre la conversazione.
screen-conversation-timeline-failed-title = Questa conversazione non si è aperta
screen-conversation-timeline-failed-text = I messaggi su questo dispositivo sono al sicuro.
screen-conversation-timeline-gone-title = Questo messaggio non può essere mostrato
screen-conversation-timeline-gone-text = Forse è stato eliminato, oppure è precedente a ciò che puoi leggere qui.
screen-conversation-timeline-back-to-newest = Vai ai messaggi più recenti
screen-conversation-timeline-offline = Non in linea. Ciò che scrivi aspetta qui e partirà da solo, in ordine.
screen-conversation-timeline-announce-more =
    { $count ->
        [one] { $count } nuovo messaggio
       *[other] { $count } nuovi messaggi
    }
screen-conversation-timeline-typing-one = { $first } sta scrivendo
screen-conversation-timeline-typing-two = { $first } e { $second } stanno scrivendo
screen-conversation-timeline-typing-more =
    { $count ->
        [one] { $first }, { $second } e { $count } altra persona stanno scrivendo
       *[other] { $first }, { $second } e { $count } altre persone stanno scrivendo
    }

## Messaggi: segni e osservazioni

screen-conversation-message-edited = Modificato
screen-conversation-message-deleted = Questo messaggio è stato eliminato
screen-conversation-message-mentions-you = ti menziona
screen-conversation-message-everyone = tutti
screen-conversation-message-reply-loading = Recupero del messaggio a cui risponde…
screen-conversation-message-reply-unavailable = Il messaggio a cui risponde non può essere mostrato
screen-conversation-message-reply-show = Mostra il messaggio a cui risponde
screen-conversation-message-read-by = Letto da { $count }
screen-conversation-message-read-by-names = Letto da { $names }
screen-conversation-message-and-more =
    { $count ->
        [one] { $names } e { $count } altra persona
       *[other] { $names } e { $count } altre persone
    }
screen-conversation-message-reaction =
    { $count ->
        [one] { $reaction }, { $count } reazione: { $names }
       *[other] { $reaction }, { $count } reazioni: { $names }
    }
screen-conversation-message-unreached =
    { $count ->
        [one] Non è stato possibile consegnare la chiave a { $names }, che non può leggere questo messaggio.
       *[other] Non è stato possibile consegnare la chiave a { $names }, che non possono leggere questo messaggio.
    }

## Messaggi: a che punto è uno dei tuoi

screen-conversation-send-sending = Invio in corso
screen-conversation-send-uploading = Caricamento
screen-conversation-send-cancel = Non inviarlo
screen-conversation-send-waiting = In attesa della rete
screen-conversation-send-blocked = In attesa dietro un messaggio non inviato
screen-conversation-send-sent = Inviato
screen-conversation-send-not-sent = Non inviato.
screen-conversation-send-discard = Scarta
screen-conversation-send-failed-insecure-devices =
    { $count ->
        [one] { $names } usa un dispositivo non confermato. Il codice di recupero lo conferma; poi riprova.
       *[other] { $names } usano dispositivi non confermati. I loro codici di recupero li confermano; poi riprova.
    }
screen-conversation-send-failed-identity-changed =
    { $count ->
        [one] L’identità di { $names } è cambiata. Accertati che sia davvero questa persona prima di riprovare.
       *[other] Le identità di { $names } sono cambiate. Accertati che siano davvero queste persone prima di riprovare.
    }
screen-conversation-send-failed-device-not-confirmed = Questo dispositivo non è confermato. Inserisci il codice di recupero, poi riprova.
screen-conversation-send-failed-file-missing = Il file non è più su questo dispositivo. Scarta il messaggio e aggiungi di nuovo il file.
screen-conversation-send-failed-file-type = Il tipo di file non è valido. Scarta il messaggio e scegli un altro file.
screen-conversation-send-failed-not-allowed = Non puoi più scrivere in questa stanza. Rivolgiti a chi la gestisce.
screen-conversation-send-failed-room-gone = Non fai più parte di questa stanza. Copia il testo se ti serve altrove.
screen-conversation-send-failed-too-long = Il messaggio è troppo lungo. Copia il testo, scarta il messaggio e invialo in più parti.
screen-conversation-send-failed-file-too-large = Il file supera i { $limit } MB che il servizio accetta. Scartalo e condividilo in un altro modo.
screen-conversation-send-failed-file-too-large-unknown = Il file supera quello che il servizio accetta. Scartalo e condividilo in un altro modo.
screen-conversation-send-failed-encryption-withdrawn = Questa stanza non è più protetta, perciò nulla lascia questo dispositivo. Avvisa l’assistenza informatica.
screen-conversation-send-failed-refused = Il servizio ha rifiutato il messaggio. Riprova; se non cambia, avvisa l’assistenza informatica.

## Messaggi che non si possono leggere

screen-conversation-unreadable-title = Questo messaggio non è ancora leggibile
screen-conversation-unreadable-title-never = Questo messaggio non è leggibile qui
screen-conversation-unreadable-key-missing = La sua chiave non è arrivata. Di solito segue a breve, e il messaggio compare da solo.
screen-conversation-unreadable-sent-before-joining = È stato scritto prima del tuo arrivo. Chiedi a chi c’era di ripeterlo.
screen-conversation-unreadable-sender-identity-changed = L’identità di { $name } è cambiata dopo che l’avevi confermata. Accertati che sia davvero questa persona.
screen-conversation-unreadable-sender-device-unsigned = { $name } lo ha scritto su un dispositivo non confermato. Chiedi che lo confermi con il codice di recupero.
screen-conversation-unreadable-sender-device-unknown = È stato scritto su un dispositivo che non risulta di { $name }. Chiedi se il messaggio è autentico.
screen-conversation-unreadable-history-not-backed-up = È precedente a questo dispositivo e la sua chiave non è mai stata salvata. Si può leggere solo su un dispositivo collegato allora.
screen-conversation-unreadable-withheld-from-this-device = { $name } condivide le chiavi solo con dispositivi confermati, e questo non lo è. Inserisci il codice di recupero; i messaggi successivi saranno leggibili.
screen-conversation-unreadable-withheld-by-sender = Il dispositivo di { $name } non ha trasmesso la chiave. Chiedi di inviare di nuovo il messaggio.
screen-conversation-unreadable-history-needs-recovery = È precedente a questo dispositivo. Il tuo codice di recupero lo riporta.

## Messaggi di altro tipo

screen-conversation-message-kind-image = Immagine
screen-conversation-message-kind-video = Video
screen-conversation-message-kind-audio = Registrazione audio
screen-conversation-message-kind-file = File
screen-conversation-message-kind-sticker = Adesivo
screen-conversation-message-kind-location = Luogo
screen-conversation-message-poll-not-yet = Qui non si può ancora votare
screen-conversation-message-unknown = Un messaggio di un tipo che questa versione non conosce ({ $kind })
screen-conversation-message-malformed = Un messaggio danneggiato è stato messo da parte ({ $kind })
screen-conversation-message-truncated = Il resto di questo messaggio è troppo grande per essere mostrato.
screen-conversation-message-code = Codice
screen-conversation-message-code-language = Codice, { $language }
screen-conversation-message-table = Tabella
screen-conversation-message-spoiler = Coperto. Mostra
screen-conversation-message-spoiler-reason = Coperto: { $reason }. Mostra
screen-conversation-message-details = Altro

## Da dove viene un messaggio

screen-conversation-authenticity-not-guaranteed = Non si può garantire chi l’abbia scritto: la chiave viene da una copia di sicurezza o da qualcun altro.
screen-conversation-authenticity-unconfirmed-device = Scritto su un dispositivo non confermato.
screen-conversation-authenticity-identity-changed = L’identità del mittente è cambiata dopo che l’avevi confermata.
screen-conversation-authenticity-sent-in-clear = Non cifrato. Il servizio che lo ha trasportato poteva leggerlo e modificarlo.
screen-conversation-authenticity-sender-mismatch = Il servizio indica un mittente diverso da chi lo ha cifrato. Non fidarti.

## Collegamenti

screen-conversation-link-title = Porta a { $host }
screen-conversation-link-misleading = Il testo mostra un altro indirizzo. Questo collegamento porta a { $host }
screen-conversation-link-doubtful = Questo collegamento non viene seguito. Porta a { $host }

## Che cosa si può fare con un messaggio

screen-conversation-action-bar = Azioni per questo messaggio
screen-conversation-action-reply = Rispondi
screen-conversation-action-react = Reagisci
screen-conversation-action-edit = Modifica
screen-conversation-action-copy = Copia il testo
screen-conversation-action-copy-link = Copia il link
screen-conversation-action-save = Salva
screen-conversation-action-reactions = Chi ha reagito
screen-conversation-action-more = Altre azioni
screen-conversation-action-delete = Elimina
screen-conversation-delete-title = Eliminare questo messaggio per tutti?
screen-conversation-delete-text = Scompare per tutte le persone nella stanza. Le copie già fatte restano.
screen-conversation-delete-confirm = Elimina
screen-conversation-delete-cancel = Conserva
screen-conversation-reactions-title = Reazioni
screen-conversation-reactions-none = Tutte le reazioni sono state ritirate.
screen-conversation-reactions-label =
    { $count ->
        [one] { $reaction }, { $count } persona
       *[other] { $reaction }, { $count } persone
    }
screen-conversation-reactions-more =
    { $count ->
        [one] e un’altra persona
       *[other] e altre { $count } persone
    }
screen-conversation-emoji-title = Scegli una reazione
screen-conversation-emoji-search = Cerca un’emoji
screen-conversation-emoji-frequent = Frequenti
screen-conversation-emoji-none = Nessuna emoji per «{ $query }»

## Il posto dove scrivere

screen-conversation-composer-label = Messaggio a { $room }
screen-conversation-composer-placeholder = Scrivi a { $room }
screen-conversation-composer-to = A { screen-conversation-people }
screen-conversation-composer-to-one = Solo a { $name }
screen-conversation-composer-to-people-invited = A { screen-conversation-people } e { screen-conversation-invited }
screen-conversation-composer-to-one-invited = A { $name } e { screen-conversation-invited }
screen-conversation-composer-to-nobody = Non c’è nessun altro qui
screen-conversation-composer-to-nobody-invited = Nessun altro è ancora entrato; { screen-conversation-invited }
screen-conversation-composer-plain = Non cifrato: il servizio può leggere
screen-conversation-composer-send = Invia
screen-conversation-composer-save = Salva la modifica
screen-conversation-composer-emoji = Inserisci un’emoji
screen-conversation-composer-mention = Menziona qualcuno
screen-conversation-composer-mentions = Persone da menzionare
screen-conversation-composer-mentions-none = Nessuno qui si chiama «{ $query }»
screen-conversation-composer-hint-choose = scegli
screen-conversation-composer-hint-insert = inserisci
screen-conversation-composer-hint-close = chiudi
screen-conversation-composer-replying = Risposta a { $name }
screen-conversation-composer-replying-unknown = Risposta a un messaggio precedente
screen-conversation-composer-reply-cancel = Non rispondere a questo
screen-conversation-composer-editing = Modifica del tuo messaggio
screen-conversation-composer-editing-loses = Una parte della formattazione, come le parole coperte, va persa quando salvi.
screen-conversation-composer-edit-cancel = Scarta la modifica
screen-conversation-composer-kept = Il tuo testo è ancora qui.
screen-conversation-composer-left =
    { $count ->
        [one] Ancora { $count } carattere
       *[other] Ancora { $count } caratteri
    }
screen-conversation-composer-over =
    { $count ->
        [one] { $count } carattere di troppo. Accorcia il messaggio o invialo in più parti.
       *[other] { $count } caratteri di troppo. Accorcia il messaggio o invialo in più parti.
    }

## Al posto del luogo dove scrivere

screen-conversation-barrier-left-title = Hai lasciato questa stanza
screen-conversation-barrier-left-text = Ciò che è stato scritto mentre c’eri resta leggibile.
screen-conversation-barrier-banned-title = L’accesso a questa stanza ti è stato vietato
screen-conversation-barrier-banned-text = Rivolgiti a chi gestisce la stanza se pensi che sia un errore.
screen-conversation-barrier-invited-title = Hai un invito per questa stanza
screen-conversation-barrier-invited-by = { $name } ti invita.
screen-conversation-barrier-invited-text = Accetta per leggere e scrivere.
screen-conversation-barrier-knocked-title = Hai chiesto di entrare
screen-conversation-barrier-knocked-text = Qualcuno nella stanza deve farti entrare.
screen-conversation-barrier-read-only-title = Qui puoi leggere, ma non scrivere
screen-conversation-barrier-read-only-text = Chi gestisce questa stanza decide chi può scrivere.
screen-conversation-barrier-withdrawn-title = Invio fermato: questa stanza non è più protetta
screen-conversation-barrier-withdrawn-text = Lo dice il servizio; noi non ci crediamo, e nulla lascia questo dispositivo. Avvisa l’assistenza informatica.
screen-conversation-barrier-unknown-title = Verifica di come è protetta questa stanza
screen-conversation-barrier-unknown-text = Nulla viene inviato prima di averne la certezza.
screen-conversation-barrier-device-title = Questo dispositivo non è confermato
screen-conversation-barrier-device-text = Inserisci il codice di recupero per scrivere. Fino ad allora puoi leggere.
screen-conversation-barrier-replaced-title = Questa stanza è stata sostituita
screen-conversation-barrier-replaced-text = La conversazione continua in una nuova stanza. Tutto ciò che è stato scritto qui resta leggibile.
screen-conversation-barrier-replaced-go = Vai alla nuova stanza
screen-conversation-barrier-draft-kept = La tua bozza è ancora qui:
