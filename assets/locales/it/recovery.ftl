# Il codice di recupero: conservarlo, usarlo, farne a meno.

action-back-to-code = Torna al codice
action-new-identity = Crea una nuova identità
action-new-identity-show = Scopri che cosa comporta
action-no-code = Non ho il codice
action-restore = Recupera i miei messaggi
action-save-to-file = Salva in un file

a11y-recovery-code = Codice di recupero

screen-keep-code-title = Conserva il tuo codice di recupero
screen-keep-code-lead = Se perdi questo dispositivo, il codice riporta i tuoi messaggi. Nessun altro lo possiede: né il tuo ente, né l’assistenza informatica.
screen-keep-code-failed = Non è stato possibile creare il codice
screen-keep-code-saved = Salvato come
screen-keep-code-file = Codice di recupero Chancery.txt
screen-keep-code-kept = L’ho messo in un posto diverso da questo dispositivo
screen-keep-code-why = E se perdo il codice?
screen-keep-code-why-answer = Finché un tuo dispositivo ha l’accesso, nulla è perso. Senza codice e senza dispositivo nessuno potrà più leggere i messaggi precedenti. Conserva il codice con gli altri documenti importanti.

screen-checking-title = Preparazione del tuo account
screen-checking-lead = Chiediamo al server che cosa serve a questo dispositivo. Ci vuole un momento.
screen-checking-offline = Il server non è raggiungibile. Questa pagina prosegue da sola appena possibile.
screen-checking-waiting = In attesa del server

screen-enter-code-title = Inserisci il codice di recupero
screen-enter-code-lead = Dimostra che questo dispositivo è tuo e riporta i tuoi messaggi.
screen-enter-code-field = Codice di recupero
screen-enter-code-help = Dodici gruppi di quattro. Maiuscole e minuscole contano, gli spazi no. Puoi incollarlo.
screen-enter-code-opening = Prova del codice
screen-restoring-title = Recupero dei tuoi messaggi
screen-restoring-left =
    { $count ->
        [one] Non è stato ancora possibile recuperare i messaggi precedenti di una conversazione. Il tentativo si ripeterà da solo.
       *[other] Non è stato ancora possibile recuperare i messaggi precedenti di { $count } conversazioni. Il tentativo si ripeterà da solo.
    }

screen-no-code-title = Questo account ha bisogno di una nuova identità
screen-no-code-lead = Hai effettuato l’accesso. Per questo account non è conservato nulla che un codice di recupero possa aprire.
screen-no-code-empty = Nessun codice di recupero va bene qui
screen-no-code-help = Con una nuova identità puoi scrivere e leggere da adesso in poi.

screen-new-identity-title = Crea una nuova identità
screen-new-identity-lead = Fallo solo se il codice è davvero perso e nessun altro tuo dispositivo ha l’accesso.
screen-new-identity-lost = Che cosa va perso
screen-new-identity-lost-history = I messaggi cifrati precedenti non si potranno più leggere, su nessun dispositivo.
screen-new-identity-lost-notice = I tuoi colleghi vedranno che la tua identità è cambiata e potrebbero chiedertene il motivo.
screen-new-identity-lost-code = Il vecchio codice di recupero non apre più nulla. Ne ricevi uno nuovo.
screen-new-identity-kept = Il tuo account, le tue stanze e le persone al loro interno restano.
screen-new-identity-password-help = Il server la chiede prima di accettare una nuova identità.
screen-new-identity-understood = Capisco che i messaggi precedenti vanno persi
