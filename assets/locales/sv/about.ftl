# Om programmet: dess licenser, och vad som hjälper IT att hjälpa.

screen-diagnostics-title = Diagnostik
screen-diagnostics-lead = Det din IT-avdelning behöver för att hjälpa dig: versioner, tillstånd, antal och storlekar. Inga meddelanden, inga namn, inga lösenord.
screen-diagnostics-copy = Kopiera
screen-diagnostics-copied = Kopierat
screen-diagnostics-file = Chancery diagnostik.txt
screen-diagnostics-copy-failed = Det gick inte att kopiera. Spara det i stället.
screen-diagnostics-save = Spara till en fil
screen-diagnostics-failed = Diagnostiken kunde inte läsas
screen-diagnostics-again = Läs igen
a11y-diagnostics-text = Diagnostik som text

screen-licences-open = Licenser för allt som ingår
screen-licences-title = Licenser
screen-licences-lead = Chancery är gjort med { $count } verk av andra, vart och ett med sin egen licens.
screen-licences-find = Sök efter ett verk eller en licens
screen-licences-none = Inget verk heter så eller har den licensen.
screen-licences-no-text = Verket kom utan licenstext. Namnet säger vilken licens det är.
screen-licences-failed = Licenserna kunde inte öppnas
screen-licences-missing = Den här versionen innehåller inga licenser. Paketen har dem med i en fil.
