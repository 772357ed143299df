# Vad tangentbordet gör.

screen-shortcuts-title = Kortkommandon
screen-shortcuts-window = Överallt
screen-shortcuts-switcher = Hitta en konversation eller en person
screen-shortcuts-panes = Gå till nästa del av fönstret, eller den förra
screen-shortcuts-close = Stäng det som är öppet
screen-shortcuts-sheet = Visa kortkommandona
screen-shortcuts-writing = Där du skriver
screen-shortcuts-send = Skicka meddelandet
screen-shortcuts-line = Börja en ny rad
screen-shortcuts-edit-last = Ändra ditt senaste meddelande
screen-shortcuts-messages = På ett meddelande
screen-shortcuts-step = Gå mellan meddelandena
screen-shortcuts-act = Visa vad som kan göras
screen-shortcuts-film = På en video som spelas
screen-shortcuts-film-play = Pausa, eller fortsätt
screen-shortcuts-film-seek = Fem sekunder bakåt, eller framåt
screen-shortcuts-film-close = Stäng videon
screen-shortcuts-pictures = I bildvisaren
screen-shortcuts-pictures-step = Nästa bild, eller den förra
screen-shortcuts-pictures-zoom = Större, mindre
screen-shortcuts-pictures-fit = Hela bilden
