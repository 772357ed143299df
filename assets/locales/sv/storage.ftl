# Vad som tar hur mycket plats på enheten.

screen-storage-title = Lagring
screen-storage-counting = Räknar vad som finns på enheten
screen-storage-count-failed = Det gick inte att räkna vad som finns på enheten.
screen-storage-media = Bilder och filer
screen-storage-media-limit = högst { $size }; sedan tas de äldsta bort
screen-storage-messages = Meddelanden
screen-storage-account = Nycklar, rum och konto
screen-storage-total = Totalt
screen-storage-empty = Töm bilder och filer
screen-storage-empty-note = De hämtas igen när någon tittar på dem. Det som väntar på att skickas blir kvar.
screen-storage-emptying = Tömmer
screen-storage-emptied = { $size } frigjordes
screen-storage-empty-failed = Alla bilder och filer togs inte bort.
screen-storage-ask-title = Tömma bilder och filer på enheten?
screen-storage-ask-text = Ingen annan förlorar något. Utan nätverk syns de inte förrän de har hämtats igen; de som tjänsten har tagit bort är borta.
screen-storage-ask-empty = Töm
screen-storage-ask-keep = Behåll dem
