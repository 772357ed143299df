# Vart länkar leder, och vad som stoppas.

screen-links-open-title = Länken leder till { $host }
screen-links-open-text = Den öppnas i webbläsaren, utanför Chancery.
screen-links-open-mail-text = Den öppnas i e-postprogrammet, utanför Chancery.
action-links-open = Öppna
action-links-copy = Kopiera adressen
screen-links-stopped-title = Länken stoppades
screen-links-stopped-text = Om du behöver det den lovar, fråga avsändaren efter adressen på ett annat sätt.
screen-links-danger-other-address = Texten visar en annan adress än den som länken leder till: { $host }.
screen-links-danger-letters = Adressen är skriven med bokstäver som kan tas för andra. Egentligen är den { $host }.
screen-links-danger-hidden = Adressen innehåller tecken som ingen ser, eller som vänder skrivriktningen.
screen-links-danger-credentials = Något som kan se ut som en värd står framför den verkliga: { $host }.
screen-links-danger-scheme = Den skulle starta ett annat program ({ $host }) i stället för att öppna en webbsida eller ett e-brev. Det får ett meddelande inte göra.
screen-links-danger-nowhere = Den leder inte till något som Chancery eller en webbläsare kan visa.
screen-links-room-title = Du är inte med i rummet
screen-links-room-text = Länken leder till { $room }. Du kan gå med om det är öppet för dig; be annars någon i rummet om en inbjudan.
action-links-join = Gå med
screen-links-person-title = Skriva till { $user }?
screen-links-person-text = Det öppnar er konversation, eller börjar en.
action-links-write = Skriv
