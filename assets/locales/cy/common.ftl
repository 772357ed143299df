# Yr hyn y gall pob rhan o'r ffenestr ei ddweud.

action-accept = Derbyn
action-back = Yn ôl
action-cancel = Canslo
action-close = Cau
action-continue = Parhau
action-copy = Copïo
action-decline = Gwrthod
action-dismiss = Cuddio
action-retry = Rhoi cynnig arall arni

common-app = Chancery
common-copied = Wedi’i gopïo
common-copy-failed = Ni chaniataodd y system hon gopïo. Dewiswch y testun a’i gopïo â’r bysellfwrdd.
common-loading = Yn llwytho
common-today = Heddiw
common-yesterday = Ddoe
common-you = Chi

a11y-notifications = Hysbysiadau

common-preview-image = Llun: { $name }
common-preview-video = Fideo: { $name }
common-preview-audio = Sain: { $name }
common-preview-file = Ffeil: { $name }
common-preview-sticker = Sticer: { $name }
common-preview-location = Lleoliad
common-preview-poll = Pôl: { $question }
common-preview-deleted = Neges wedi’i dileu
common-preview-unreadable = Nid oes modd darllen y neges hon eto
common-preview-unknown = Math o neges nad yw Chancery yn ei adnabod eto

common-event-created = { $self ->
    [yes] Rydych wedi creu’r ystafell hon
   *[no] Mae { $actor } wedi creu’r ystafell hon
}
common-event-encryption-on = { $self ->
    [yes] Rydych wedi troi amgryptio o ben i ben ymlaen
   *[no] Mae { $actor } wedi troi amgryptio o ben i ben ymlaen
}
common-event-joined = { $self ->
    [yes] Rydych wedi ymuno
   *[no] Mae { $person } wedi ymuno
}
common-event-left = { $self ->
    [yes] Rydych wedi gadael
   *[no] Mae { $person } wedi gadael
}
common-event-invited = { $self ->
    [yes] Rydych wedi gwahodd { $person }
   *[no] Mae { $actor } wedi gwahodd { $person }
}
common-event-invitation-declined = { $self ->
    [yes] Rydych wedi gwrthod y gwahoddiad
   *[no] Mae { $person } wedi gwrthod y gwahoddiad
}
common-event-invitation-withdrawn = { $self ->
    [yes] Rydych wedi tynnu’r gwahoddiad i { $person } yn ôl
   *[no] Mae { $actor } wedi tynnu’r gwahoddiad i { $person } yn ôl
}
common-event-removed = { $self ->
    [yes] Rydych wedi tynnu { $person } o’r ystafell
   *[no] Mae { $actor } wedi tynnu { $person } o’r ystafell
}
common-event-banned = { $self ->
    [yes] Rydych wedi gwahardd { $person } o’r ystafell
   *[no] Mae { $actor } wedi gwahardd { $person } o’r ystafell
}
common-event-unbanned = { $self ->
    [yes] Rydych wedi caniatáu i { $person } ddychwelyd
   *[no] Mae { $actor } wedi caniatáu i { $person } ddychwelyd
}
common-event-knocked = { $self ->
    [yes] Rydych wedi gofyn am gael ymuno
   *[no] Mae { $person } yn gofyn am gael ymuno
}
common-event-person-named = Mae { $name } wedi newid ei enw
common-event-person-renamed = { $after } yw enw { $before } bellach
common-event-person-picture = Mae gan { $person } lun newydd
common-event-room-renamed = { $self ->
    [yes] Rydych wedi enwi’r ystafell yn “{ $name }”
   *[no] Mae { $actor } wedi enwi’r ystafell yn “{ $name }”
}
common-event-room-name-removed = { $self ->
    [yes] Rydych wedi tynnu enw’r ystafell
   *[no] Mae { $actor } wedi tynnu enw’r ystafell
}
common-event-topic-changed = { $self ->
    [yes] Rydych wedi newid y pwnc i “{ $topic }”
   *[no] Mae { $actor } wedi newid y pwnc i “{ $topic }”
}
common-event-topic-removed = { $self ->
    [yes] Rydych wedi tynnu’r pwnc
   *[no] Mae { $actor } wedi tynnu’r pwnc
}
common-event-room-picture = { $self ->
    [yes] Rydych wedi newid llun yr ystafell
   *[no] Mae { $actor } wedi newid llun yr ystafell
}
common-event-rights = { $self ->
    [yes] Rydych wedi newid pwy gaiff wneud beth
   *[no] Mae { $actor } wedi newid pwy gaiff wneud beth
}
common-event-access = { $self ->
    [yes] Rydych wedi newid pwy gaiff ymuno
   *[no] Mae { $actor } wedi newid pwy gaiff ymuno
}
common-event-history = { $self ->
    [yes] Rydych wedi newid pwy gaiff ddarllen negeseuon cynharach
   *[no] Mae { $actor } wedi newid pwy gaiff ddarllen negeseuon cynharach
}
common-event-pins = { $self ->
    [yes] Rydych wedi newid y negeseuon sydd wedi’u pinio
   *[no] Mae { $actor } wedi newid y negeseuon sydd wedi’u pinio
}
common-event-replaced = Mae ystafell fwy newydd wedi cymryd lle’r ystafell hon
common-event-call = { $self ->
    [yes] Rydych wedi dechrau galwad
   *[no] Mae { $actor } wedi dechrau galwad
}
common-event-unknown = Digwyddodd rhywbeth nad yw’r fersiwn hon yn ei adnabod ({ $kind })
common-event-malformed = Cafodd eitem wedi’i difrodi ei rhoi o’r neilltu ({ $kind })
