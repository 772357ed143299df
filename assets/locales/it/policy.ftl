# Che cosa decide un’organizzazione per questo dispositivo.

screen-policies-title = Regole su questo dispositivo
screen-policies-group = Deciso dalla sua organizzazione
screen-policies-lead = Che cosa { $organisation } ha deciso per questo dispositivo, da dove viene ogni valore e perché. Ultima lettura: { $time }.
screen-policies-lead-nobody = Che cosa un’organizzazione ha deciso per questo dispositivo, da dove viene ogni valore e perché. Ultima lettura: { $time }.
screen-policies-copy = Copia per l’assistenza
screen-policies-copied = Copiato
screen-policies-copy-failed = La copia non è riuscita
screen-policies-in-force = In vigore { $count }
screen-policies-all = Tutte { $count }
screen-policies-show = Mostra
screen-policies-empty-title = Nulla è deciso per questo dispositivo
screen-policies-empty-text = Nessuna organizzazione ha deciso qualcosa qui. Vale ciò che è previsto e ciò che sceglie.
screen-policies-setting = Impostazione
screen-policies-value = Valore
screen-policies-source = Origine
screen-policies-reason = Motivo
screen-policies-source-device = Dispositivo
screen-policies-source-server = Ufficio
screen-policies-source-person = Lei
screen-policies-source-built-in = Predefinito
screen-policies-locked = Bloccato
screen-policies-overrides-device = Sostituisce il valore del dispositivo: { $value }. Vale il più severo.
screen-policies-overrides-server = L’ufficio chiedeva { $value }. Decide il dispositivo.
screen-policies-overrides-person = Ha scelto { $value }. È più di quanto è permesso.
screen-policies-chosen = Sua scelta. È permesso fino a: { $value }.
screen-policies-see-all = Vedi tutte le regole
screen-policies-set-by = Deciso da { $organisation }.
screen-policies-set-by-nobody = Deciso dalla sua organizzazione.

screen-policies-faults = Una parte delle regole non vale
screen-policies-faults-text = Ciò che valeva prima vale ancora. Avvisi l’assistenza; «Copia per l’assistenza» contiene i dettagli.
screen-policies-fault-unreadable = non si può leggere.
screen-policies-fault-not-json = è scritto male alla riga { $line }, colonna { $column }.
screen-policies-fault-not-settings = non contiene impostazioni.
screen-policies-fault-unknown-key = nomina un’impostazione che questa versione non conosce: { $key }.
screen-policies-fault-invalid = dà a { $key } un valore che non può avere. Accetta { $expected }.
screen-policies-fault-not-for-servers = non può decidere { $key }.
screen-policies-fault-file-unusable = nomina un file che non si può usare per { $key }: { $path }.

screen-policy-organisation-name = Organizzazione
screen-policy-account-service = Servizio dell’ufficio
screen-policy-account-allowed-services = Servizi a cui può accedere
screen-policy-account-sign-in-methods = Modi di accedere
screen-policy-encryption-trust = Di quali messaggi ci si fida
screen-policy-encryption-share-history = Messaggi precedenti per i nuovi
screen-policy-notifications-content = Che cosa dicono al massimo le notifiche
screen-policy-media-save = Salvare file fuori da Chancery
screen-policy-media-refused-types = Tipi di file rifiutati
screen-policy-storage-media-megabytes = Spazio per immagini e file
screen-policy-storage-media-days = Immagini e file non visti restano
screen-policy-links-support = Aiuto
screen-policy-links-privacy = Informativa sulla privacy
screen-policy-links-imprint = Note legali
screen-policy-links-accessibility = Dichiarazione di accessibilità
screen-policy-network-proxy = Accesso alla rete
screen-policy-network-authorities = Autorità di certificazione
screen-policy-network-client-certificate = Certificato di questo dispositivo
screen-policy-network-pins = Server con chiave fissata

screen-policy-value-unset = Non deciso
screen-policy-value-none = Nessuno
screen-policy-value-allowed = Permesso
screen-policy-value-forbidden = Non permesso
screen-policy-value-password = Password
screen-policy-value-sso = Accesso proprio dell’organizzazione
screen-policy-value-trust-standard = Dispositivi confermati e cronologia ripristinata
screen-policy-value-trust-strict = Solo dispositivi confermati
screen-policy-value-content-everything = Mittente e messaggio
screen-policy-value-content-names = Solo il mittente
screen-policy-value-content-nothing = Che c’è un messaggio
screen-policy-value-proxy-system = Come questo sistema
screen-policy-value-proxy-none = Diretto
screen-policy-value-days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}

screen-sign-in-managed-lead = Questo dispositivo appartiene a { $organisation }. Alcune scelte sono già fatte.
screen-sign-in-managed-lead-nobody = Un’organizzazione gestisce questo dispositivo. Alcune scelte sono già fatte.
screen-sign-in-managed-address-help = O il nome del suo account su quel servizio.

screen-not-allowed-title = Questo servizio non è più permesso
screen-not-allowed-lead = La sua organizzazione non permette più «{ $server }» su questo dispositivo. Nulla viene inviato lì.
screen-not-allowed-step-desk = Chieda all’assistenza quale servizio usare. Se è un errore, può permetterlo di nuovo.
screen-not-allowed-step-kept = I suoi messaggi sono ancora su questo dispositivo, cifrati, e si riaprono se il servizio viene permesso di nuovo.
screen-not-allowed-step-anew = Per usare un altro servizio, esca. Questo cancella l’account da questo dispositivo.

error-server-not-allowed = La sua organizzazione non permette «{ $server }». Usi il servizio del suo ufficio o chieda all’assistenza.
error-password-not-allowed = La sua organizzazione non permette una password qui, e Chancery non conosce ancora l’altro modo di accedere. Chieda all’assistenza.
error-saving-not-allowed = La sua organizzazione non permette di salvare file fuori da Chancery.

screen-media-save-locked = La sua organizzazione non permette di salvare { $name }
