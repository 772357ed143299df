# Che cosa fa la tastiera.

screen-shortcuts-title = Scorciatoie da tastiera
screen-shortcuts-window = Ovunque
screen-shortcuts-switcher = Trova una conversazione o una persona
screen-shortcuts-panes = Vai alla parte successiva della finestra, o alla precedente
screen-shortcuts-close = Chiudi ciò che è aperto
screen-shortcuts-sheet = Mostra queste scorciatoie
screen-shortcuts-writing = Dove scrivi
screen-shortcuts-send = Invia il messaggio
screen-shortcuts-line = Inizia una nuova riga
screen-shortcuts-edit-last = Modifica il tuo ultimo messaggio
screen-shortcuts-messages = Su un messaggio
screen-shortcuts-step = Scorri i messaggi
screen-shortcuts-act = Mostra che cosa si può fare
screen-shortcuts-film = Su un video in riproduzione
screen-shortcuts-film-play = Metti in pausa, o riprendi
screen-shortcuts-film-seek = Cinque secondi indietro, o avanti
screen-shortcuts-film-close = Chiudi il video
screen-shortcuts-pictures = Nel visore di immagini
screen-shortcuts-pictures-step = Immagine successiva, o precedente
screen-shortcuts-pictures-zoom = Più grande, più piccola
screen-shortcuts-pictures-fit = Immagine intera
