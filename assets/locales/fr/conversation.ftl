### Une conversation : son en-tête, ses messages et l’endroit où écrire.

## En-tête

screen-conversation-back = Retour aux conversations
screen-conversation-details = Détails
screen-conversation-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
screen-conversation-invited =
    { $invited ->
        [one] { $invited } personne invitée
       *[other] { $invited } personnes invitées
    }
screen-conversation-not-encrypted = Non chiffré

## Le fil dans son ensemble

screen-conversation-timeline-label = Messages dans { $room }
screen-conversation-timeline-new-since = Nouveau depuis { $time }
screen-conversation-timeline-new = Nouveau
screen-conversation-timeline-start = C’est ici que commence { $room }
screen-conversation-timeline-start-direct = C’est ici que commence votre conversation avec { $room }
screen-conversation-timeline-start-encrypted = Seules les personnes présentes ici peuvent lire ce qui est écrit. Le service qui transporte les messages ne le peut pas.
screen-conversation-timeline-start-plain = Les messages ne sont pas chiffrés ici. Le service qui les transporte peut les lire.
screen-conversation-timeline-loading-older = Récupération des messages précédents…
screen-conversation-timeline-older-failed = Les messages précédents n’ont pas pu être récupérés.
screen-conversation-timeline-loading-newer = Récupération des messages suivants…
screen-conversation-timeline-newer-failed = Les messages suivants n’ont pas pu être récupérés.
screen-conversation-timeline-newest = Plus récents
screen-conversation-timeline-newest-count =
    { $count ->
        [one] Plus récents · { $count } nouveau
       *[other] Plus récents · { $count } nouveaux
    }
screen-conversation-timeline-empty-title = Rien n’a encore été écrit
screen-conversation-timeline-empty-text = Le premier message ouvre la conversation.
screen-conversation-timeline-failed-title = Cette conversation ne s’est pas ouverte
screen-conversation-timeline-failed-text = Les messages présents sur cet appareil sont en sécurité.
screen-conversation-timeline-gone-title = Ce message ne peut pas être affiché
screen-conversation-timeline-gone-text = Il a peut-être été supprimé, ou il est antérieur à ce que vous pouvez lire ici.
screen-conversation-timeline-back-to-newest = Aller aux messages les plus récents
screen-conversation-timeline-offline = Hors ligne. Ce que vous écrivez attend ici et partira de lui-même, dans l’ordre.
screen-conversation-timeline-announce-more =
    { $count ->
        [one] { $count } nouveau message
       *[other] { $count } nouveaux messages
    }
screen-conversation-timeline-typing-one = { $first } écrit
screen-conversation-timeline-typing-two = { $first } et { $second } écrivent
screen-conversation-timeline-typing-more =
    { $count ->
        [one] { $first }, { $second } et { $count } autre personne écrivent
       *[other] { $first }, { $second } et { $count } autres personnes écrivent
    }

## Messages : marques et remarques

screen-conversation-message-edited = Modifié
screen-conversation-message-deleted = Ce message a été supprimé
screen-conversation-message-mentions-you = vous mentionne
screen-conversation-message-everyone = tous
screen-conversation-message-reply-loading = Récupération du message auquel celui-ci répond…
screen-conversation-message-reply-unavailable = Le message auquel celui-ci répond ne peut pas être affiché
screen-conversation-message-reply-show = Afficher le message auquel celui-ci répond
screen-conversation-message-read-by = Lu par { $count }
screen-conversation-message-read-by-names = Lu par { $names }
screen-conversation-message-and-more =
    { $count ->
        [one] { $names } et { $count } autre personne
       *[other] { $names } et { $count } autres personnes
    }
screen-conversation-message-reaction =
    { $count ->
        [one] { $reaction }, { $count } réaction : { $names }
       *[other] { $reaction }, { $count } réactions : { $names }
    }
screen-conversation-message-unreached =
    { $count ->
        [one] La clé n’a pas pu être remise à { $names }, qui ne peut pas lire ce message.
       *[other] La clé n’a pas pu être remise à { $names }, qui ne peuvent pas lire ce message.
    }

## Messages : où en est l’un des vôtres

screen-conversation-send-sending = Envoi
screen-conversation-send-uploading = Envoi du fichier
screen-conversation-send-cancel = Ne pas l’envoyer
screen-conversation-send-waiting = En attente du réseau
screen-conversation-send-blocked = En attente derrière un message qui n’est pas parti
screen-conversation-send-sent = Envoyé
screen-conversation-send-not-sent = Non envoyé.
screen-conversation-send-discard = Abandonner
screen-conversation-send-failed-insecure-devices =
    { $count ->
        [one] { $names } utilise un appareil qui n’a pas été confirmé. Son code de récupération le confirme ; réessayez ensuite.
       *[other] { $names } utilisent des appareils qui n’ont pas été confirmés. Leurs codes de récupération les confirment ; réessayez ensuite.
    }
screen-conversation-send-failed-identity-changed =
    { $count ->
        [one] L’identité de { $names } a changé. Assurez-vous qu’il s’agit bien de cette personne avant de réessayer.
       *[other] Les identités de { $names } ont changé. Assurez-vous qu’il s’agit bien de ces personnes avant de réessayer.
    }
screen-conversation-send-failed-device-not-confirmed = Cet appareil n’a pas été confirmé. Saisissez votre code de récupération, puis réessayez.
screen-conversation-send-failed-file-missing = Le fichier n’est plus sur cet appareil. Abandonnez le message et ajoutez de nouveau le fichier.
screen-conversation-send-failed-file-type = Le type du fichier n’est pas valide. Abandonnez le message et choisissez un autre fichier.
screen-conversation-send-failed-not-allowed = Vous n’avez plus le droit d’écrire dans ce salon. Adressez-vous à une personne qui le gère.
screen-conversation-send-failed-room-gone = Vous ne faites plus partie de ce salon. Copiez le texte si vous en avez besoin ailleurs.
screen-conversation-send-failed-too-long = Le message est trop long. Copiez le texte, abandonnez le message et envoyez-le en plusieurs parties.
screen-conversation-send-failed-file-too-large = Le fichier dépasse les { $limit } Mo que le service accepte. Abandonnez-le et partagez-le autrement.
screen-conversation-send-failed-file-too-large-unknown = Le fichier dépasse ce que le service accepte. Abandonnez-le et partagez-le autrement.
screen-conversation-send-failed-encryption-withdrawn = Ce salon n’est plus protégé, donc rien ne quitte cet appareil. Prévenez votre service informatique.
screen-conversation-send-failed-refused = Le service a refusé le message. Réessayez ; si cela persiste, prévenez votre service informatique.

## Messages illisibles

screen-conversation-unreadable-title = Ce message n’est pas encore lisible
screen-conversation-unreadable-title-never = Ce message n’est pas lisible ici
screen-conversation-unreadable-key-missing = Sa clé n’est pas arrivée. Elle suit en général peu après, et le message apparaît alors de lui-même.
screen-conversation-unreadable-sent-before-joining = Il a été écrit avant votre arrivée. Demandez à quelqu’un qui était présent de le répéter.
screen-conversation-unreadable-sender-identity-changed = L’identité de { $name } a changé après que vous l’avez confirmée. Assurez-vous qu’il s’agit bien de cette personne.
screen-conversation-unreadable-sender-device-unsigned = { $name } l’a écrit sur un appareil non confirmé. Demandez-lui de le confirmer avec son code de récupération.
screen-conversation-unreadable-sender-device-unknown = Il a été écrit sur un appareil dont on ignore s’il appartient à { $name }. Demandez-lui si ce message vient bien de sa part.
screen-conversation-unreadable-history-not-backed-up = Il est plus ancien que cet appareil, et sa clé n’a jamais été sauvegardée. Il n’est lisible que sur un appareil connecté à l’époque.
screen-conversation-unreadable-withheld-from-this-device = { $name } ne partage ses clés qu’avec des appareils confirmés, et celui-ci ne l’est pas. Saisissez votre code de récupération ; les messages suivants seront alors lisibles.
screen-conversation-unreadable-withheld-by-sender = L’appareil de { $name } n’a pas transmis la clé. Demandez-lui d’envoyer de nouveau le message.
screen-conversation-unreadable-history-needs-recovery = Il est plus ancien que cet appareil. Votre code de récupération le fera revenir.

## Messages d’autres types

screen-conversation-message-kind-image = Image
screen-conversation-message-kind-video = Vidéo
screen-conversation-message-kind-audio = Enregistrement sonore
screen-conversation-message-kind-file = Fichier
screen-conversation-message-kind-sticker = Autocollant
screen-conversation-message-kind-location = Lieu
screen-conversation-message-poll-not-yet = Il n’est pas encore possible de voter ici
screen-conversation-message-unknown = Un message d’un type que cette version ne connaît pas ({ $kind })
screen-conversation-message-malformed = Un message endommagé a été mis de côté ({ $kind })
screen-conversation-message-truncated = La suite de ce message est trop volumineuse pour être affichée.
screen-conversation-message-code = Code
screen-conversation-message-code-language = Code, { $language }
screen-conversation-message-table = Tableau
screen-conversation-message-spoiler = Masqué. Afficher
screen-conversation-message-spoiler-reason = Masqué : { $reason }. Afficher
screen-conversation-message-details = Plus

## D’où vient un message

screen-conversation-authenticity-not-guaranteed = On ne peut garantir qui a écrit ceci : la clé provient d’une sauvegarde ou de quelqu’un d’autre.
screen-conversation-authenticity-unconfirmed-device = Écrit sur un appareil qui n’a pas été confirmé.
screen-conversation-authenticity-identity-changed = L’identité de cette personne a changé après que vous l’avez confirmée.
screen-conversation-authenticity-sent-in-clear = Non chiffré. Le service qui l’a transporté a pu le lire et le modifier.
screen-conversation-authenticity-sender-mismatch = Le service indique un autre expéditeur que celui qui a chiffré ceci. Ne vous y fiez pas.

## Liens

screen-conversation-link-title = Mène à { $host }
screen-conversation-link-misleading = Le texte montre une autre adresse. Ce lien mène à { $host }
screen-conversation-link-doubtful = Ce lien n’est pas suivi. Il mène à { $host }

## Ce qu’on peut faire d’un message

screen-conversation-action-bar = Actions sur ce message
screen-conversation-action-reply = Répondre
screen-conversation-action-react = Réagir
screen-conversation-action-edit = Modifier
screen-conversation-action-copy = Copier le texte
screen-conversation-action-copy-link = Copier le lien
screen-conversation-action-save = Enregistrer
screen-conversation-action-reactions = Qui a réagi
screen-conversation-action-more = Autres actions
screen-conversation-action-delete = Supprimer
screen-conversation-delete-title = Supprimer ce message pour tout le monde ?
screen-conversation-delete-text = Il disparaît pour toutes les personnes du salon. Les copies déjà faites demeurent.
screen-conversation-delete-confirm = Supprimer
screen-conversation-delete-cancel = Garder
screen-conversation-reactions-title = Réactions
screen-conversation-reactions-none = Toutes les réactions ont été retirées.
screen-conversation-reactions-label =
    { $count ->
        [one] { $reaction }, { $count } personne
       *[other] { $reaction }, { $count } personnes
    }
screen-conversation-reactions-more =
    { $count ->
        [one] et { $count } autre personne
       *[other] et { $count } autres personnes
    }
screen-conversation-emoji-title = Choisir une réaction
screen-conversation-emoji-search = Chercher un émoji
screen-conversation-emoji-frequent = Fréquents
screen-conversation-emoji-none = Aucun émoji pour « { $query } »

## L’endroit où écrire

screen-conversation-composer-label = Message à { $room }
screen-conversation-composer-placeholder = Message à { $room }
screen-conversation-composer-to = À { screen-conversation-people }
screen-conversation-composer-to-one = À { $name } uniquement
screen-conversation-composer-to-people-invited = À { screen-conversation-people } et { screen-conversation-invited }
screen-conversation-composer-to-one-invited = À { $name } et { screen-conversation-invited }
screen-conversation-composer-to-nobody = Il n’y a personne d’autre ici
screen-conversation-composer-to-nobody-invited = Personne d’autre n’est encore là ; { screen-conversation-invited }
screen-conversation-composer-plain = Non chiffré : le service peut lire
screen-conversation-composer-send = Envoyer
screen-conversation-composer-save = Enregistrer la modification
screen-conversation-composer-emoji = Insérer un émoji
screen-conversation-composer-mention = Mentionner quelqu’un
screen-conversation-composer-mentions = Personnes à mentionner
screen-conversation-composer-mentions-none = Personne ici ne s’appelle « { $query } »
screen-conversation-composer-hint-choose = choisir
screen-conversation-composer-hint-insert = insérer
screen-conversation-composer-hint-close = fermer
screen-conversation-composer-replying = Réponse à { $name }
screen-conversation-composer-replying-unknown = Réponse à un message antérieur
screen-conversation-composer-reply-cancel = Ne pas y répondre
screen-conversation-composer-editing = Modification de votre message
screen-conversation-composer-editing-loses = Une partie de sa mise en forme, comme les mots masqués, ne peut pas être conservée à l’enregistrement.
screen-conversation-composer-edit-cancel = Abandonner la modification
screen-conversation-composer-kept = Votre texte est conservé.
screen-conversation-composer-left =
    { $count ->
        [one] { $count } caractère restant
       *[other] { $count } caractères restants
    }
screen-conversation-composer-over =
    { $count ->
        [one] { $count } caractère de trop. Raccourcissez le message ou envoyez-le en plusieurs parties.
       *[other] { $count } caractères de trop. Raccourcissez le message ou envoyez-le en plusieurs parties.
    }

## À la place de l’endroit où écrire

screen-conversation-barrier-left-title = Vous avez quitté ce salon
screen-conversation-barrier-left-text = Ce qui a été écrit pendant que vous y étiez reste lisible.
screen-conversation-barrier-banned-title = L’accès à ce salon vous a été interdit
screen-conversation-barrier-banned-text = Adressez-vous à une personne qui gère le salon si vous pensez qu’il s’agit d’une erreur.
screen-conversation-barrier-invited-title = On vous invite dans ce salon
screen-conversation-barrier-invited-by = { $name } vous invite.
screen-conversation-barrier-invited-text = Acceptez pour lire et écrire.
screen-conversation-barrier-knocked-title = Vous avez demandé à entrer
screen-conversation-barrier-knocked-text = Une personne du salon doit vous laisser entrer.
screen-conversation-barrier-read-only-title = Vous pouvez lire ici, mais pas écrire
screen-conversation-barrier-read-only-text = Les personnes qui gèrent ce salon décident qui peut écrire.
screen-conversation-barrier-withdrawn-title = Envoi arrêté : ce salon n’est plus protégé
screen-conversation-barrier-withdrawn-text = C’est ce que dit le service ; nous ne le croyons pas, et rien ne quitte cet appareil. Prévenez votre service informatique.
screen-conversation-barrier-unknown-title = Vérification de la protection de ce salon
screen-conversation-barrier-unknown-text = Rien n’est envoyé avant d’en être sûr.
screen-conversation-barrier-device-title = Cet appareil n’a pas été confirmé
screen-conversation-barrier-device-text = Saisissez votre code de récupération pour écrire. D’ici là, vous pouvez lire.
screen-conversation-barrier-replaced-title = Ce salon a été remplacé
screen-conversation-barrier-replaced-text = La conversation continue dans un nouveau salon. Tout ce qui a été écrit ici reste lisible.
screen-conversation-barrier-replaced-go = Aller au nouveau salon
screen-conversation-barrier-draft-kept = Votre brouillon est conservé :
