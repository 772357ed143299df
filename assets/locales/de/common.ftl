# Was jeder Teil des Fensters sagen kann.

action-accept = Annehmen
action-back = Zurück
action-cancel = Abbrechen
action-close = Schließen
action-continue = Weiter
action-copy = Kopieren
action-decline = Ablehnen
action-dismiss = Ausblenden
action-retry = Erneut versuchen

common-app = Chancery
common-copied = Kopiert
common-copy-failed = Dieses System hat das Kopieren nicht erlaubt. Markieren Sie den Text, und kopieren Sie ihn mit der Tastatur.
common-loading = Wird geladen
common-today = Heute
common-yesterday = Gestern
common-you = Sie

a11y-notifications = Hinweise

common-preview-image = Bild: { $name }
common-preview-video = Video: { $name }
common-preview-audio = Audio: { $name }
common-preview-file = Datei: { $name }
common-preview-sticker = Sticker: { $name }
common-preview-location = Standort
common-preview-poll = Umfrage: { $question }
common-preview-deleted = Nachricht gelöscht
common-preview-unreadable = Diese Nachricht kann noch nicht gelesen werden
common-preview-unknown = Eine Art von Nachricht, die Chancery noch nicht kennt

common-event-created = { $self ->
    [yes] Sie haben diesen Raum angelegt
   *[no] { $actor } hat diesen Raum angelegt
}
common-event-encryption-on = { $self ->
    [yes] Sie haben die Ende-zu-Ende-Verschlüsselung eingeschaltet
   *[no] { $actor } hat die Ende-zu-Ende-Verschlüsselung eingeschaltet
}
common-event-joined = { $self ->
    [yes] Sie sind beigetreten
   *[no] { $person } ist beigetreten
}
common-event-left = { $self ->
    [yes] Sie haben den Raum verlassen
   *[no] { $person } hat den Raum verlassen
}
common-event-invited = { $self ->
    [yes] Sie haben { $person } eingeladen
   *[no] { $actor } hat { $person } eingeladen
}
common-event-invitation-declined = { $self ->
    [yes] Sie haben die Einladung abgelehnt
   *[no] { $person } hat die Einladung abgelehnt
}
common-event-invitation-withdrawn = { $self ->
    [yes] Sie haben die Einladung an { $person } zurückgezogen
   *[no] { $actor } hat die Einladung an { $person } zurückgezogen
}
common-event-removed = { $self ->
    [yes] Sie haben { $person } entfernt
   *[no] { $actor } hat { $person } entfernt
}
common-event-banned = { $self ->
    [yes] Sie haben { $person } vom Raum ausgeschlossen
   *[no] { $actor } hat { $person } vom Raum ausgeschlossen
}
common-event-unbanned = { $self ->
    [yes] Sie haben { $person } wieder zugelassen
   *[no] { $actor } hat { $person } wieder zugelassen
}
common-event-knocked = { $self ->
    [yes] Sie haben um Einlass gebeten
   *[no] { $person } bittet um Einlass
}
common-event-person-named = { $name } hat den Namen geändert
common-event-person-renamed = { $before } heißt jetzt { $after }
common-event-person-picture = { $person } hat ein neues Bild
common-event-room-renamed = { $self ->
    [yes] Sie haben den Raum „{ $name }“ genannt
   *[no] { $actor } hat den Raum „{ $name }“ genannt
}
common-event-room-name-removed = { $self ->
    [yes] Sie haben den Namen des Raums entfernt
   *[no] { $actor } hat den Namen des Raums entfernt
}
common-event-topic-changed = { $self ->
    [yes] Sie haben das Thema auf „{ $topic }“ geändert
   *[no] { $actor } hat das Thema auf „{ $topic }“ geändert
}
common-event-topic-removed = { $self ->
    [yes] Sie haben das Thema entfernt
   *[no] { $actor } hat das Thema entfernt
}
common-event-room-picture = { $self ->
    [yes] Sie haben das Bild des Raums geändert
   *[no] { $actor } hat das Bild des Raums geändert
}
common-event-rights = { $self ->
    [yes] Sie haben die Rechte im Raum geändert
   *[no] { $actor } hat die Rechte im Raum geändert
}
common-event-access = { $self ->
    [yes] Sie haben geändert, wer beitreten darf
   *[no] { $actor } hat geändert, wer beitreten darf
}
common-event-history = { $self ->
    [yes] Sie haben geändert, wer frühere Nachrichten lesen darf
   *[no] { $actor } hat geändert, wer frühere Nachrichten lesen darf
}
common-event-pins = { $self ->
    [yes] Sie haben die angehefteten Nachrichten geändert
   *[no] { $actor } hat die angehefteten Nachrichten geändert
}
common-event-replaced = Dieser Raum wurde durch einen neueren ersetzt
common-event-call = { $self ->
    [yes] Sie haben einen Anruf begonnen
   *[no] { $actor } hat einen Anruf begonnen
}
common-event-unknown = Es ist etwas geschehen, das diese Version nicht kennt ({ $kind })
common-event-malformed = Ein beschädigter Eintrag wurde beiseitegelegt ({ $kind })
