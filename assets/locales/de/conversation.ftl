### Eine Unterhaltung: ihr Kopf, ihre Nachrichten und der Platz zum Schreiben.

## Kopf

screen-conversation-back = Zurück zu den Unterhaltungen
screen-conversation-details = Einzelheiten
screen-conversation-people =
    { $count ->
        [one] { $count } Person
       *[other] { $count } Personen
    }
screen-conversation-invited =
    { $invited ->
        [one] { $invited } eingeladene Person
       *[other] { $invited } eingeladene Personen
    }
screen-conversation-not-encrypted = Nicht verschlüsselt

## Der Verlauf als Ganzes

screen-conversation-timeline-label = Nachrichten in { $room }
screen-conversation-timeline-new-since = Neu seit { $time }
screen-conversation-timeline-new = Neu
screen-conversation-timeline-start = Hier beginnt { $room }
screen-conversation-timeline-start-direct = Hier beginnt Ihre Unterhaltung mit { $room }
screen-conversation-timeline-start-encrypted = Nur die Personen hier können lesen, was geschrieben wird. Der Dienst, der die Nachrichten befördert, kann es nicht.
screen-conversation-timeline-start-plain = Die Nachrichten hier sind nicht verschlüsselt. Der Dienst, der sie befördert, kann sie lesen.
screen-conversation-timeline-loading-older = Frühere Nachrichten werden geholt…
screen-conversation-timeline-older-failed = Frühere Nachrichten konnten nicht geholt werden.
screen-conversation-timeline-loading-newer = Spätere Nachrichten werden geholt…
screen-conversation-timeline-newer-failed = Spätere Nachrichten konnten nicht geholt werden.
screen-conversation-timeline-newest = Neueste
screen-conversation-timeline-newest-count = Neueste · { $count } neu
screen-conversation-timeline-empty-title = Noch nichts geschrieben
screen-conversation-timeline-empty-text = Die erste Nachricht eröffnet die Unterhaltung.
screen-conversation-timeline-failed-title = Diese Unterhaltung ließ sich nicht öffnen
screen-conversation-timeline-failed-text = Die Nachrichten auf diesem Gerät sind sicher.
screen-conversation-timeline-gone-title = Diese Nachricht kann nicht gezeigt werden
screen-conversation-timeline-gone-text = Vielleicht wurde sie gelöscht, oder sie ist älter als das, was Sie hier lesen dürfen.
screen-conversation-timeline-back-to-newest = Zu den neuesten Nachrichten
screen-conversation-timeline-offline = Offline. Was Sie schreiben, wartet hier und geht von selbst hinaus, der Reihe nach.
screen-conversation-timeline-announce-more =
    { $count ->
        [one] { $count } neue Nachricht
       *[other] { $count } neue Nachrichten
    }
screen-conversation-timeline-typing-one = { $first } schreibt
screen-conversation-timeline-typing-two = { $first } und { $second } schreiben
screen-conversation-timeline-typing-more =
    { $count ->
        [one] { $first }, { $second } und { $count } weitere Person schreiben
       *[other] { $first }, { $second } und { $count } weitere Personen schreiben
    }

## Nachrichten: Zeichen und Anmerkungen

screen-conversation-message-edited = Bearbeitet
screen-conversation-message-deleted = Diese Nachricht wurde gelöscht
screen-conversation-message-mentions-you = erwähnt Sie
screen-conversation-message-everyone = alle
screen-conversation-message-reply-loading = Die beantwortete Nachricht wird geholt…
screen-conversation-message-reply-unavailable = Die beantwortete Nachricht kann nicht gezeigt werden
screen-conversation-message-reply-show = Beantwortete Nachricht zeigen
screen-conversation-message-read-by = Gelesen von { $count }
screen-conversation-message-read-by-names = Gelesen von { $names }
screen-conversation-message-and-more =
    { $count ->
        [one] { $names } und { $count } weiteren Person
       *[other] { $names } und { $count } weiteren Personen
    }
screen-conversation-message-reaction =
    { $count ->
        [one] { $reaction }, { $count } Reaktion: { $names }
       *[other] { $reaction }, { $count } Reaktionen: { $names }
    }
screen-conversation-message-unreached =
    { $count ->
        [one] Der Schlüssel hat { $names } nicht erreicht. Diese Person kann die Nachricht nicht lesen.
       *[other] Der Schlüssel hat { $names } nicht erreicht. Diese Personen können die Nachricht nicht lesen.
    }

## Nachrichten: wie weit eine eigene gekommen ist

screen-conversation-send-sending = Wird gesendet
screen-conversation-send-uploading = Wird hochgeladen
screen-conversation-send-cancel = Nicht senden
screen-conversation-send-waiting = Wartet auf das Netz
screen-conversation-send-blocked = Wartet hinter einer Nachricht, die nicht gesendet wurde
screen-conversation-send-sent = Gesendet
screen-conversation-send-not-sent = Nicht gesendet.
screen-conversation-send-discard = Verwerfen
screen-conversation-send-failed-insecure-devices =
    { $count ->
        [one] { $names } benutzt ein Gerät, das nicht bestätigt ist. Der Wiederherstellungscode bestätigt es; versuchen Sie es danach erneut.
       *[other] { $names } benutzen Geräte, die nicht bestätigt sind. Ihre Wiederherstellungscodes bestätigen sie; versuchen Sie es danach erneut.
    }
screen-conversation-send-failed-identity-changed =
    { $count ->
        [one] Die Identität von { $names } hat sich geändert. Vergewissern Sie sich, dass es wirklich diese Person ist, bevor Sie es erneut versuchen.
       *[other] Die Identitäten von { $names } haben sich geändert. Vergewissern Sie sich, dass es wirklich diese Personen sind, bevor Sie es erneut versuchen.
    }
screen-conversation-send-failed-device-not-confirmed = Dieses Gerät ist nicht bestätigt. Geben Sie Ihren Wiederherstellungscode ein, und versuchen Sie es dann erneut.
screen-conversation-send-failed-file-missing = Die Datei ist nicht mehr auf diesem Gerät. Verwerfen Sie die Nachricht, und fügen Sie die Datei neu hinzu.
screen-conversation-send-failed-file-type = Die Art der Datei ist ungültig. Verwerfen Sie die Nachricht, und wählen Sie eine andere Datei.
screen-conversation-send-failed-not-allowed = Sie dürfen in diesem Raum nicht mehr schreiben. Wenden Sie sich an jemanden, der ihn verwaltet.
screen-conversation-send-failed-room-gone = Sie gehören diesem Raum nicht mehr an. Kopieren Sie den Text, wenn Sie ihn anderswo brauchen.
screen-conversation-send-failed-too-long = Die Nachricht ist zu lang. Kopieren Sie den Text, verwerfen Sie die Nachricht, und senden Sie sie in Teilen.
screen-conversation-send-failed-file-too-large = Die Datei ist größer als die { $limit } MB, die der Dienst annimmt. Verwerfen Sie sie, und geben Sie sie auf anderem Weg weiter.
screen-conversation-send-failed-file-too-large-unknown = Die Datei ist größer, als der Dienst annimmt. Verwerfen Sie sie, und geben Sie sie auf anderem Weg weiter.
screen-conversation-send-failed-encryption-withdrawn = Dieser Raum ist nicht mehr geschützt, deshalb verlässt nichts dieses Gerät. Verständigen Sie Ihre IT-Stelle.
screen-conversation-send-failed-refused = Der Dienst hat die Nachricht abgelehnt. Versuchen Sie es erneut; bleibt es dabei, verständigen Sie Ihre IT-Stelle.

## Nachrichten, die nicht gelesen werden können

screen-conversation-unreadable-title = Diese Nachricht kann noch nicht gelesen werden
screen-conversation-unreadable-title-never = Diese Nachricht kann hier nicht gelesen werden
screen-conversation-unreadable-key-missing = Ihr Schlüssel ist noch nicht angekommen. Meist folgt er bald, und die Nachricht erscheint dann von selbst.
screen-conversation-unreadable-sent-before-joining = Sie wurde geschrieben, bevor Sie beigetreten sind. Bitten Sie jemanden, der dabei war, sie zu wiederholen.
screen-conversation-unreadable-sender-identity-changed = Die Identität von { $name } hat sich geändert, nachdem Sie sie bestätigt hatten. Vergewissern Sie sich, dass es wirklich diese Person ist.
screen-conversation-unreadable-sender-device-unsigned = { $name } hat sie auf einem nicht bestätigten Gerät geschrieben. Bitten Sie darum, es mit dem Wiederherstellungscode zu bestätigen.
screen-conversation-unreadable-sender-device-unknown = Sie wurde auf einem Gerät geschrieben, von dem nicht bekannt ist, dass es { $name } gehört. Fragen Sie nach, ob die Nachricht echt ist.
screen-conversation-unreadable-history-not-backed-up = Sie ist älter als dieses Gerät, und ihr Schlüssel wurde nie gesichert. Lesbar ist sie nur auf einem Gerät, das damals angemeldet war.
screen-conversation-unreadable-withheld-from-this-device = { $name } gibt Schlüssel nur an bestätigte Geräte weiter, und dieses ist keines. Geben Sie Ihren Wiederherstellungscode ein; spätere Nachrichten lassen sich dann lesen.
screen-conversation-unreadable-withheld-by-sender = Das Gerät von { $name } hat den Schlüssel nicht weitergegeben. Bitten Sie darum, die Nachricht noch einmal zu senden.
screen-conversation-unreadable-history-needs-recovery = Sie ist älter als dieses Gerät. Ihr Wiederherstellungscode bringt sie zurück.

## Nachrichten anderer Art

screen-conversation-message-kind-image = Bild
screen-conversation-message-kind-video = Video
screen-conversation-message-kind-audio = Tonaufnahme
screen-conversation-message-kind-file = Datei
screen-conversation-message-kind-sticker = Sticker
screen-conversation-message-kind-location = Ort
screen-conversation-message-poll-not-yet = Abstimmen ist hier noch nicht möglich
screen-conversation-message-unknown = Eine Nachricht einer Art, die diese Version nicht kennt ({ $kind })
screen-conversation-message-malformed = Eine beschädigte Nachricht wurde beiseitegelegt ({ $kind })
screen-conversation-message-truncated = Der Rest dieser Nachricht ist zu groß, um gezeigt zu werden.
screen-conversation-message-code = Code
screen-conversation-message-code-language = Code, { $language }
screen-conversation-message-table = Tabelle
screen-conversation-message-spoiler = Verdeckt. Zeigen
screen-conversation-message-spoiler-reason = Verdeckt: { $reason }. Zeigen
screen-conversation-message-details = Mehr

## Woher eine Nachricht kommt

screen-conversation-authenticity-not-guaranteed = Wer dies geschrieben hat, lässt sich nicht gewährleisten: Der Schlüssel kam aus einer Sicherung oder von jemand anderem.
screen-conversation-authenticity-unconfirmed-device = Auf einem Gerät geschrieben, das nicht bestätigt ist.
screen-conversation-authenticity-identity-changed = Die Identität hinter diesem Namen hat sich geändert, nachdem Sie sie bestätigt hatten.
screen-conversation-authenticity-sent-in-clear = Nicht verschlüsselt. Der Dienst, der sie befördert hat, konnte sie lesen und ändern.
screen-conversation-authenticity-sender-mismatch = Der Dienst nennt einen anderen Absender als den, der dies verschlüsselt hat. Vertrauen Sie dem nicht.

## Verweise

screen-conversation-link-title = Führt zu { $host }
screen-conversation-link-misleading = Der Text zeigt eine andere Adresse. Dieser Verweis führt zu { $host }
screen-conversation-link-doubtful = Diesem Verweis wird nicht gefolgt. Er führt zu { $host }

## Was sich mit einer Nachricht tun lässt

screen-conversation-action-bar = Aktionen für diese Nachricht
screen-conversation-action-reply = Antworten
screen-conversation-action-react = Reagieren
screen-conversation-action-edit = Bearbeiten
screen-conversation-action-copy = Text kopieren
screen-conversation-action-copy-link = Link kopieren
screen-conversation-action-save = Speichern
screen-conversation-action-reactions = Wer reagiert hat
screen-conversation-action-more = Weitere Aktionen
screen-conversation-action-delete = Löschen
screen-conversation-delete-title = Diese Nachricht für alle löschen?
screen-conversation-delete-text = Sie verschwindet für alle im Raum. Kopien, die jemand gemacht hat, bleiben.
screen-conversation-delete-confirm = Löschen
screen-conversation-delete-cancel = Behalten
screen-conversation-reactions-title = Reaktionen
screen-conversation-reactions-none = Alle Reaktionen wurden zurückgenommen.
screen-conversation-reactions-label =
    { $count ->
        [one] { $reaction }, { $count } Person
       *[other] { $reaction }, { $count } Personen
    }
screen-conversation-reactions-more =
    { $count ->
        [one] und { $count } weitere Person
       *[other] und { $count } weitere Personen
    }
screen-conversation-emoji-title = Reaktion wählen
screen-conversation-emoji-search = Emoji suchen
screen-conversation-emoji-frequent = Häufig
screen-conversation-emoji-none = Kein Emoji zu „{ $query }“ gefunden

## Der Platz zum Schreiben

screen-conversation-composer-label = Nachricht an { $room }
screen-conversation-composer-placeholder = Nachricht an { $room }
screen-conversation-composer-to = An { screen-conversation-people }
screen-conversation-composer-to-one = Nur an { $name }
screen-conversation-composer-to-people-invited = An { screen-conversation-people } und { screen-conversation-invited }
screen-conversation-composer-to-one-invited = An { $name } und { screen-conversation-invited }
screen-conversation-composer-to-nobody = Sonst ist niemand hier
screen-conversation-composer-to-nobody-invited = Noch ist niemand beigetreten; { screen-conversation-invited }
screen-conversation-composer-plain = Nicht verschlüsselt: der Dienst kann mitlesen
screen-conversation-composer-send = Senden
screen-conversation-composer-save = Änderung speichern
screen-conversation-composer-emoji = Emoji einfügen
screen-conversation-composer-mention = Jemanden erwähnen
screen-conversation-composer-mentions = Personen, die sich erwähnen lassen
screen-conversation-composer-mentions-none = Hier heißt niemand „{ $query }“
screen-conversation-composer-hint-choose = wählen
screen-conversation-composer-hint-insert = einfügen
screen-conversation-composer-hint-close = schließen
screen-conversation-composer-replying = Antwort an { $name }
screen-conversation-composer-replying-unknown = Antwort auf eine frühere Nachricht
screen-conversation-composer-reply-cancel = Nicht darauf antworten
screen-conversation-composer-editing = Sie bearbeiten Ihre Nachricht
screen-conversation-composer-editing-loses = Ein Teil der Formatierung, etwa verdeckte Wörter, geht beim Speichern verloren.
screen-conversation-composer-edit-cancel = Änderung verwerfen
screen-conversation-composer-kept = Ihr Text ist noch da.
screen-conversation-composer-left =
    { $count ->
        [one] Noch { $count } Zeichen
       *[other] Noch { $count } Zeichen
    }
screen-conversation-composer-over =
    { $count ->
        [one] { $count } Zeichen zu viel. Kürzen Sie die Nachricht, oder senden Sie sie in Teilen.
       *[other] { $count } Zeichen zu viel. Kürzen Sie die Nachricht, oder senden Sie sie in Teilen.
    }

## An der Stelle des Platzes zum Schreiben

screen-conversation-barrier-left-title = Sie haben diesen Raum verlassen
screen-conversation-barrier-left-text = Was geschrieben wurde, solange Sie hier waren, bleibt lesbar.
screen-conversation-barrier-banned-title = Sie wurden aus diesem Raum ausgeschlossen
screen-conversation-barrier-banned-text = Wenden Sie sich an jemanden, der den Raum verwaltet, falls das ein Irrtum ist.
screen-conversation-barrier-invited-title = Sie sind in diesen Raum eingeladen
screen-conversation-barrier-invited-by = { $name } lädt Sie ein.
screen-conversation-barrier-invited-text = Nehmen Sie an, um zu lesen und zu schreiben.
screen-conversation-barrier-knocked-title = Sie haben um Einlass gebeten
screen-conversation-barrier-knocked-text = Jemand aus dem Raum muss Sie hereinlassen.
screen-conversation-barrier-read-only-title = Hier können Sie lesen, aber nicht schreiben
screen-conversation-barrier-read-only-text = Wer den Raum verwaltet, entscheidet, wer schreiben darf.
screen-conversation-barrier-withdrawn-title = Senden angehalten: Dieser Raum ist nicht mehr geschützt
screen-conversation-barrier-withdrawn-text = Das behauptet der Dienst; wir glauben es nicht, und nichts verlässt dieses Gerät. Verständigen Sie Ihre IT-Stelle.
screen-conversation-barrier-unknown-title = Es wird geprüft, wie dieser Raum geschützt ist
screen-conversation-barrier-unknown-text = Bevor das feststeht, wird nichts gesendet.
screen-conversation-barrier-device-title = Dieses Gerät ist nicht bestätigt
screen-conversation-barrier-device-text = Geben Sie Ihren Wiederherstellungscode ein, um zu schreiben. Bis dahin können Sie lesen.
screen-conversation-barrier-replaced-title = Dieser Raum wurde ersetzt
screen-conversation-barrier-replaced-text = Die Unterhaltung geht in einem neuen Raum weiter. Alles hier Geschriebene bleibt lesbar.
screen-conversation-barrier-replaced-go = Zum neuen Raum
screen-conversation-barrier-draft-kept = Ihr Entwurf ist noch da:
