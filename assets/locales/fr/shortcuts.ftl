# Ce que fait le clavier.

screen-shortcuts-title = Raccourcis clavier
screen-shortcuts-window = Partout
screen-shortcuts-switcher = Trouver une conversation ou une personne
screen-shortcuts-panes = Aller à la partie suivante de la fenêtre, ou à la précédente
screen-shortcuts-close = Fermer ce qui est ouvert
screen-shortcuts-sheet = Montrer ces raccourcis
screen-shortcuts-writing = Là où vous écrivez
screen-shortcuts-send = Envoyer le message
screen-shortcuts-line = Commencer une nouvelle ligne
screen-shortcuts-edit-last = Modifier votre dernier message
screen-shortcuts-messages = Sur un message
screen-shortcuts-step = Parcourir les messages
screen-shortcuts-act = Montrer ce qui peut être fait
screen-shortcuts-film = Sur une vidéo en cours
screen-shortcuts-film-play = Mettre en pause, ou reprendre
screen-shortcuts-film-seek = Cinq secondes en arrière, ou en avant
screen-shortcuts-film-close = Fermer la vidéo
screen-shortcuts-pictures = Dans la visionneuse
screen-shortcuts-pictures-step = Image suivante, ou précédente
screen-shortcuts-pictures-zoom = Plus grand, plus petit
screen-shortcuts-pictures-fit = Image entière
