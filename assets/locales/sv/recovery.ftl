# Återställningskoden: att behålla den, använda den och klara sig utan den.

action-back-to-code = Tillbaka till koden
action-new-identity = Skapa en ny identitet
action-new-identity-show = Se vad det innebär
action-no-code = Jag har inte koden
action-restore = Hämta tillbaka mina meddelanden
action-save-to-file = Spara i en fil

a11y-recovery-code = Återställningskod

screen-keep-code-title = Ta vara på din återställningskod
screen-keep-code-lead = Om du förlorar enheten hämtar koden tillbaka dina meddelanden. Ingen annan har den: varken myndigheten eller it-stödet.
screen-keep-code-failed = Koden kunde inte skapas
screen-keep-code-saved = Sparad som
screen-keep-code-file = Chancery återställningskod.txt
screen-keep-code-kept = Jag har lagt den någon annanstans än på enheten
screen-keep-code-why = Och om jag tappar bort koden?
screen-keep-code-why-answer = Så länge någon av dina enheter är inloggad går inget förlorat. Utan kod och enhet kan ingen någonsin läsa tidigare meddelanden igen. Förvara koden med dina andra viktiga papper.

screen-checking-title = Förbereder ditt konto
screen-checking-lead = Servern tillfrågas om vad enheten behöver. Det tar ett ögonblick.
screen-checking-offline = Servern går inte att nå. Sidan fortsätter av sig själv så snart det går.
screen-checking-waiting = Väntar på servern

screen-enter-code-title = Ange din återställningskod
screen-enter-code-lead = Den visar att enheten är din och hämtar tillbaka dina meddelanden.
screen-enter-code-field = Återställningskod
screen-enter-code-help = Tolv grupper om fyra. Stora och små bokstäver spelar roll, inte mellanslag. Du kan klistra in den.
screen-enter-code-opening = Prövar koden
screen-restoring-title = Hämtar tillbaka dina meddelanden
screen-restoring-left =
    { $count ->
        [one] De tidigare meddelandena i en konversation har ännu inte kunnat hämtas. Ett nytt försök görs av sig självt.
       *[other] De tidigare meddelandena i { $count } konversationer har ännu inte kunnat hämtas. Ett nytt försök görs av sig självt.
    }

screen-no-code-title = Kontot behöver en ny identitet
screen-no-code-lead = Du är inloggad. Inget finns sparat för kontot som en återställningskod kan öppna.
screen-no-code-empty = Ingen återställningskod passar här
screen-no-code-help = Med en ny identitet kan du skriva och läsa från och med nu.

screen-new-identity-title = Skapa en ny identitet
screen-new-identity-lead = Gör det bara om koden verkligen är borta och ingen annan av dina enheter är inloggad.
screen-new-identity-lost = Det som går förlorat
screen-new-identity-lost-history = Tidigare krypterade meddelanden kan inte läsas igen, på någon enhet.
screen-new-identity-lost-notice = Dina kollegor ser att din identitet har ändrats och kan fråga dig om det.
screen-new-identity-lost-code = Den gamla återställningskoden öppnar inget längre. Du får en ny.
screen-new-identity-kept = Ditt konto, dina rum och människorna i dem finns kvar.
screen-new-identity-password-help = Servern kräver det innan den godtar en ny identitet.
screen-new-identity-understood = Jag förstår att tidigare meddelanden går förlorade
