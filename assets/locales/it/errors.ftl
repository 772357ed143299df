# Che cosa è andato storto e che cosa fare ora.

error-address-invalid = «{ $address }» non è un indirizzo. Scrivi la tua e-mail di lavoro, un indirizzo come @nome:ente.gov oppure il nome del tuo server.
error-server-unknown = Non esiste un server di messaggistica per «{ $server }». Controlla l’ortografia o chiedi all’assistenza informatica quale indirizzo usare.
error-network-unavailable = Questo dispositivo non è collegato a nessuna rete. Controlla la connessione e riprova.
error-server-unavailable = «{ $server }» al momento non risponde. Riprova tra qualche minuto.
error-certificate-not-trusted = «{ $server }» non ha potuto dimostrare la propria identità. Non è stato inviato nulla. Se usi una rete per ospiti, lasciala; altrimenti avvisa l’assistenza informatica.
error-server-too-old = Il server «{ $server }» è troppo vecchio per Chancery. L’assistenza informatica deve aggiornarlo.
error-password-not-supported = «{ $server }» non accetta password e Chancery non conosce ancora il suo modo di accedere. Chiedi all’assistenza informatica.
error-wrong-password = Il nome o la password non sono corretti. Controlla entrambi e riprova.
error-account-locked = Il tuo account è bloccato. Chiedi all’assistenza informatica di sbloccarlo.
error-account-deactivated = Questo account è stato chiuso. Se è un errore, chiedi all’assistenza informatica.
error-rate-limited = { $seconds ->
    [0] Troppi tentativi. Ora puoi riprovare.
    [one] Troppi tentativi. Riprova tra { $seconds } secondo.
   *[other] Troppi tentativi. Riprova tra { $seconds } secondi.
}
error-not-signed-in = La sessione è terminata. Accedi di nuovo.
error-already-signed-in = Qualcuno ha già effettuato l’accesso su questo dispositivo. Riavvia Chancery.
error-keyring-absent = Su questo sistema non è attivo alcun archivio di password: Chancery non ha un posto sicuro per la sua chiave.
error-keyring-locked = L’archivio di password di questo sistema è bloccato. Sbloccalo e riprova.
error-keyring-denied = L’archivio di password di questo sistema non fa entrare Chancery. Consentilo e riprova.
error-keyring-emptied = La chiave dei tuoi messaggi non è più nell’archivio di password di questo sistema.
error-keyring-damaged = La chiave nell’archivio di password di questo sistema non apre i tuoi messaggi.
error-keyring-failed = L’archivio di password di questo sistema non funziona come dovrebbe. Riprova o avvisa l’assistenza informatica.
error-storage = Chancery non riesce a scrivere sul disco di questo dispositivo. Controlla che ci sia spazio e riprova.
error-recovery-code-malformed = Questo non è un codice di recupero completo. Cerca un carattere mancante o sbagliato.
error-recovery-code-wrong = Questo codice non apre i tuoi messaggi. Controlla che sia il più recente, e il tuo.
error-recovery-code-replaced = Questo codice è stato sostituito da uno più recente, creato su un altro tuo dispositivo. Usa quello più recente.
error-recovery-not-set-up = Per questo account non è mai stato creato un codice di recupero.
error-person-unknown = Nessuno risponde a { $user }. Controlla l’ortografia dell’intero indirizzo.
error-room-gone = Questa stanza non esiste più, oppure non ne fai più parte.
error-not-allowed = Qui non puoi farlo. Rivolgiti a chi gestisce la stanza.
error-message-empty = Non c’è ancora nulla da inviare.
error-message-too-long = Questo messaggio è troppo lungo: { $length } byte su un massimo di { $limit }. Invialo in più parti. Il tuo testo è ancora qui.
error-encryption-withdrawn = Questa stanza era cifrata e ora il server dice il contrario. Non è stato inviato nulla. Avvisa l’assistenza informatica.
error-device-not-confirmed = Questo dispositivo non è ancora confermato. Inserisci prima il codice di recupero.
error-message-gone = Questo messaggio non c’è più.
error-file-empty = Questo file è vuoto. Non c’è niente da inviare.
error-file-too-large = Questo file supera i { $limit } MB che il servizio accetta. Riducilo o condividilo in un altro modo.
error-file-type-refused = La tua organizzazione non permette di inviare file di questo tipo ({ $type }).
error-file-unreadable = Questo file non si può leggere. Controlla che ci sia ancora e che tu possa aprirlo.
error-too-many-files = Troppi file aspettano di essere inviati. Inviane o rimuovine alcuni, poi aggiungi di nuovo questo.
error-attachment-gone = Il file non è più pronto per l’invio. Rimuovilo e aggiungilo di nuovo.
error-media-unreachable = Il servizio non è raggiungibile. Controlla la rete, poi riprova.
error-media-interrupted = Lo scaricamento si è interrotto.
error-media-server-trouble = Il servizio ha problemi e non lo ha fornito. Riprova più tardi.
error-media-gone = Il servizio non ha più questo file. Chiedi al mittente di inviarlo di nuovo.
error-media-not-allowed = Il servizio non ti dà questo file. Chiedi al mittente di inviartelo di nuovo.
error-media-address-invalid = Il messaggio non indica nessun luogo da cui scaricare un file. Non è stato richiesto niente.
error-media-damaged = Non è quello che il mittente ha inviato: è stato modificato o danneggiato lungo la strada. Chiedigli di inviarlo di nuovo.
error-media-too-large = Supera i { $limit } MB che si mostrano qui. Salvalo per aprirlo.
error-media-too-many-pixels = Questa immagine dice di misurare { $width } per { $height } pixel: troppo per mostrarla qui. Salvala per aprirla.
error-media-too-many-frames = Questa immagine animata è troppo lunga per riprodurla qui. Salvala per aprirla.
error-media-not-shown = Non è quello che dice di essere, oppure è di un tipo che qui non si mostra ({ $type }). Salvalo solo se ti fidi del mittente.
error-media-type-refused = La tua organizzazione non permette file di questo tipo ({ $type }).
error-media-unknown = Da qui non si può più scaricare. Riapri la conversazione e riprova.
error-link-not-opened = Nessun programma di questo computer apre indirizzi così. Copia invece l’indirizzo.
error-subscription-unknown = Il collegamento con questa vista si è interrotto. Aprila di nuovo.
error-internal = Qualcosa è andato storto in Chancery. Riprova.
error-internal-traced = Qualcosa è andato storto in Chancery. Riprova. Se il problema rimane, comunica all’assistenza informatica il riferimento { $trace }.
