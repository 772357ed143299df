# Was auf diesem Gerät wie viel Platz braucht.

screen-storage-title = Speicher
screen-storage-counting = Es wird gezählt, was auf diesem Gerät liegt
screen-storage-count-failed = Was auf diesem Gerät liegt, konnte nicht gezählt werden.
screen-storage-media = Bilder und Dateien
screen-storage-media-limit = höchstens { $size }; dann werden die ältesten entfernt
screen-storage-messages = Nachrichten
screen-storage-account = Schlüssel, Räume und Konto
screen-storage-total = Zusammen
screen-storage-empty = Bilder und Dateien leeren
screen-storage-empty-note = Sie werden wieder abgerufen, wenn jemand sie ansieht. Was noch gesendet werden soll, bleibt.
screen-storage-emptying = Wird geleert
screen-storage-emptied = { $size } freigegeben
screen-storage-empty-failed = Es wurden nicht alle Bilder und Dateien gelöscht.
screen-storage-ask-title = Bilder und Dateien auf diesem Gerät leeren?
screen-storage-ask-text = Niemand sonst verliert etwas. Ohne Netz sind sie nicht zu sehen, bis sie wieder abgerufen werden; was der Dienst gelöscht hat, ist verloren.
screen-storage-ask-empty = Leeren
screen-storage-ask-keep = Behalten
