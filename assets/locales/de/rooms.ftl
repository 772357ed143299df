# Unterhaltungen: die Liste, Menschen finden, Räume anlegen und verlassen, Angaben zu einem Raum.

action-rooms-new = Neue Unterhaltung
action-rooms-new-chat = Einer Person schreiben
action-rooms-new-room = Raum anlegen
action-rooms-create = Raum anlegen
action-rooms-find-colleague = Jemanden finden
action-rooms-search-directory = Im Verzeichnis suchen
action-rooms-add-people = Personen hinzufügen
action-rooms-invite = { $count ->
    [0] Einladen
    [one] { $count } Person einladen
   *[other] { $count } Personen einladen
}
action-rooms-leave = Verlassen
action-rooms-stay = Bleiben
action-details-favourite = Zu Favoriten
action-details-unfavourite = Favorit
action-details-new-room = Zum neuen Raum
action-details-all = Alle zeigen
action-details-fewer = Weniger zeigen

screen-rooms-title = Unterhaltungen
screen-rooms-find = Person oder Raum finden
screen-rooms-conversations = Unterhaltungen
screen-rooms-invitations = { $count ->
    [one] Einladung
   *[other] Einladungen
}
screen-rooms-invited-by = { $name } lädt Sie ein
screen-rooms-invited = Sie sind eingeladen
screen-rooms-filter-all = Alle
screen-rooms-filter-unread = Ungelesen
screen-rooms-filter-people = Personen
screen-rooms-filter-rooms = Räume
screen-rooms-filter-favourites = Favoriten
screen-rooms-empty-all = Noch keine Unterhaltungen
screen-rooms-empty-all-help = Finden Sie jemanden über den Namen oder die volle Adresse. Ein Code ist nicht nötig.
screen-rooms-empty-unread = Nichts ungelesen
screen-rooms-empty-unread-help = Sie haben alles gesehen, was Ihnen geschrieben wurde.
screen-rooms-empty-people = Keine Gespräche zu zweit
screen-rooms-empty-people-help = Hier stehen Unterhaltungen mit einer einzelnen Person.
screen-rooms-empty-rooms = Keine Räume
screen-rooms-empty-rooms-help = Hier stehen Räume, die Sie anlegen oder in die Sie eingeladen werden.
screen-rooms-empty-favourites = Noch keine Favoriten
screen-rooms-empty-favourites-help = Öffnen Sie die Angaben zu einer Unterhaltung, um sie als Favorit zu merken.
screen-rooms-failed = Die Liste ließ sich nicht öffnen
screen-rooms-typing-one = { $name } schreibt
screen-rooms-typing-two = { $first } und { $second } schreiben
screen-rooms-typing-many = { $count } Personen schreiben
screen-rooms-unsent = { $count ->
    [one] Nicht gesendet: { $count } Nachricht
   *[other] Nicht gesendet: { $count } Nachrichten
}
screen-rooms-preview-own = Sie: { $text }
screen-rooms-preview-from = { $name }: { $text }
screen-rooms-preview-none = Noch keine Nachrichten
a11y-rooms-filters = Welche Unterhaltungen zu sehen sind
a11y-rooms-mentions = { $count ->
    [one] nennt Sie { $count }-mal
   *[other] nennt Sie { $count }-mal
}
a11y-rooms-unread = { $count ->
    [one] { $count } ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}
a11y-rooms-marked-unread = als ungelesen markiert
a11y-rooms-muted = stumm
a11y-rooms-favourite = Favorit
a11y-rooms-accept = Einladung in { $room } annehmen
a11y-rooms-decline = Einladung in { $room } ablehnen

screen-switcher-label = Schnellwechsler
screen-switcher-recent = Zuletzt
screen-switcher-people = Personen
screen-switcher-nothing = Nichts namens „{ $query }“
screen-switcher-nothing-help = Gesucht in Ihren Räumen und unter den Menschen darin.
screen-switcher-choose = wählen
screen-switcher-open = öffnen
screen-switcher-close = schließen

screen-people-search = Nach Personen suchen
screen-people-placeholder = Name oder @name:server
screen-people-found = Personen
screen-people-start = Wen suchen Sie?
screen-people-start-help = Geben Sie einen Namen ein. Wer in einer anderen Behörde ist, findet sich über die volle Adresse: @name:server.
screen-people-searching = Suche läuft
screen-people-failed = Die Suche ging nicht
screen-people-nobody = Niemand namens „{ $query }“
screen-people-nobody-asked = Gefragt wurden das Verzeichnis Ihres Servers und die Menschen, mit denen Sie einen Raum teilen. Kennen Sie die volle Adresse, geben Sie sie ein: @name:server.
screen-people-nobody-known-only = Das Verzeichnis hat nicht geantwortet. Gesucht wurde nur unter Menschen, mit denen Sie einen Raum teilen.
screen-people-known-only = Das Verzeichnis hat nicht geantwortet. Dies sind Menschen, mit denen Sie einen Raum teilen.
screen-people-limited = Es gibt noch mehr. Geben Sie mehr vom Namen ein.
screen-people-there-already = „{ $query }“ ist schon in diesem Raum
a11y-people-count = { $count ->
    [one] { $count } Person gefunden
   *[other] { $count } Personen gefunden
}
a11y-people-remove = { $name } entfernen

screen-new-chat-title = Einer Person schreiben
screen-new-chat-lead = Was Sie dort schreiben, ist Ende-zu-Ende-verschlüsselt.
screen-new-chat-exists = In Ihrer Liste
screen-new-chat-opening = Die Unterhaltung wird geöffnet
screen-new-room-title = Raum anlegen
screen-new-room-lead = Nur Eingeladene kommen hinein. Nachrichten sind Ende-zu-Ende-verschlüsselt.
screen-new-room-name = Name
screen-new-room-topic = Worum es geht
screen-new-room-topic-help = Name und Thema sind nicht verschlüsselt: Ihr Server kann sie lesen.
screen-new-room-people = Personen
screen-new-room-creating = Der Raum wird angelegt
screen-invite-title = Personen zu { $room } hinzufügen
screen-invite-lead = Sie kommen hinein, sobald sie annehmen.
screen-invite-sent = Eingeladen: { $names }
screen-leave-title = { $room } verlassen?
screen-leave-lead = Der Raum verschwindet aus Ihrer Liste. Um zurückzukommen, brauchen Sie eine neue Einladung.

screen-details-title = Angaben zum Raum
screen-details-title-person = Angaben zur Unterhaltung
screen-details-failed = Die Angaben ließen sich nicht öffnen
screen-details-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
screen-details-more-people = { $count ->
    [one] und { $count } weitere Person
   *[other] und { $count } weitere Personen
}
screen-details-owner = leitet den Raum
screen-details-moderator = moderiert
screen-details-invited = eingeladen
screen-details-encrypted = Ende-zu-Ende-verschlüsselt
screen-details-encrypted-help = Nur wer dabei ist, kann lesen, was geschrieben wird. Kein Server kann es.
screen-details-plain = Nicht verschlüsselt
screen-details-plain-help = Die Server der Beteiligten können lesen, was geschrieben wird.
screen-details-withdrawn = Dieser Raum ist nicht mehr geschützt
screen-details-withdrawn-help = Er war verschlüsselt, und der Server behauptet nun das Gegenteil. Es wird nichts gesendet. Verständigen Sie Ihre IT-Stelle.
screen-details-encryption-unknown = Die Verschlüsselung wird geprüft
screen-details-encryption-unknown-help = Bis das feststeht, wird nichts gesendet.
screen-details-replaced = Dieser Raum wurde ersetzt
screen-details-replaced-help = Die Unterhaltung geht in einem neueren Raum weiter. Was hier geschrieben wurde, bleibt lesbar.
