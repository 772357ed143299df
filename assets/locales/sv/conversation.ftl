### En konversation: dess huvud, dess meddelanden och platsen att skriva på.

## Huvud

screen-conversation-back = Tillbaka till konversationerna
screen-conversation-details = Detaljer
screen-conversation-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
screen-conversation-invited =
    { $invited ->
        [one] { $invited } inbjuden
       *[other] { $invited } inbjudna
    }
screen-conversation-not-encrypted = Inte krypterat

## Flödet som helhet

screen-conversation-timeline-label = Meddelanden i { $room }
screen-conversation-timeline-new-since = Nytt sedan { $time }
screen-conversation-timeline-new = Nytt
screen-conversation-timeline-start = Här börjar { $room }
screen-conversation-timeline-start-direct = Här börjar din konversation med { $room }
screen-conversation-timeline-start-encrypted = Bara de som är här kan läsa det som skrivs. Tjänsten som befordrar meddelandena kan det inte.
screen-conversation-timeline-start-plain = Meddelandena här är inte krypterade. Tjänsten som befordrar dem kan läsa dem.
screen-conversation-timeline-loading-older = Hämtar tidigare meddelanden…
screen-conversation-timeline-older-failed = Tidigare meddelanden gick inte att hämta.
screen-conversation-timeline-loading-newer = Hämtar senare meddelanden…
screen-conversation-timeline-newer-failed = Senare meddelanden gick inte att hämta.
screen-conversation-timeline-newest = Senaste
screen-conversation-timeline-newest-count =
    { $count ->
        [one] Senaste · { $count } nytt
       *[other] Senaste · { $count } nya
    }
screen-conversation-timeline-empty-title = Inget är skrivet än
screen-conversation-timeline-empty-text = Det första meddelandet inleder konversationen.
screen-conversation-timeline-failed-title = Konversationen gick inte att öppna
screen-conversation-timeline-failed-text = Meddelandena på den här enheten är i säkerhet.
screen-conversation-timeline-gone-title = Meddelandet kan inte visas
screen-conversation-timeline-gone-text = Det kan ha tagits bort, eller så är det äldre än det du får läsa här.
screen-conversation-timeline-back-to-newest = Gå till de senaste meddelandena
screen-conversation-timeline-offline = Offline. Det du skriver väntar här och skickas av sig självt, i ordning.
screen-conversation-timeline-announce-more =
    { $count ->
        [one] { $count } nytt meddelande
       *[other] { $count } nya meddelanden
    }
screen-conversation-timeline-typing-one = { $first } skriver
screen-conversation-timeline-typing-two = { $first } och { $second } skriver
screen-conversation-timeline-typing-more =
    { $count ->
        [one] { $first }, { $second } och { $count } person till skriver
       *[other] { $first }, { $second } och { $count } personer till skriver
    }

## Meddelanden: märken och anmärkningar

screen-conversation-message-edited = Ändrat
screen-conversation-message-deleted = Meddelandet har tagits bort
screen-conversation-message-mentions-you = nämner dig
screen-conversation-message-everyone = alla
screen-conversation-message-reply-loading = Hämtar meddelandet som detta svarar på…
screen-conversation-message-reply-unavailable = Meddelandet som detta svarar på kan inte visas
screen-conversation-message-reply-show = Visa meddelandet som detta svarar på
screen-conversation-message-read-by = Läst av { $count }
screen-conversation-message-read-by-names = Läst av { $names }
screen-conversation-message-and-more = { $names } och { $count } till
screen-conversation-message-reaction =
    { $count ->
        [one] { $reaction }, { $count } reaktion: { $names }
       *[other] { $reaction }, { $count } reaktioner: { $names }
    }
screen-conversation-message-unreached =
    { $count ->
        [one] Nyckeln nådde inte { $names }, som inte kan läsa meddelandet.
       *[other] Nyckeln nådde inte { $names }, som inte kan läsa meddelandet.
    }

## Meddelanden: hur långt ett eget har kommit

screen-conversation-send-sending = Skickas
screen-conversation-send-uploading = Laddar upp
screen-conversation-send-cancel = Skicka inte
screen-conversation-send-waiting = Väntar på nätverket
screen-conversation-send-blocked = Väntar bakom ett meddelande som inte skickades
screen-conversation-send-sent = Skickat
screen-conversation-send-not-sent = Inte skickat.
screen-conversation-send-discard = Kasta
screen-conversation-send-failed-insecure-devices =
    { $count ->
        [one] { $names } använder en enhet som inte är bekräftad. Återställningskoden bekräftar den; försök sedan igen.
       *[other] { $names } använder enheter som inte är bekräftade. Deras återställningskoder bekräftar dem; försök sedan igen.
    }
screen-conversation-send-failed-identity-changed =
    { $count ->
        [one] Identiteten för { $names } har ändrats. Förvissa dig om att det verkligen är rätt person innan du försöker igen.
       *[other] Identiteterna för { $names } har ändrats. Förvissa dig om att det verkligen är rätt personer innan du försöker igen.
    }
screen-conversation-send-failed-device-not-confirmed = Den här enheten är inte bekräftad. Ange din återställningskod och försök sedan igen.
screen-conversation-send-failed-file-missing = Filen finns inte längre på enheten. Kasta meddelandet och lägg till filen på nytt.
screen-conversation-send-failed-file-type = Filtypen är ogiltig. Kasta meddelandet och välj en annan fil.
screen-conversation-send-failed-not-allowed = Du får inte längre skriva i rummet. Vänd dig till någon som sköter det.
screen-conversation-send-failed-room-gone = Du är inte längre med i rummet. Kopiera texten om du behöver den någon annanstans.
screen-conversation-send-failed-too-long = Meddelandet är för långt. Kopiera texten, kasta meddelandet och skicka det i delar.
screen-conversation-send-failed-file-too-large = Filen är större än de { $limit } MB som tjänsten tar emot. Kasta den och dela den på annat sätt.
screen-conversation-send-failed-file-too-large-unknown = Filen är större än vad tjänsten tar emot. Kasta den och dela den på annat sätt.
screen-conversation-send-failed-encryption-withdrawn = Rummet är inte längre skyddat, så inget lämnar enheten. Kontakta it-stödet.
screen-conversation-send-failed-refused = Tjänsten tog inte emot meddelandet. Försök igen; kontakta it-stödet om det inte hjälper.

## Meddelanden som inte kan läsas

screen-conversation-unreadable-title = Det här meddelandet kan inte läsas än
screen-conversation-unreadable-title-never = Det här meddelandet kan inte läsas här
screen-conversation-unreadable-key-missing = Nyckeln har inte kommit fram. Den brukar följa strax, och då visas meddelandet av sig självt.
screen-conversation-unreadable-sent-before-joining = Det skrevs innan du gick med. Be någon som var där att upprepa det.
screen-conversation-unreadable-sender-identity-changed = Identiteten för { $name } ändrades efter att du hade bekräftat den. Förvissa dig om att det verkligen är rätt person.
screen-conversation-unreadable-sender-device-unsigned = { $name } skrev det på en enhet som inte är bekräftad. Be om att den bekräftas med återställningskoden.
screen-conversation-unreadable-sender-device-unknown = Det skrevs på en enhet som inte är känd som en av de enheter { $name } har. Fråga om meddelandet är äkta.
screen-conversation-unreadable-history-not-backed-up = Det är äldre än den här enheten, och nyckeln sparades aldrig. Det kan bara läsas på en enhet som var inloggad då.
screen-conversation-unreadable-withheld-from-this-device = { $name } delar nycklar bara med bekräftade enheter, och den här är inte det. Ange din återställningskod; senare meddelanden går då att läsa.
screen-conversation-unreadable-withheld-by-sender = Enheten som { $name } använder lämnade inte ut nyckeln. Be om att meddelandet skickas igen.
screen-conversation-unreadable-history-needs-recovery = Det är äldre än den här enheten. Din återställningskod hämtar tillbaka det.

## Meddelanden av andra slag

screen-conversation-message-kind-image = Bild
screen-conversation-message-kind-video = Video
screen-conversation-message-kind-audio = Ljudinspelning
screen-conversation-message-kind-file = Fil
screen-conversation-message-kind-sticker = Klistermärke
screen-conversation-message-kind-location = Plats
screen-conversation-message-poll-not-yet = Det går inte att rösta här än
screen-conversation-message-unknown = Ett meddelande av ett slag som den här versionen inte känner till ({ $kind })
screen-conversation-message-malformed = Ett skadat meddelande har lagts åt sidan ({ $kind })
screen-conversation-message-truncated = Resten av meddelandet är för stort för att visas.
screen-conversation-message-code = Kod
screen-conversation-message-code-language = Kod, { $language }
screen-conversation-message-table = Tabell
screen-conversation-message-spoiler = Dolt. Visa
screen-conversation-message-spoiler-reason = Dolt: { $reason }. Visa
screen-conversation-message-details = Mer

## Var ett meddelande kommer ifrån

screen-conversation-authenticity-not-guaranteed = Det går inte att garantera vem som skrev detta: nyckeln kom från en säkerhetskopia eller från någon annan.
screen-conversation-authenticity-unconfirmed-device = Skrivet på en enhet som inte är bekräftad.
screen-conversation-authenticity-identity-changed = Avsändarens identitet ändrades efter att du hade bekräftat den.
screen-conversation-authenticity-sent-in-clear = Inte krypterat. Tjänsten som befordrade det kunde läsa och ändra det.
screen-conversation-authenticity-sender-mismatch = Tjänsten uppger en annan avsändare än den som krypterade detta. Lita inte på det.

## Länkar

screen-conversation-link-title = Leder till { $host }
screen-conversation-link-misleading = Texten visar en annan adress. Länken leder till { $host }
screen-conversation-link-doubtful = Länken följs inte. Den leder till { $host }

## Vad man kan göra med ett meddelande

screen-conversation-action-bar = Åtgärder för meddelandet
screen-conversation-action-reply = Svara
screen-conversation-action-react = Reagera
screen-conversation-action-edit = Ändra
screen-conversation-action-copy = Kopiera texten
screen-conversation-action-copy-link = Kopiera länken
screen-conversation-action-save = Spara
screen-conversation-action-reactions = Vilka som har reagerat
screen-conversation-action-more = Fler åtgärder
screen-conversation-action-delete = Ta bort
screen-conversation-delete-title = Ta bort meddelandet för alla?
screen-conversation-delete-text = Det försvinner för alla i rummet. Kopior som andra har gjort blir kvar.
screen-conversation-delete-confirm = Ta bort
screen-conversation-delete-cancel = Behåll
screen-conversation-reactions-title = Reaktioner
screen-conversation-reactions-none = Alla reaktioner har tagits tillbaka.
screen-conversation-reactions-label =
    { $count ->
        [one] { $reaction }, { $count } person
       *[other] { $reaction }, { $count } personer
    }
screen-conversation-reactions-more =
    { $count ->
        [one] och { $count } person till
       *[other] och { $count } personer till
    }
screen-conversation-emoji-title = Välj en reaktion
screen-conversation-emoji-search = Sök emoji
screen-conversation-emoji-frequent = Vanliga
screen-conversation-emoji-none = Ingen emoji hittades för ”{ $query }”

## Platsen att skriva på

screen-conversation-composer-label = Meddelande till { $room }
screen-conversation-composer-placeholder = Skriv till { $room }
screen-conversation-composer-to = Till { screen-conversation-people }
screen-conversation-composer-to-one = Bara till { $name }
screen-conversation-composer-to-people-invited = Till { screen-conversation-people } och { screen-conversation-invited }
screen-conversation-composer-to-one-invited = Till { $name } och { screen-conversation-invited }
screen-conversation-composer-to-nobody = Ingen annan är här
screen-conversation-composer-to-nobody-invited = Ingen annan har gått med än; { screen-conversation-invited }
screen-conversation-composer-plain = Inte krypterat: tjänsten kan läsa det
screen-conversation-composer-send = Skicka
screen-conversation-composer-save = Spara ändringen
screen-conversation-composer-emoji = Infoga en emoji
screen-conversation-composer-mention = Nämn någon
screen-conversation-composer-mentions = Personer som kan nämnas
screen-conversation-composer-mentions-none = Ingen här heter ”{ $query }”
screen-conversation-composer-hint-choose = välj
screen-conversation-composer-hint-insert = infoga
screen-conversation-composer-hint-close = stäng
screen-conversation-composer-replying = Svar till { $name }
screen-conversation-composer-replying-unknown = Svar på ett tidigare meddelande
screen-conversation-composer-reply-cancel = Svara inte på det
screen-conversation-composer-editing = Du ändrar ditt meddelande
screen-conversation-composer-editing-loses = En del av formateringen, till exempel dolda ord, går förlorad när du sparar.
screen-conversation-composer-edit-cancel = Kasta ändringen
screen-conversation-composer-kept = Din text finns kvar.
screen-conversation-composer-left = { $count } tecken kvar
screen-conversation-composer-over = { $count } tecken för mycket. Korta meddelandet eller skicka det i delar.

## I stället för platsen att skriva på

screen-conversation-barrier-left-title = Du har lämnat rummet
screen-conversation-barrier-left-text = Det som skrevs medan du var här går fortfarande att läsa.
screen-conversation-barrier-banned-title = Du har stängts ute från rummet
screen-conversation-barrier-banned-text = Vänd dig till någon som sköter rummet om du tror att det är ett misstag.
screen-conversation-barrier-invited-title = Du är inbjuden till rummet
screen-conversation-barrier-invited-by = { $name } bjuder in dig.
screen-conversation-barrier-invited-text = Tacka ja för att läsa och skriva.
screen-conversation-barrier-knocked-title = Du har bett att få komma in
screen-conversation-barrier-knocked-text = Någon i rummet måste släppa in dig.
screen-conversation-barrier-read-only-title = Här kan du läsa men inte skriva
screen-conversation-barrier-read-only-text = De som sköter rummet bestämmer vem som får skriva.
screen-conversation-barrier-withdrawn-title = Sändningen stoppad: rummet är inte längre skyddat
screen-conversation-barrier-withdrawn-text = Det säger tjänsten; vi tror inte på det, och inget lämnar enheten. Kontakta it-stödet.
screen-conversation-barrier-unknown-title = Kontrollerar hur rummet är skyddat
screen-conversation-barrier-unknown-text = Inget skickas innan det är säkert.
screen-conversation-barrier-device-title = Den här enheten är inte bekräftad
screen-conversation-barrier-device-text = Ange din återställningskod för att skriva. Till dess kan du läsa.
screen-conversation-barrier-replaced-title = Rummet har ersatts
screen-conversation-barrier-replaced-text = Konversationen fortsätter i ett nytt rum. Allt som skrivits här går att läsa.
screen-conversation-barrier-replaced-go = Gå till det nya rummet
screen-conversation-barrier-draft-kept = Ditt utkast finns kvar:
