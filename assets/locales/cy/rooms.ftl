# Sgyrsiau: y rhestr, dod o hyd i bobl, creu a gadael ystafelloedd, manylion ystafell.

action-rooms-new = Sgwrs newydd
action-rooms-new-chat = Ysgrifennu at berson
action-rooms-new-room = Creu ystafell
action-rooms-create = Creu’r ystafell
action-rooms-find-colleague = Dod o hyd i gydweithiwr
action-rooms-search-directory = Chwilio’r cyfeiriadur
action-rooms-add-people = Ychwanegu pobl
action-rooms-invite = { $count ->
    [0] Gwahodd
    [one] Gwahodd { $count } person
   *[other] Gwahodd { $count } o bobl
}
action-rooms-leave = Gadael
action-rooms-stay = Aros
action-details-favourite = Ychwanegu at ffefrynnau
action-details-unfavourite = Ffefryn
action-details-new-room = Mynd i’r ystafell newydd
action-details-all = Gweld pob un
action-details-fewer = Gweld llai

screen-rooms-title = Sgyrsiau
screen-rooms-find = Dod o hyd i berson neu ystafell
screen-rooms-conversations = Sgyrsiau
screen-rooms-invitations = { $count ->
    [one] Gwahoddiad
   *[other] Gwahoddiadau
}
screen-rooms-invited-by = Mae { $name } yn eich gwahodd
screen-rooms-invited = Rydych wedi’ch gwahodd
screen-rooms-filter-all = Pob un
screen-rooms-filter-unread = Heb eu darllen
screen-rooms-filter-people = Pobl
screen-rooms-filter-rooms = Ystafelloedd
screen-rooms-filter-favourites = Ffefrynnau
screen-rooms-empty-all = Dim sgyrsiau eto
screen-rooms-empty-all-help = Dewch o hyd i gydweithiwr yn ôl enw neu gyfeiriad llawn. Nid oes angen cod gennych.
screen-rooms-empty-unread = Dim byd heb ei ddarllen
screen-rooms-empty-unread-help = Rydych wedi gweld popeth a ysgrifennwyd atoch.
screen-rooms-empty-people = Dim sgyrsiau un i un
screen-rooms-empty-people-help = Bydd sgyrsiau ag un person yn ymddangos yma.
screen-rooms-empty-rooms = Dim ystafelloedd
screen-rooms-empty-rooms-help = Bydd ystafelloedd a grëwch neu y cewch wahoddiad iddynt yn ymddangos yma.
screen-rooms-empty-favourites = Dim ffefrynnau eto
screen-rooms-empty-favourites-help = Agorwch fanylion sgwrs i’w nodi’n ffefryn.
screen-rooms-failed = Nid agorodd y rhestr
screen-rooms-typing-one = Mae { $name } yn teipio
screen-rooms-typing-two = Mae { $first } a { $second } yn teipio
screen-rooms-typing-many = Mae { $count } o bobl yn teipio
screen-rooms-unsent = { $count ->
    [one] Heb ei hanfon: { $count } neges
   *[other] Heb eu hanfon: { $count } neges
}
screen-rooms-preview-own = Chi: { $text }
screen-rooms-preview-from = { $name }: { $text }
screen-rooms-preview-none = Dim negeseuon eto
a11y-rooms-filters = Pa sgyrsiau i’w dangos
a11y-rooms-mentions = { $count ->
    [one] yn eich crybwyll { $count } gwaith
   *[other] yn eich crybwyll { $count } gwaith
}
a11y-rooms-unread = { $count ->
    [one] { $count } neges heb ei darllen
   *[other] { $count } neges heb eu darllen
}
a11y-rooms-marked-unread = wedi’i nodi heb ei darllen
a11y-rooms-muted = wedi’i thewi
a11y-rooms-favourite = ffefryn
a11y-rooms-accept = Derbyn y gwahoddiad i { $room }
a11y-rooms-decline = Gwrthod y gwahoddiad i { $room }

screen-switcher-label = Newidiwr cyflym
screen-switcher-recent = Diweddar
screen-switcher-people = Pobl
screen-switcher-nothing = Dim byd o’r enw “{ $query }”
screen-switcher-nothing-help = Chwiliwyd drwy’ch ystafelloedd a’r bobl ynddynt.
screen-switcher-choose = dewis
screen-switcher-open = agor
screen-switcher-close = cau

screen-people-search = Chwilio am bobl
screen-people-placeholder = Enw neu @enw:gweinydd
screen-people-found = Pobl
screen-people-start = Am bwy rydych yn chwilio?
screen-people-start-help = Teipiwch enw. Ceir hyd i rywun mewn adran arall drwy gyfeiriad llawn: @enw:gweinydd.
screen-people-searching = Yn chwilio
screen-people-failed = Ni weithiodd y chwiliad
screen-people-nobody = Neb o’r enw “{ $query }”
screen-people-nobody-asked = Holwyd cyfeiriadur eich gweinydd a’r bobl rydych yn rhannu ystafell â nhw. Os gwyddoch y cyfeiriad llawn, teipiwch ef: @enw:gweinydd.
screen-people-nobody-known-only = Nid atebodd y cyfeiriadur. Dim ond y bobl rydych yn rhannu ystafell â nhw a chwiliwyd.
screen-people-known-only = Nid atebodd y cyfeiriadur. Dyma bobl rydych yn rhannu ystafell â nhw.
screen-people-limited = Mae rhagor. Teipiwch fwy o’r enw.
screen-people-there-already = Mae “{ $query }” yn yr ystafell hon eisoes
a11y-people-count = { $count ->
    [one] Cafwyd { $count } person
   *[other] Cafwyd { $count } o bobl
}
a11y-people-remove = Tynnu { $name }

screen-new-chat-title = Ysgrifennu at berson
screen-new-chat-lead = Mae’r hyn a ysgrifennwch yno wedi’i amgryptio o ben i ben.
screen-new-chat-exists = Yn eich rhestr
screen-new-chat-opening = Yn agor y sgwrs
screen-new-room-title = Creu ystafell
screen-new-room-lead = Dim ond y bobl a wahoddwch all ddod i mewn. Mae negeseuon wedi’u hamgryptio o ben i ben.
screen-new-room-name = Enw
screen-new-room-topic = Am beth y mae
screen-new-room-topic-help = Nid yw’r enw na’r pwnc wedi’u hamgryptio: gall eich gweinydd eu darllen.
screen-new-room-people = Pobl
screen-new-room-creating = Yn creu’r ystafell
screen-invite-title = Ychwanegu pobl at { $room }
screen-invite-lead = Gallant ddod i mewn cyn gynted ag y derbyniant.
screen-invite-sent = Wedi’u gwahodd: { $names }
screen-leave-title = Gadael { $room }?
screen-leave-lead = Bydd yn diflannu o’ch rhestr. I ddod yn ôl bydd angen gwahoddiad newydd arnoch.

screen-details-title = Manylion yr ystafell
screen-details-title-person = Manylion y sgwrs
screen-details-failed = Nid agorodd y manylion
screen-details-people = { $count ->
    [one] { $count } person
   *[other] { $count } o bobl
}
screen-details-more-people = { $count ->
    [one] a { $count } person arall
   *[other] a { $count } o bobl eraill
}
screen-details-owner = perchennog
screen-details-moderator = cymedrolwr
screen-details-invited = wedi’i wahodd
screen-details-encrypted = Wedi’i hamgryptio o ben i ben
screen-details-encrypted-help = Dim ond y bobl sydd ynddi all ddarllen yr hyn a ysgrifennir. Ni all yr un gweinydd.
screen-details-plain = Heb ei hamgryptio
screen-details-plain-help = Gall gweinyddion y bobl sydd ynddi ddarllen yr hyn a ysgrifennir.
screen-details-withdrawn = Nid yw’r ystafell hon wedi’i diogelu mwyach
screen-details-withdrawn-help = Roedd wedi’i hamgryptio, ac mae’r gweinydd bellach yn dweud fel arall. Nid oes dim yn cael ei anfon. Rhowch wybod i’ch desg TG.
screen-details-encryption-unknown = Yn gwirio’r amgryptio
screen-details-encryption-unknown-help = Nid oes dim yn cael ei anfon nes ei bod yn hysbys.
screen-details-replaced = Mae ystafell arall wedi cymryd lle hon
screen-details-replaced-help = Mae’r sgwrs yn parhau mewn ystafell fwy newydd. Mae modd darllen yr hyn a ysgrifennwyd yma o hyd.
