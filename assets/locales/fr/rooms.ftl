# Les conversations : la liste, la recherche de personnes, la création de salons, leurs détails.

action-rooms-new = Nouvelle conversation
action-rooms-new-chat = Écrire à une personne
action-rooms-new-room = Créer un salon
action-rooms-create = Créer le salon
action-rooms-find-colleague = Trouver un collègue
action-rooms-search-directory = Chercher dans l’annuaire
action-rooms-add-people = Ajouter des personnes
action-rooms-invite = { $count ->
    [0] Inviter
    [one] Inviter { $count } personne
   *[other] Inviter { $count } personnes
}
action-rooms-leave = Quitter
action-rooms-stay = Rester
action-details-favourite = Ajouter aux favoris
action-details-unfavourite = Favori
action-details-new-room = Aller au nouveau salon
action-details-all = Tout voir
action-details-fewer = Voir moins

screen-rooms-title = Conversations
screen-rooms-find = Trouver une personne ou un salon
screen-rooms-conversations = Conversations
screen-rooms-invitations = { $count ->
    [one] Invitation
   *[other] Invitations
}
screen-rooms-invited-by = { $name } vous invite
screen-rooms-invited = Vous êtes invité
screen-rooms-filter-all = Tout
screen-rooms-filter-unread = Non lus
screen-rooms-filter-people = Personnes
screen-rooms-filter-rooms = Salons
screen-rooms-filter-favourites = Favoris
screen-rooms-empty-all = Pas encore de conversation
screen-rooms-empty-all-help = Trouvez un collègue par son nom ou son adresse complète. Aucun code à échanger.
screen-rooms-empty-unread = Rien de non lu
screen-rooms-empty-unread-help = Vous avez vu tout ce qui vous a été écrit.
screen-rooms-empty-people = Pas de conversation à deux
screen-rooms-empty-people-help = Les conversations avec une seule personne apparaissent ici.
screen-rooms-empty-rooms = Aucun salon
screen-rooms-empty-rooms-help = Les salons que vous créez ou auxquels on vous invite apparaissent ici.
screen-rooms-empty-favourites = Pas encore de favori
screen-rooms-empty-favourites-help = Ouvrez les détails d’une conversation pour l’ajouter aux favoris.
screen-rooms-failed = La liste ne s’est pas ouverte
screen-rooms-typing-one = { $name } écrit
screen-rooms-typing-two = { $first } et { $second } écrivent
screen-rooms-typing-many = { $count } personnes écrivent
screen-rooms-unsent = { $count ->
    [one] Non envoyé : { $count } message
   *[other] Non envoyés : { $count } messages
}
screen-rooms-preview-own = Vous : { $text }
screen-rooms-preview-from = { $name } : { $text }
screen-rooms-preview-none = Pas encore de message
a11y-rooms-filters = Conversations à afficher
a11y-rooms-mentions = { $count ->
    [one] vous mentionne { $count } fois
   *[other] vous mentionne { $count } fois
}
a11y-rooms-unread = { $count ->
    [one] { $count } message non lu
   *[other] { $count } messages non lus
}
a11y-rooms-marked-unread = marqué comme non lu
a11y-rooms-muted = en sourdine
a11y-rooms-favourite = favori
a11y-rooms-accept = Accepter l’invitation à { $room }
a11y-rooms-decline = Refuser l’invitation à { $room }

screen-switcher-label = Accès rapide
screen-switcher-recent = Récentes
screen-switcher-people = Personnes
screen-switcher-nothing = Rien qui s’appelle « { $query } »
screen-switcher-nothing-help = Recherché parmi vos salons et les personnes qui s’y trouvent.
screen-switcher-choose = choisir
screen-switcher-open = ouvrir
screen-switcher-close = fermer

screen-people-search = Chercher des personnes
screen-people-placeholder = Nom ou @nom:serveur
screen-people-found = Personnes
screen-people-start = Qui cherchez-vous ?
screen-people-start-help = Saisissez un nom. Une personne d’un autre service se trouve par son adresse complète : @nom:serveur.
screen-people-searching = Recherche
screen-people-failed = La recherche n’a pas abouti
screen-people-nobody = Personne du nom de « { $query } »
screen-people-nobody-asked = Recherché dans l’annuaire de votre serveur et parmi les personnes avec qui vous partagez un salon. Si vous connaissez l’adresse complète, saisissez-la : @nom:serveur.
screen-people-nobody-known-only = L’annuaire n’a pas répondu. Seules les personnes avec qui vous partagez un salon ont été recherchées.
screen-people-known-only = L’annuaire n’a pas répondu. Voici des personnes avec qui vous partagez un salon.
screen-people-limited = Il y en a d’autres. Précisez le nom.
screen-people-there-already = « { $query } » est déjà dans ce salon
a11y-people-count = { $count ->
    [one] { $count } personne trouvée
   *[other] { $count } personnes trouvées
}
a11y-people-remove = Retirer { $name }

screen-new-chat-title = Écrire à une personne
screen-new-chat-lead = Ce que vous y écrivez est chiffré de bout en bout.
screen-new-chat-exists = Dans votre liste
screen-new-chat-opening = Ouverture de la conversation
screen-new-room-title = Créer un salon
screen-new-room-lead = Seules les personnes invitées peuvent entrer. Les messages sont chiffrés de bout en bout.
screen-new-room-name = Nom
screen-new-room-topic = De quoi il s’agit
screen-new-room-topic-help = Le nom et le sujet ne sont pas chiffrés : votre serveur peut les lire.
screen-new-room-people = Personnes
screen-new-room-creating = Création du salon
screen-invite-title = Ajouter des personnes à { $room }
screen-invite-lead = Elles peuvent entrer dès qu’elles acceptent.
screen-invite-sent = Invité : { $names }
screen-leave-title = Quitter { $room } ?
screen-leave-lead = Ce salon disparaît de votre liste. Pour revenir, il vous faudra une nouvelle invitation.

screen-details-title = Détails du salon
screen-details-title-person = Détails de la conversation
screen-details-failed = Les détails ne se sont pas ouverts
screen-details-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
screen-details-more-people = { $count ->
    [one] et { $count } autre personne
   *[other] et { $count } autres personnes
}
screen-details-owner = propriétaire
screen-details-moderator = modération
screen-details-invited = en attente
screen-details-encrypted = Chiffré de bout en bout
screen-details-encrypted-help = Seules les personnes présentes peuvent lire ce qui s’écrit. Aucun serveur ne le peut.
screen-details-plain = Non chiffré
screen-details-plain-help = Les serveurs des personnes présentes peuvent lire ce qui s’écrit.
screen-details-withdrawn = Ce salon n’est plus protégé
screen-details-withdrawn-help = Il était chiffré et le serveur prétend maintenant le contraire. Rien n’est envoyé. Prévenez votre service informatique.
screen-details-encryption-unknown = Vérification du chiffrement
screen-details-encryption-unknown-help = Rien n’est envoyé avant de le savoir.
screen-details-replaced = Ce salon a été remplacé
screen-details-replaced-help = La conversation se poursuit dans un salon plus récent. Ce qui a été écrit ici reste lisible.
