# Fichiers et images : joindre, regarder, écouter et enregistrer.

screen-media-loading = Chargement…
screen-media-progress = { $done } sur { $total }
screen-media-nothing-there = Rien à récupérer
screen-media-unplayable = La lecture est impossible ici. Enregistrez le fichier et ouvrez-le dans un autre programme.

screen-media-picture-open = Image : { $name }. L’afficher en grand
screen-media-picture-show = Afficher l’image
screen-media-film-play = Lire la vidéo : { $name }
screen-media-film-play-length = Lire la vidéo : { $name }, { $length }
screen-media-film-stop = Arrêter le chargement de { $name }
screen-media-film-fetching = Récupération de la vidéo
screen-media-sound-voice = Message vocal
screen-media-sound-play = Lire : { $name }
screen-media-sound-pause = Mettre en pause : { $name }
screen-media-sound-position = Position
screen-media-sound-fetching = Récupération de l’enregistrement

screen-media-type-pdf = PDF
screen-media-type-spreadsheet = Feuille de calcul
screen-media-type-presentation = Présentation
screen-media-type-document = Document
screen-media-type-archive = Archive
screen-media-type-text = Texte

screen-media-save = Enregistrer { $name }
screen-media-save-cancel = Arrêter l’enregistrement de { $name }
screen-media-saving = Enregistrement
screen-media-saved = Enregistré sous { $name }
screen-media-save-failed = { $name } n’a pas été enregistré.

screen-media-viewer-smaller = Réduire
screen-media-viewer-larger = Agrandir
screen-media-viewer-previous = Image précédente
screen-media-viewer-next = Image suivante
screen-media-viewer-position = { $position } sur { $total }
screen-media-viewer-said = { $name }, { $sender }, { $position } sur { $total }
screen-media-viewer-fetching = Récupération de l’image entière

screen-media-attach = Joindre des fichiers
screen-media-drop = Déposez les fichiers ici pour les joindre à votre message à { $room }
screen-media-tray = Fichiers à envoyer
screen-media-tray-limit = Jusqu’à { $limit } Mo par fichier.
screen-media-tray-text-caption = Votre texte l’accompagne comme légende.
screen-media-tray-text-first = Votre texte part d’abord, puis les fichiers.
screen-media-tray-reading = Lecture
screen-media-tray-cleaned = lieu et données de l’appareil retirés
screen-media-tray-unchanged = envoyé tel quel ; peut indiquer qui l’a fait
screen-media-tray-folder = Les dossiers ne peuvent pas être envoyés. Ouvrez-le et choisissez les fichiers qu’il contient.
screen-media-tray-unnamed = Fichier collé
screen-media-tray-earlier = Monter { $name }
screen-media-tray-later = Descendre { $name }
screen-media-tray-moved = { $name } est maintenant { $position } sur { $total }
screen-media-tray-remove = Retirer { $name }
screen-media-tray-caption = Ajouter une légende
screen-media-tray-caption-for = Légende de { $name }
