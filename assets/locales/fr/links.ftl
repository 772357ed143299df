# Où mènent les liens, et ce qui est arrêté.

screen-links-open-title = Ce lien mène à { $host }
screen-links-open-text = Il s’ouvre dans votre navigateur, hors de Chancery.
screen-links-open-mail-text = Il s’ouvre dans votre messagerie électronique, hors de Chancery.
action-links-open = Ouvrir
action-links-copy = Copier l’adresse
screen-links-stopped-title = Ce lien a été arrêté
screen-links-stopped-text = Si vous avez besoin de ce qu’il promet, demandez l’adresse à l’expéditeur par un autre moyen.
screen-links-danger-other-address = Son texte montre une autre adresse que celle où il mène : { $host }.
screen-links-danger-letters = Son adresse est écrite en lettres qui peuvent être prises pour d’autres. C’est en réalité { $host }.
screen-links-danger-hidden = Son adresse contient des caractères invisibles, ou qui inversent le sens de l’écriture.
screen-links-danger-credentials = Quelque chose qui peut ressembler à un hôte précède le vrai : { $host }.
screen-links-danger-scheme = Il lancerait un autre programme ({ $host }) au lieu d’ouvrir une page ou un courriel. Un message ne doit pas faire cela.
screen-links-danger-nowhere = Il ne mène nulle part que Chancery ou un navigateur puisse montrer.
screen-links-room-title = Vous n’êtes pas dans ce salon
screen-links-room-text = Le lien mène à { $room }. Vous pouvez le rejoindre s’il vous est ouvert ; sinon, demandez une invitation à l’un de ses membres.
action-links-join = Rejoindre
screen-links-person-title = Écrire à { $user } ?
screen-links-person-text = Cela ouvre votre conversation avec cette personne, ou en commence une.
action-links-write = Écrire
