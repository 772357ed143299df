# Konversationer: listan, att hitta personer, skapa och lämna rum, uppgifter om ett rum.

action-rooms-new = Ny konversation
action-rooms-new-chat = Skriv till en person
action-rooms-new-room = Skapa ett rum
action-rooms-create = Skapa rummet
action-rooms-find-colleague = Hitta en kollega
action-rooms-search-directory = Sök i katalogen
action-rooms-add-people = Lägg till personer
action-rooms-invite = { $count ->
    [0] Bjud in
    [one] Bjud in { $count } person
   *[other] Bjud in { $count } personer
}
action-rooms-leave = Lämna
action-rooms-stay = Stanna
action-details-favourite = Lägg till som favorit
action-details-unfavourite = Favorit
action-details-new-room = Gå till det nya rummet
action-details-all = Visa alla
action-details-fewer = Visa färre

screen-rooms-title = Konversationer
screen-rooms-find = Hitta en person eller ett rum
screen-rooms-conversations = Konversationer
screen-rooms-invitations = { $count ->
    [one] Inbjudan
   *[other] Inbjudningar
}
screen-rooms-invited-by = { $name } bjuder in dig
screen-rooms-invited = Du är inbjuden
screen-rooms-filter-all = Alla
screen-rooms-filter-unread = Olästa
screen-rooms-filter-people = Personer
screen-rooms-filter-rooms = Rum
screen-rooms-filter-favourites = Favoriter
screen-rooms-empty-all = Inga konversationer än
screen-rooms-empty-all-help = Hitta en kollega med namn eller fullständig adress. Ingen kod behöver utbytas.
screen-rooms-empty-unread = Inget oläst
screen-rooms-empty-unread-help = Du har sett allt som har skrivits till dig.
screen-rooms-empty-people = Inga samtal på tu man hand
screen-rooms-empty-people-help = Här visas konversationer med en enda person.
screen-rooms-empty-rooms = Inga rum
screen-rooms-empty-rooms-help = Här visas rum som du skapar eller bjuds in till.
screen-rooms-empty-favourites = Inga favoriter än
screen-rooms-empty-favourites-help = Öppna en konversations uppgifter för att göra den till favorit.
screen-rooms-failed = Listan gick inte att öppna
screen-rooms-typing-one = { $name } skriver
screen-rooms-typing-two = { $first } och { $second } skriver
screen-rooms-typing-many = { $count } personer skriver
screen-rooms-unsent = { $count ->
    [one] Inte skickat: { $count } meddelande
   *[other] Inte skickade: { $count } meddelanden
}
screen-rooms-preview-own = Du: { $text }
screen-rooms-preview-from = { $name }: { $text }
screen-rooms-preview-none = Inga meddelanden än
a11y-rooms-filters = Vilka konversationer som visas
a11y-rooms-mentions = { $count ->
    [one] nämner dig { $count } gång
   *[other] nämner dig { $count } gånger
}
a11y-rooms-unread = { $count ->
    [one] { $count } oläst meddelande
   *[other] { $count } olästa meddelanden
}
a11y-rooms-marked-unread = markerad som oläst
a11y-rooms-muted = tystad
a11y-rooms-favourite = favorit
a11y-rooms-accept = Tacka ja till inbjudan till { $room }
a11y-rooms-decline = Tacka nej till inbjudan till { $room }

screen-switcher-label = Snabbväxlare
screen-switcher-recent = Senaste
screen-switcher-people = Personer
screen-switcher-nothing = Inget som heter ”{ $query }”
screen-switcher-nothing-help = Sökte bland dina rum och personerna i dem.
screen-switcher-choose = välj
screen-switcher-open = öppna
screen-switcher-close = stäng

screen-people-search = Sök efter personer
screen-people-placeholder = Namn eller @namn:server
screen-people-found = Personer
screen-people-start = Vem söker du?
screen-people-start-help = Skriv ett namn. Den som finns på en annan myndighet hittas med fullständig adress: @namn:server.
screen-people-searching = Söker
screen-people-failed = Sökningen fungerade inte
screen-people-nobody = Ingen som heter ”{ $query }”
screen-people-nobody-asked = Sökte i serverns katalog och bland personer du delar rum med. Om du vet den fullständiga adressen, skriv den: @namn:server.
screen-people-nobody-known-only = Katalogen svarade inte. Bara personer du delar rum med har genomsökts.
screen-people-known-only = Katalogen svarade inte. Det här är personer du delar rum med.
screen-people-limited = Det finns fler. Skriv mer av namnet.
screen-people-there-already = ”{ $query }” är redan med i rummet
a11y-people-count = { $count ->
    [one] { $count } person hittades
   *[other] { $count } personer hittades
}
a11y-people-remove = Ta bort { $name }

screen-new-chat-title = Skriv till en person
screen-new-chat-lead = Det du skriver där är totalsträckskrypterat.
screen-new-chat-exists = I din lista
screen-new-chat-opening = Öppnar konversationen
screen-new-room-title = Skapa ett rum
screen-new-room-lead = Bara de du bjuder in kommer in. Meddelanden är totalsträckskrypterade.
screen-new-room-name = Namn
screen-new-room-topic = Vad det handlar om
screen-new-room-topic-help = Namn och ämne är inte krypterade: servern kan läsa dem.
screen-new-room-people = Personer
screen-new-room-creating = Skapar rummet
screen-invite-title = Lägg till personer i { $room }
screen-invite-lead = De kommer in så snart de tackar ja.
screen-invite-sent = Inbjudna: { $names }
screen-leave-title = Lämna { $room }?
screen-leave-lead = Rummet försvinner ur din lista. För att komma tillbaka behöver du en ny inbjudan.

screen-details-title = Om rummet
screen-details-title-person = Om konversationen
screen-details-failed = Uppgifterna gick inte att öppna
screen-details-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
screen-details-more-people = { $count ->
    [one] och { $count } person till
   *[other] och { $count } personer till
}
screen-details-owner = ägare
screen-details-moderator = moderator
screen-details-invited = inbjuden
screen-details-encrypted = Totalsträckskrypterat
screen-details-encrypted-help = Bara de som är med kan läsa det som skrivs. Ingen server kan det.
screen-details-plain = Inte krypterat
screen-details-plain-help = Deltagarnas servrar kan läsa det som skrivs.
screen-details-withdrawn = Rummet är inte längre skyddat
screen-details-withdrawn-help = Det var krypterat och servern säger nu något annat. Inget skickas. Kontakta it-stödet.
screen-details-encryption-unknown = Krypteringen kontrolleras
screen-details-encryption-unknown-help = Inget skickas förrän det är klart.
screen-details-replaced = Rummet har ersatts
screen-details-replaced-help = Konversationen fortsätter i ett nyare rum. Det som skrivits här går att läsa.
