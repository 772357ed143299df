# Ce qui prend de la place sur cet appareil.

screen-storage-title = Stockage
screen-storage-counting = Calcul de ce qui se trouve sur cet appareil
screen-storage-count-failed = Le contenu de cet appareil n’a pas pu être calculé.
screen-storage-media = Images et fichiers
screen-storage-media-limit = au plus { $size } ; ensuite les plus anciens sont supprimés
screen-storage-messages = Messages
screen-storage-account = Clés, salons et compte
screen-storage-total = En tout
screen-storage-empty = Vider les images et fichiers
screen-storage-empty-note = Ils sont récupérés à nouveau quand on les regarde. Ce qui attend d’être envoyé reste.
screen-storage-emptying = Suppression en cours
screen-storage-emptied = { $size } libérés
screen-storage-empty-failed = Les images et fichiers n’ont pas tous été supprimés.
screen-storage-ask-title = Vider les images et fichiers de cet appareil ?
screen-storage-ask-text = Personne d’autre ne perd rien. Sans réseau, ils restent invisibles jusqu’à ce qu’ils soient récupérés ; ceux que le service a supprimés sont perdus.
screen-storage-ask-empty = Vider
screen-storage-ask-keep = Les garder
