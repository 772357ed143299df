# Accesso, uscita e ciò che impedisce di aprire l’account.

action-change = Cambia
action-set-aside = Metti da parte e accedi di nuovo
action-sign-in = Accedi
action-sign-in-anew = Accedi di nuovo
action-sign-out = Esci e cancella
action-sign-out-instead = Esci
action-stay = Rimani connesso

screen-cover-say = Detto una volta, alle persone nella stanza, e a nessun altro.
screen-cover-version = Versione { $version }
screen-language = Lingua
screen-language-system = Come su questo dispositivo
screen-starting = Apertura dei tuoi messaggi

screen-sign-in-title = Accedi
screen-sign-in-lead = Usa la tua e-mail di lavoro. Trova il tuo ente.
screen-sign-in-address = E-mail di lavoro
screen-sign-in-address-help = Oppure il tuo indirizzo completo, @nome:server, o il nome del tuo server.
screen-sign-in-finding = Ricerca del tuo ente
screen-sign-in-as = Come { $login }
screen-sign-in-name-lead = Il tuo ente è stato trovato. Ora il nome e la password che usi lì.
screen-sign-in-name = Nome
screen-sign-in-password = Password
screen-sign-in-server = Il tuo server
screen-sign-in-signing-in = Accesso in corso

screen-sign-in-again-title = Accedi di nuovo
screen-sign-in-again-lead = Il server ha chiuso questa sessione. I tuoi messaggi sono ancora su questo dispositivo, anche quelli che non avevi ancora inviato.
screen-sign-in-again-password = Password di { $name }

screen-closed-whose = Account:
screen-closed-absent-title = Nessun archivio di password è attivo
screen-closed-absent-lead = I tuoi messaggi sono su questo dispositivo, cifrati. La loro chiave è nell’archivio di password del sistema, e nessuno è attivo.
screen-closed-absent-step-start = Avvia l’archivio di password, per esempio GNOME Keyring o KWallet, e riprova.
screen-closed-absent-step-desk = Se questo dispositivo non ne ha uno, l’assistenza informatica può installarlo.
screen-closed-locked-title = L’archivio di password è bloccato
screen-closed-locked-lead = I tuoi messaggi sono su questo dispositivo, cifrati. La loro chiave è nell’archivio di password del sistema, che è bloccato.
screen-closed-locked-step-unlock = Sblocca l’archivio, di solito con la password di questo dispositivo.
screen-closed-locked-step-retry = Poi riprova. Nulla è andato perso.
screen-closed-denied-title = L’archivio di password respinge Chancery
screen-closed-denied-lead = I tuoi messaggi sono su questo dispositivo, cifrati. La loro chiave è nell’archivio di password del sistema, che non permette a Chancery di leggerla.
screen-closed-denied-step-allow = Riprova e, se ti viene chiesto, autorizza Chancery.
screen-closed-denied-step-desk = Se non ti viene chiesto, può autorizzarlo l’assistenza informatica.
screen-closed-emptied-title = La chiave dei tuoi messaggi non c’è più
screen-closed-emptied-lead = I tuoi messaggi sono su questo dispositivo, cifrati. L’archivio di password del sistema non contiene più la loro chiave.
screen-closed-emptied-step-restore = Se l’archivio è stato azzerato per errore, ripristinalo e riprova.
screen-closed-emptied-step-anew = Altrimenti accedi di nuovo. Il codice di recupero riporta i tuoi messaggi dal server.
screen-closed-damaged-title = La chiave non corrisponde
screen-closed-damaged-lead = I tuoi messaggi sono su questo dispositivo, cifrati. La chiave nell’archivio di password del sistema non li apre.
screen-closed-damaged-step-restore = Se l’archivio è stato ripristinato da una vecchia copia, rimetti quella più recente e riprova.
screen-closed-damaged-step-anew = Altrimenti accedi di nuovo. Il codice di recupero riporta i tuoi messaggi dal server.
screen-closed-failed-title = L’archivio di password non risponde
screen-closed-failed-lead = I tuoi messaggi sono su questo dispositivo, cifrati. L’archivio di password del sistema non ha fornito la loro chiave.
screen-closed-failed-step-retry = Riprova. Spesso basta riavviare il dispositivo.
screen-closed-failed-step-desk = Se il problema rimane, chiedi all’assistenza informatica prima di accedere di nuovo.
screen-closed-store-title = I tuoi messaggi non si possono aprire
screen-closed-store-lead = I dati su questo dispositivo sono danneggiati, oppure il disco è pieno.
screen-closed-store-step-space = Libera spazio sul disco e riprova.
screen-closed-store-step-anew = Altrimenti accedi di nuovo. Il codice di recupero riporta i tuoi messaggi dal server.

screen-set-aside-title = Mettere da parte questi dati?
screen-set-aside-lead = Accedi come su un dispositivo nuovo.
screen-set-aside-kept = I dati su questo dispositivo vengono conservati fino alla disconnessione. L’assistenza informatica può ritrovarli.
screen-set-aside-code = Per leggere i messaggi precedenti ti serve il codice di recupero.
screen-set-aside-unsent = I messaggi non ancora inviati non partiranno.

screen-sign-out-title = Uscire da questo dispositivo?
screen-sign-out-lead = Il tuo account e gli altri tuoi dispositivi restano come sono.
screen-sign-out-erased = Messaggi, chiavi e impostazioni di questo account vengono cancellati da questo dispositivo, compresi i dati messi da parte.
screen-sign-out-unsent = I messaggi non ancora inviati vanno persi.
screen-sign-out-code = Per rileggere i messaggi precedenti ti servirà il codice di recupero.
