# Ce qu’une organisation décide pour cet appareil.

screen-policies-title = Règles sur cet appareil
screen-policies-group = Fixé par votre organisation
screen-policies-lead = Ce que { $organisation } a décidé pour cet appareil, d’où vient chaque valeur et pourquoi. Dernière lecture : { $time }.
screen-policies-lead-nobody = Ce qu’une organisation a décidé pour cet appareil, d’où vient chaque valeur et pourquoi. Dernière lecture : { $time }.
screen-policies-copy = Copier pour l’assistance
screen-policies-copied = Copié
screen-policies-copy-failed = La copie a échoué
screen-policies-in-force = En vigueur { $count }
screen-policies-all = Toutes { $count }
screen-policies-show = Afficher
screen-policies-empty-title = Rien n’est décidé pour cet appareil
screen-policies-empty-text = Aucune organisation n’a rien fixé ici. Les valeurs prévues et vos choix s’appliquent.
screen-policies-setting = Réglage
screen-policies-value = Valeur
screen-policies-source = Source
screen-policies-reason = Raison
screen-policies-source-device = Appareil
screen-policies-source-server = Service
screen-policies-source-person = Vous
screen-policies-source-built-in = Par défaut
screen-policies-locked = Verrouillé
screen-policies-overrides-device = Remplace la valeur de l’appareil : { $value }. La plus stricte l’emporte.
screen-policies-overrides-server = Le service demandait : { $value }. L’appareil décide.
screen-policies-overrides-person = Vous avez choisi : { $value }. C’est plus que ce qui est permis.
screen-policies-chosen = Votre choix. Permis jusqu’à : { $value }.
screen-policies-see-all = Voir toutes les règles
screen-policies-set-by = Fixé par { $organisation }.
screen-policies-set-by-nobody = Fixé par votre organisation.

screen-policies-faults = Une partie des règles ne compte pas
screen-policies-faults-text = Ce qui valait avant reste valable. Prévenez votre assistance ; « Copier pour l’assistance » contient les détails.
screen-policies-fault-unreadable = ne peut pas être lu.
screen-policies-fault-not-json = est mal écrit à la ligne { $line }, colonne { $column }.
screen-policies-fault-not-settings = ne contient aucun réglage.
screen-policies-fault-unknown-key = nomme un réglage que cette version ne connaît pas : { $key }.
screen-policies-fault-invalid = donne à { $key } une valeur impossible. Attendu : { $expected }.
screen-policies-fault-not-for-servers = n’a pas le droit de décider de { $key }.
screen-policies-fault-file-unusable = nomme un fichier inutilisable pour { $key } : { $path }.

screen-policy-organisation-name = Organisation
screen-policy-account-service = Serveur du service
screen-policy-account-allowed-services = Serveurs où vous pouvez vous connecter
screen-policy-account-sign-in-methods = Façons de se connecter
screen-policy-encryption-trust = Messages auxquels on se fie
screen-policy-encryption-share-history = Anciens messages pour les nouveaux venus
screen-policy-notifications-content = Contenu maximal des notifications
screen-policy-media-save = Enregistrer des fichiers hors de Chancery
screen-policy-media-refused-types = Types de fichiers refusés
screen-policy-storage-media-megabytes = Place pour images et fichiers
screen-policy-storage-media-days = Images et fichiers non consultés, conservés
screen-policy-links-support = Aide
screen-policy-links-privacy = Protection des données
screen-policy-links-imprint = Mentions légales
screen-policy-links-accessibility = Déclaration d’accessibilité
screen-policy-network-proxy = Accès au réseau
screen-policy-network-authorities = Autorités de certification
screen-policy-network-client-certificate = Certificat de cet appareil
screen-policy-network-pins = Serveurs à clé fixée

screen-policy-value-unset = Non fixé
screen-policy-value-none = Aucun
screen-policy-value-allowed = Permis
screen-policy-value-forbidden = Non permis
screen-policy-value-password = Mot de passe
screen-policy-value-sso = Connexion propre à votre organisation
screen-policy-value-trust-standard = Appareils confirmés, et historique restauré
screen-policy-value-trust-strict = Appareils confirmés seulement
screen-policy-value-content-everything = Expéditeur et message
screen-policy-value-content-names = Expéditeur seulement
screen-policy-value-content-nothing = Qu’il y a un message
screen-policy-value-proxy-system = Comme ce système
screen-policy-value-proxy-none = Direct
screen-policy-value-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}

screen-sign-in-managed-lead = Cet appareil appartient à { $organisation }. Certains choix sont faits pour vous.
screen-sign-in-managed-lead-nobody = Une organisation gère cet appareil. Certains choix sont faits pour vous.
screen-sign-in-managed-address-help = Ou le nom de votre compte sur ce serveur.

screen-not-allowed-title = Ce serveur n’est plus permis
screen-not-allowed-lead = Votre organisation ne permet plus « { $server } » sur cet appareil. Rien n’y est envoyé.
screen-not-allowed-step-desk = Demandez à votre assistance quel serveur utiliser. Si c’est une erreur, elle peut le permettre à nouveau.
screen-not-allowed-step-kept = Vos messages sont toujours sur cet appareil, chiffrés, et s’ouvriront à nouveau si le serveur est permis.
screen-not-allowed-step-anew = Pour utiliser un autre serveur, déconnectez-vous. Cela efface ce compte de cet appareil.

error-server-not-allowed = Votre organisation ne permet pas « { $server } ». Utilisez le serveur de votre service, ou demandez à votre assistance.
error-password-not-allowed = Votre organisation ne permet pas de mot de passe ici, et Chancery ne connaît pas encore son autre façon de se connecter. Demandez à votre assistance.
error-saving-not-allowed = Votre organisation ne permet pas d’enregistrer des fichiers hors de Chancery.

screen-media-save-locked = Votre organisation ne permet pas d’enregistrer { $name }
