# Was eine Organisation für dieses Gerät festlegt.

screen-policies-title = Regeln auf diesem Gerät
screen-policies-group = Von Ihrer Organisation festgelegt
screen-policies-lead = Was { $organisation } für dieses Gerät festgelegt hat, woher jeder Wert kommt und warum. Zuletzt gelesen: { $time }.
screen-policies-lead-nobody = Was eine Organisation für dieses Gerät festgelegt hat, woher jeder Wert kommt und warum. Zuletzt gelesen: { $time }.
screen-policies-copy = Für die IT kopieren
screen-policies-copied = Kopiert
screen-policies-copy-failed = Das Kopieren ist misslungen
screen-policies-in-force = In Kraft { $count }
screen-policies-all = Alle { $count }
screen-policies-show = Anzeigen
screen-policies-empty-title = Für dieses Gerät ist nichts festgelegt
screen-policies-empty-text = Keine Organisation hat hier etwas festgelegt. Es gilt, was eingebaut ist und was Sie wählen.
screen-policies-setting = Einstellung
screen-policies-value = Wert
screen-policies-source = Quelle
screen-policies-reason = Grund
screen-policies-source-device = Gerät
screen-policies-source-server = Behörde
screen-policies-source-person = Sie
screen-policies-source-built-in = Eingebaut
screen-policies-locked = Gesperrt
screen-policies-overrides-device = Ersetzt den Wert des Geräts: { $value }. Der strengere gilt.
screen-policies-overrides-server = Die Behörde wollte { $value }. Das Gerät entscheidet.
screen-policies-overrides-person = Sie haben { $value } gewählt. Das ist mehr als erlaubt.
screen-policies-chosen = Ihre Wahl. Erlaubt ist bis zu: { $value }.
screen-policies-see-all = Alle Regeln ansehen
screen-policies-set-by = Festgelegt von { $organisation }.
screen-policies-set-by-nobody = Von Ihrer Organisation festgelegt.

screen-policies-faults = Ein Teil der Regeln gilt nicht
screen-policies-faults-text = Was vorher galt, gilt weiter. Sagen Sie Ihrer IT Bescheid; „Für die IT kopieren“ enthält die Einzelheiten.
screen-policies-fault-unreadable = kann nicht gelesen werden.
screen-policies-fault-not-json = ist in Zeile { $line }, Spalte { $column } falsch geschrieben.
screen-policies-fault-not-settings = enthält keine Einstellungen.
screen-policies-fault-unknown-key = nennt eine Einstellung, die diese Version nicht kennt: { $key }.
screen-policies-fault-invalid = gibt { $key } einen Wert, den es nicht haben kann. Erwartet: { $expected }.
screen-policies-fault-not-for-servers = darf { $key } nicht festlegen.
screen-policies-fault-file-unusable = nennt für { $key } eine Datei, die nicht verwendet werden kann: { $path }.

screen-policy-organisation-name = Organisation
screen-policy-account-service = Dienst der Behörde
screen-policy-account-allowed-services = Dienste, bei denen Sie sich anmelden dürfen
screen-policy-account-sign-in-methods = Arten der Anmeldung
screen-policy-encryption-trust = Wessen Nachrichten geglaubt wird
screen-policy-encryption-share-history = Frühere Nachrichten für Neue
screen-policy-notifications-content = Was Mitteilungen höchstens sagen
screen-policy-media-save = Dateien außerhalb von Chancery speichern
screen-policy-media-refused-types = Abgelehnte Dateitypen
screen-policy-storage-media-megabytes = Platz für Bilder und Dateien
screen-policy-storage-media-days = Ungesehene Bilder und Dateien bleiben
screen-policy-links-support = Hilfe
screen-policy-links-privacy = Datenschutzhinweis
screen-policy-links-imprint = Impressum
screen-policy-links-accessibility = Erklärung zur Barrierefreiheit
screen-policy-network-proxy = Weg ins Netz
screen-policy-network-authorities = Zertifizierungsstellen
screen-policy-network-client-certificate = Zertifikat dieses Geräts
screen-policy-network-pins = Server mit festem Schlüssel

screen-policy-value-unset = Nicht festgelegt
screen-policy-value-none = Keine
screen-policy-value-allowed = Erlaubt
screen-policy-value-forbidden = Nicht erlaubt
screen-policy-value-password = Passwort
screen-policy-value-sso = Eigene Anmeldung Ihrer Organisation
screen-policy-value-trust-standard = Bestätigte Geräte und wiederhergestellter Verlauf
screen-policy-value-trust-strict = Nur bestätigte Geräte
screen-policy-value-content-everything = Absender und Nachricht
screen-policy-value-content-names = Nur der Absender
screen-policy-value-content-nothing = Dass es eine Nachricht gibt
screen-policy-value-proxy-system = Wie dieses System
screen-policy-value-proxy-none = Direkt
screen-policy-value-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}

screen-sign-in-managed-lead = Dieses Gerät gehört zu { $organisation }. Einiges ist für Sie festgelegt.
screen-sign-in-managed-lead-nobody = Eine Organisation verwaltet dieses Gerät. Einiges ist für Sie festgelegt.
screen-sign-in-managed-address-help = Oder der Name Ihres Kontos dort.

screen-not-allowed-title = Dieser Dienst ist nicht mehr erlaubt
screen-not-allowed-lead = Ihre Organisation erlaubt „{ $server }“ auf diesem Gerät nicht mehr. Es wird nichts dorthin gesendet.
screen-not-allowed-step-desk = Fragen Sie Ihre IT, welchen Dienst Sie nutzen sollen. Ist es ein Irrtum, kann sie ihn wieder erlauben.
screen-not-allowed-step-kept = Ihre Nachrichten sind noch verschlüsselt auf diesem Gerät und öffnen sich wieder, wenn der Dienst erlaubt wird.
screen-not-allowed-step-anew = Um einen anderen Dienst zu nutzen, melden Sie sich ab. Das löscht dieses Konto von diesem Gerät.

error-server-not-allowed = Ihre Organisation erlaubt „{ $server }“ nicht. Nutzen Sie den Dienst Ihrer Behörde oder fragen Sie Ihre IT.
error-password-not-allowed = Ihre Organisation erlaubt hier kein Passwort, und Chancery kennt ihre andere Anmeldung noch nicht. Fragen Sie Ihre IT.
error-saving-not-allowed = Ihre Organisation erlaubt nicht, Dateien außerhalb von Chancery zu speichern.

screen-media-save-locked = { $name } zu speichern, erlaubt Ihre Organisation nicht
