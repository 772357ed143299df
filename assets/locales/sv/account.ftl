# Inloggning och utloggning, och det som hindrar kontot från att öppnas.

action-change = Ändra
action-set-aside = Lägg åt sidan och logga in på nytt
action-sign-in = Logga in
action-sign-in-anew = Logga in på nytt
action-sign-out = Logga ut och radera
action-sign-out-instead = Logga ut
action-stay = Förbli inloggad

screen-cover-say = Sagt en gång, till dem som är i rummet, och till ingen annan.
screen-cover-version = Version { $version }
screen-language = Språk
screen-language-system = Som på enheten
screen-starting = Öppnar dina meddelanden

screen-sign-in-title = Logga in
screen-sign-in-lead = Använd din e-postadress i tjänsten. Den hittar din myndighet.
screen-sign-in-address = E-post i tjänsten
screen-sign-in-address-help = Eller din fullständiga adress, @namn:server, eller namnet på din server.
screen-sign-in-finding = Söker efter din myndighet
screen-sign-in-as = Som { $login }
screen-sign-in-name-lead = Din myndighet har hittats. Ange nu ditt namn och lösenord där.
screen-sign-in-name = Namn
screen-sign-in-password = Lösenord
screen-sign-in-server = Din server
screen-sign-in-signing-in = Loggar in

screen-sign-in-again-title = Logga in igen
screen-sign-in-again-lead = Servern avslutade sessionen. Dina meddelanden finns kvar på enheten, även det du inte hunnit skicka.
screen-sign-in-again-password = Lösenord för { $name }

screen-closed-whose = Konto:
screen-closed-absent-title = Inget lösenordsvalv är igång
screen-closed-absent-lead = Dina meddelanden finns på enheten, krypterade. Nyckeln ligger i systemets lösenordsvalv, och inget är igång.
screen-closed-absent-step-start = Starta lösenordsvalvet, till exempel GNOME-nyckelringen eller KWallet, och försök igen.
screen-closed-absent-step-desk = Om enheten saknar ett kan it-stödet installera det.
screen-closed-locked-title = Ditt lösenordsvalv är låst
screen-closed-locked-lead = Dina meddelanden finns på enheten, krypterade. Nyckeln ligger i systemets lösenordsvalv, som är låst.
screen-closed-locked-step-unlock = Lås upp lösenordsvalvet, oftast med enhetens lösenord.
screen-closed-locked-step-retry = Försök sedan igen. Inget har gått förlorat.
screen-closed-denied-title = Lösenordsvalvet släpper inte in Chancery
screen-closed-denied-lead = Dina meddelanden finns på enheten, krypterade. Nyckeln ligger i systemets lösenordsvalv, som inte låter Chancery läsa den.
screen-closed-denied-step-allow = Försök igen och tillåt Chancery om du får frågan.
screen-closed-denied-step-desk = Får du ingen fråga kan it-stödet tillåta det.
screen-closed-emptied-title = Nyckeln till dina meddelanden är borta
screen-closed-emptied-lead = Dina meddelanden finns på enheten, krypterade. Systemets lösenordsvalv har inte kvar nyckeln.
screen-closed-emptied-step-restore = Om lösenordsvalvet nollställdes av misstag, återställ det och försök igen.
screen-closed-emptied-step-anew = Logga annars in på nytt. Din återställningskod hämtar tillbaka meddelandena från servern.
screen-closed-damaged-title = Nyckeln passar inte
screen-closed-damaged-lead = Dina meddelanden finns på enheten, krypterade. Nyckeln i systemets lösenordsvalv öppnar dem inte.
screen-closed-damaged-step-restore = Om lösenordsvalvet återställdes från en gammal kopia, lägg tillbaka den nyare och försök igen.
screen-closed-damaged-step-anew = Logga annars in på nytt. Din återställningskod hämtar tillbaka meddelandena från servern.
screen-closed-failed-title = Lösenordsvalvet svarar inte
screen-closed-failed-lead = Dina meddelanden finns på enheten, krypterade. Systemets lösenordsvalv lämnade inte ut nyckeln.
screen-closed-failed-step-retry = Försök igen. Ofta hjälper det att starta om enheten.
screen-closed-failed-step-desk = Om det kvarstår, fråga it-stödet innan du loggar in på nytt.
screen-closed-store-title = Dina meddelanden kan inte öppnas
screen-closed-store-lead = Data på enheten är skadade, eller så är disken full.
screen-closed-store-step-space = Frigör utrymme på disken och försök igen.
screen-closed-store-step-anew = Logga annars in på nytt. Din återställningskod hämtar tillbaka meddelandena från servern.

screen-set-aside-title = Lägga dessa data åt sidan?
screen-set-aside-lead = Du loggar in som på en ny enhet.
screen-set-aside-kept = Data på enheten finns kvar tills du loggar ut. It-stödet kan hitta dem.
screen-set-aside-code = Du behöver din återställningskod för att läsa tidigare meddelanden.
screen-set-aside-unsent = Meddelanden som inte hunnit skickas förblir oskickade.

screen-sign-out-title = Logga ut från enheten?
screen-sign-out-lead = Ditt konto och dina andra enheter påverkas inte.
screen-sign-out-erased = Meddelanden, nycklar och inställningar för kontot raderas från enheten, även data som lagts åt sidan.
screen-sign-out-unsent = Meddelanden som inte hunnit skickas går förlorade.
screen-sign-out-code = För att läsa tidigare meddelanden igen behöver du din återställningskod.
