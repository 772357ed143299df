# Was die Tastatur tut.

screen-shortcuts-title = Tastenkürzel
screen-shortcuts-window = Überall
screen-shortcuts-switcher = Eine Unterhaltung oder Person finden
screen-shortcuts-panes = Zum nächsten Teil des Fensters, oder zum vorigen
screen-shortcuts-close = Schließen, was offen ist
screen-shortcuts-sheet = Diese Tastenkürzel zeigen
screen-shortcuts-writing = Wo Sie schreiben
screen-shortcuts-send = Die Nachricht senden
screen-shortcuts-line = Eine neue Zeile beginnen
screen-shortcuts-edit-last = Ihre letzte Nachricht ändern
screen-shortcuts-messages = Auf einer Nachricht
screen-shortcuts-step = Durch die Nachrichten gehen
screen-shortcuts-act = Zeigen, was möglich ist
screen-shortcuts-film = Auf einem laufenden Video
screen-shortcuts-film-play = Anhalten, oder fortsetzen
screen-shortcuts-film-seek = Fünf Sekunden zurück, oder vor
screen-shortcuts-film-close = Das Video schließen
screen-shortcuts-pictures = Im Bildbetrachter
screen-shortcuts-pictures-step = Nächstes Bild, oder das vorige
screen-shortcuts-pictures-zoom = Größer, kleiner
screen-shortcuts-pictures-fit = Ganzes Bild
