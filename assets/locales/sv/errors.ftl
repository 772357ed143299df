# Vad som gick fel, och vad man gör nu.

error-address-invalid = ”{ $address }” är ingen adress. Skriv din e-postadress i tjänsten, en adress som @namn:myndighet.gov eller namnet på din server.
error-server-unknown = Det finns ingen meddelandeserver för ”{ $server }”. Kontrollera stavningen eller fråga it-stödet vilken adress du ska använda.
error-network-unavailable = Enheten är inte ansluten till något nät. Kontrollera anslutningen och försök igen.
error-server-unavailable = ”{ $server }” svarar inte just nu. Försök igen om några minuter.
error-certificate-not-trusted = ”{ $server }” kunde inte visa att den är den den säger sig vara. Inget har skickats. Är du på ett gästnät, lämna det; kontakta annars it-stödet.
error-server-too-old = Servern ”{ $server }” är för gammal för Chancery. It-stödet behöver uppdatera den.
error-password-not-supported = ”{ $server }” tar inte emot lösenord, och Chancery känner inte till dess sätt att logga in än. Fråga it-stödet.
error-wrong-password = Namnet eller lösenordet är fel. Kontrollera båda och försök igen.
error-account-locked = Ditt konto är låst. Be it-stödet låsa upp det.
error-account-deactivated = Kontot har avslutats. Kontakta it-stödet om det är ett misstag.
error-rate-limited = { $seconds ->
    [0] För många försök. Du kan försöka igen nu.
    [one] För många försök. Försök igen om { $seconds } sekund.
   *[other] För många försök. Försök igen om { $seconds } sekunder.
}
error-not-signed-in = Du är inte inloggad längre. Logga in igen.
error-already-signed-in = Någon är redan inloggad på den här enheten. Starta om Chancery.
error-keyring-absent = Inget lösenordsvalv är igång på det här systemet, så Chancery har ingen säker plats för sin nyckel.
error-keyring-locked = Systemets lösenordsvalv är låst. Lås upp det och försök igen.
error-keyring-denied = Systemets lösenordsvalv släpper inte in Chancery. Tillåt det och försök igen.
error-keyring-emptied = Nyckeln till dina meddelanden finns inte längre i systemets lösenordsvalv.
error-keyring-damaged = Nyckeln i systemets lösenordsvalv öppnar inte dina meddelanden.
error-keyring-failed = Systemets lösenordsvalv fungerar inte som det ska. Försök igen eller kontakta it-stödet.
error-storage = Chancery kan inte skriva till enhetens disk. Kontrollera att det finns utrymme och försök igen.
error-recovery-code-malformed = Det här är inte en hel återställningskod. Leta efter ett tecken som saknas eller är felskrivet.
error-recovery-code-wrong = Koden öppnar inte dina meddelanden. Kontrollera att det är den senaste, och din.
error-recovery-code-replaced = Koden har ersatts av en nyare som skapades på en annan av dina enheter. Använd den nyare.
error-recovery-not-set-up = Ingen återställningskod har någonsin skapats för kontot.
error-person-unknown = Ingen svarar på { $user }. Kontrollera stavningen av hela adressen.
error-room-gone = Rummet finns inte längre, eller så är du inte med i det.
error-not-allowed = Du har inte rätt att göra det här. Vänd dig till någon som sköter rummet.
error-message-empty = Det finns inget att skicka än.
error-message-too-long = Meddelandet är för långt: { $length } av högst { $limit } byte. Skicka det i delar. Din text finns kvar.
error-encryption-withdrawn = Rummet var krypterat och servern säger nu något annat. Inget har skickats. Kontakta it-stödet.
error-device-not-confirmed = Enheten är inte bekräftad än. Ange först din återställningskod.
error-message-gone = Meddelandet finns inte längre.
error-file-empty = Filen är tom. Det finns inget att skicka.
error-file-too-large = Filen är större än de { $limit } MB som tjänsten tar emot. Gör den mindre eller dela den på annat sätt.
error-file-type-refused = Din organisation tillåter inte att filer av den här typen ({ $type }) skickas.
error-file-unreadable = Filen kan inte läsas. Kontrollera att den finns kvar och att du får öppna den.
error-too-many-files = För många filer väntar på att skickas. Skicka eller ta bort några och lägg sedan till den här igen.
error-attachment-gone = Filen ligger inte längre redo att skickas. Ta bort den och lägg till den igen.
error-media-unreachable = Tjänsten går inte att nå. Kontrollera nätverket och försök igen.
error-media-interrupted = Hämtningen avbröts.
error-media-server-trouble = Tjänsten har problem och lämnade inte ut det. Försök igen lite senare.
error-media-gone = Tjänsten har inte kvar filen. Be avsändaren skicka den igen.
error-media-not-allowed = Tjänsten ger dig inte filen. Be avsändaren skicka den till dig igen.
error-media-address-invalid = Meddelandet anger ingen plats som en fil kan hämtas från. Inget efterfrågades.
error-media-damaged = Det här är inte vad avsändaren skickade: det har ändrats eller skadats på vägen. Be avsändaren skicka det igen.
error-media-too-large = Större än de { $limit } MB som visas här. Spara för att öppna.
error-media-too-many-pixels = Bilden uppger att den är { $width } gånger { $height } bildpunkter; det är för mycket för att visas här. Spara den för att öppna.
error-media-too-many-frames = Den rörliga bilden är för lång för att spelas här. Spara den för att öppna.
error-media-not-shown = Det här är inte vad det utger sig för att vara, eller av en typ som inte visas här ({ $type }). Spara det bara om du litar på avsändaren.
error-media-type-refused = Din organisation tillåter inte filer av den här typen ({ $type }).
error-media-unknown = Det går inte längre att hämta härifrån. Öppna konversationen igen och försök på nytt.
error-link-not-opened = Inget program på den här datorn öppnar sådana adresser. Kopiera adressen i stället.
error-subscription-unknown = Förbindelsen med vyn bröts. Öppna den igen.
error-internal = Något gick fel i Chancery. Försök igen.
error-internal-traced = Något gick fel i Chancery. Försök igen. Om det kvarstår, ge it-stödet referensen { $trace }.
