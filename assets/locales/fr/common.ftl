# Ce que chaque partie de la fenêtre peut dire.

action-accept = Accepter
action-back = Retour
action-cancel = Annuler
action-close = Fermer
action-continue = Continuer
action-copy = Copier
action-decline = Refuser
action-dismiss = Masquer
action-retry = Réessayer

common-app = Chancery
common-copied = Copié
common-copy-failed = Ce système n’a pas permis la copie. Sélectionnez le texte et copiez-le au clavier.
common-loading = Chargement
common-today = Aujourd’hui
common-yesterday = Hier
common-you = Vous

a11y-notifications = Avis

common-preview-image = Image : { $name }
common-preview-video = Vidéo : { $name }
common-preview-audio = Audio : { $name }
common-preview-file = Fichier : { $name }
common-preview-sticker = Autocollant : { $name }
common-preview-location = Position
common-preview-poll = Sondage : { $question }
common-preview-deleted = Message supprimé
common-preview-unreadable = Ce message n’est pas encore lisible
common-preview-unknown = Un type de message que Chancery ne connaît pas encore

common-event-created = { $self ->
    [yes] Vous avez créé ce salon
   *[no] { $actor } a créé ce salon
}
common-event-encryption-on = { $self ->
    [yes] Vous avez activé le chiffrement de bout en bout
   *[no] { $actor } a activé le chiffrement de bout en bout
}
common-event-joined = { $self ->
    [yes] Vous avez rejoint le salon
   *[no] { $person } a rejoint le salon
}
common-event-left = { $self ->
    [yes] Vous avez quitté le salon
   *[no] { $person } a quitté le salon
}
common-event-invited = { $self ->
    [yes] Vous avez invité { $person }
   *[no] { $actor } a invité { $person }
}
common-event-invitation-declined = { $self ->
    [yes] Vous avez refusé l’invitation
   *[no] { $person } a refusé l’invitation
}
common-event-invitation-withdrawn = { $self ->
    [yes] Vous avez retiré l’invitation adressée à { $person }
   *[no] { $actor } a retiré l’invitation adressée à { $person }
}
common-event-removed = { $self ->
    [yes] Vous avez retiré { $person } du salon
   *[no] { $actor } a retiré { $person } du salon
}
common-event-banned = { $self ->
    [yes] Vous avez exclu { $person } du salon
   *[no] { $actor } a exclu { $person } du salon
}
common-event-unbanned = { $self ->
    [yes] Vous avez autorisé { $person } à revenir
   *[no] { $actor } a autorisé { $person } à revenir
}
common-event-knocked = { $self ->
    [yes] Vous avez demandé à rejoindre le salon
   *[no] { $person } demande à rejoindre le salon
}
common-event-person-named = { $name } a changé de nom
common-event-person-renamed = { $before } s’appelle désormais { $after }
common-event-person-picture = { $person } a une nouvelle photo
common-event-room-renamed = { $self ->
    [yes] Vous avez nommé le salon « { $name } »
   *[no] { $actor } a nommé le salon « { $name } »
}
common-event-room-name-removed = { $self ->
    [yes] Vous avez retiré le nom du salon
   *[no] { $actor } a retiré le nom du salon
}
common-event-topic-changed = { $self ->
    [yes] Vous avez changé le sujet en « { $topic } »
   *[no] { $actor } a changé le sujet en « { $topic } »
}
common-event-topic-removed = { $self ->
    [yes] Vous avez retiré le sujet
   *[no] { $actor } a retiré le sujet
}
common-event-room-picture = { $self ->
    [yes] Vous avez changé l’image du salon
   *[no] { $actor } a changé l’image du salon
}
common-event-rights = { $self ->
    [yes] Vous avez modifié les droits de chacun
   *[no] { $actor } a modifié les droits de chacun
}
common-event-access = { $self ->
    [yes] Vous avez modifié qui peut rejoindre le salon
   *[no] { $actor } a modifié qui peut rejoindre le salon
}
common-event-history = { $self ->
    [yes] Vous avez modifié qui peut lire les messages antérieurs
   *[no] { $actor } a modifié qui peut lire les messages antérieurs
}
common-event-pins = { $self ->
    [yes] Vous avez modifié les messages épinglés
   *[no] { $actor } a modifié les messages épinglés
}
common-event-replaced = Ce salon a été remplacé par un salon plus récent
common-event-call = { $self ->
    [yes] Vous avez lancé un appel
   *[no] { $actor } a lancé un appel
}
common-event-unknown = Il s’est passé quelque chose que cette version ne connaît pas ({ $kind })
common-event-malformed = Un élément endommagé a été mis de côté ({ $kind })
