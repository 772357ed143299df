# Det som varje del av fönstret kan säga.

action-accept = Tacka ja
action-back = Tillbaka
action-cancel = Avbryt
action-close = Stäng
action-continue = Fortsätt
action-copy = Kopiera
action-decline = Tacka nej
action-dismiss = Dölj
action-retry = Försök igen

common-app = Chancery
common-copied = Kopierat
common-copy-failed = Systemet tillät inte kopieringen. Markera texten och kopiera den med tangentbordet.
common-loading = Läser in
common-today = I dag
common-yesterday = I går
common-you = Du

a11y-notifications = Meddelanden från programmet

common-preview-image = Bild: { $name }
common-preview-video = Video: { $name }
common-preview-audio = Ljud: { $name }
common-preview-file = Fil: { $name }
common-preview-sticker = Klistermärke: { $name }
common-preview-location = Plats
common-preview-poll = Omröstning: { $question }
common-preview-deleted = Meddelandet har tagits bort
common-preview-unreadable = Det här meddelandet kan inte läsas än
common-preview-unknown = En sorts meddelande som Chancery inte känner till än

common-event-created = { $self ->
    [yes] Du skapade rummet
   *[no] { $actor } skapade rummet
}
common-event-encryption-on = { $self ->
    [yes] Du slog på totalsträckskryptering
   *[no] { $actor } slog på totalsträckskryptering
}
common-event-joined = { $self ->
    [yes] Du gick med
   *[no] { $person } gick med
}
common-event-left = { $self ->
    [yes] Du lämnade rummet
   *[no] { $person } lämnade rummet
}
common-event-invited = { $self ->
    [yes] Du bjöd in { $person }
   *[no] { $actor } bjöd in { $person }
}
common-event-invitation-declined = { $self ->
    [yes] Du tackade nej till inbjudan
   *[no] { $person } tackade nej till inbjudan
}
common-event-invitation-withdrawn = { $self ->
    [yes] Du tog tillbaka inbjudan till { $person }
   *[no] { $actor } tog tillbaka inbjudan till { $person }
}
common-event-removed = { $self ->
    [yes] Du tog bort { $person } från rummet
   *[no] { $actor } tog bort { $person } från rummet
}
common-event-banned = { $self ->
    [yes] Du stängde av { $person } från rummet
   *[no] { $actor } stängde av { $person } från rummet
}
common-event-unbanned = { $self ->
    [yes] Du lät { $person } komma tillbaka
   *[no] { $actor } lät { $person } komma tillbaka
}
common-event-knocked = { $self ->
    [yes] Du bad om att få gå med
   *[no] { $person } ber om att få gå med
}
common-event-person-named = { $name } bytte namn
common-event-person-renamed = { $before } heter nu { $after }
common-event-person-picture = { $person } har en ny bild
common-event-room-renamed = { $self ->
    [yes] Du gav rummet namnet ”{ $name }”
   *[no] { $actor } gav rummet namnet ”{ $name }”
}
common-event-room-name-removed = { $self ->
    [yes] Du tog bort rummets namn
   *[no] { $actor } tog bort rummets namn
}
common-event-topic-changed = { $self ->
    [yes] Du ändrade ämnet till ”{ $topic }”
   *[no] { $actor } ändrade ämnet till ”{ $topic }”
}
common-event-topic-removed = { $self ->
    [yes] Du tog bort ämnet
   *[no] { $actor } tog bort ämnet
}
common-event-room-picture = { $self ->
    [yes] Du ändrade rummets bild
   *[no] { $actor } ändrade rummets bild
}
common-event-rights = { $self ->
    [yes] Du ändrade vem som får göra vad
   *[no] { $actor } ändrade vem som får göra vad
}
common-event-access = { $self ->
    [yes] Du ändrade vem som får gå med
   *[no] { $actor } ändrade vem som får gå med
}
common-event-history = { $self ->
    [yes] Du ändrade vem som får läsa tidigare meddelanden
   *[no] { $actor } ändrade vem som får läsa tidigare meddelanden
}
common-event-pins = { $self ->
    [yes] Du ändrade de fästa meddelandena
   *[no] { $actor } ändrade de fästa meddelandena
}
common-event-replaced = Rummet har ersatts av ett nyare
common-event-call = { $self ->
    [yes] Du startade ett samtal
   *[no] { $actor } startade ett samtal
}
common-event-unknown = Något hände som den här versionen inte känner till ({ $kind })
common-event-malformed = En skadad post lades åt sidan ({ $kind })
