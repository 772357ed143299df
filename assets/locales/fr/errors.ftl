# Ce qui s’est mal passé, et ce qu’il faut faire.

error-address-invalid = « { $address } » n’est pas une adresse. Saisissez votre adresse professionnelle, une adresse comme @nom:ministere.gouv ou le nom de votre serveur.
error-server-unknown = Il n’y a pas de serveur de messagerie pour « { $server } ». Vérifiez l’orthographe ou demandez à votre service informatique quelle adresse utiliser.
error-network-unavailable = Cet appareil n’est relié à aucun réseau. Vérifiez la connexion, puis réessayez.
error-server-unavailable = « { $server } » ne répond pas pour le moment. Réessayez dans quelques minutes.
error-certificate-not-trusted = « { $server } » n’a pas pu prouver son identité. Rien n’a été envoyé. Si vous êtes sur un réseau invité, quittez-le ; sinon, prévenez votre service informatique.
error-server-too-old = Le serveur « { $server } » est trop ancien pour Chancery. Votre service informatique doit le mettre à jour.
error-password-not-supported = « { $server } » n’accepte pas de mot de passe, et Chancery ne connaît pas encore son mode de connexion. Adressez-vous à votre service informatique.
error-wrong-password = Le nom ou le mot de passe est incorrect. Vérifiez les deux et réessayez.
error-account-locked = Votre compte est verrouillé. Demandez à votre service informatique de le déverrouiller.
error-account-deactivated = Ce compte a été fermé. Si c’est une erreur, adressez-vous à votre service informatique.
error-rate-limited = { $seconds ->
    [0] Trop de tentatives. Vous pouvez réessayer maintenant.
    [one] Trop de tentatives. Réessayez dans { $seconds } seconde.
   *[other] Trop de tentatives. Réessayez dans { $seconds } secondes.
}
error-not-signed-in = Vous n’êtes plus connecté. Connectez-vous à nouveau.
error-already-signed-in = Quelqu’un est déjà connecté sur cet appareil. Redémarrez Chancery.
error-keyring-absent = Aucun coffre de mots de passe ne fonctionne sur ce système : Chancery n’a pas d’endroit sûr pour sa clé.
error-keyring-locked = Le coffre de mots de passe de ce système est verrouillé. Déverrouillez-le, puis réessayez.
error-keyring-denied = Le coffre de mots de passe de ce système refuse l’accès à Chancery. Autorisez-le, puis réessayez.
error-keyring-emptied = La clé de vos messages n’est plus dans le coffre de mots de passe de ce système.
error-keyring-damaged = La clé du coffre de mots de passe de ce système n’ouvre pas vos messages.
error-keyring-failed = Le coffre de mots de passe de ce système ne fonctionne pas correctement. Réessayez ou prévenez votre service informatique.
error-storage = Chancery ne peut pas écrire sur le disque de cet appareil. Vérifiez l’espace disponible, puis réessayez.
error-recovery-code-malformed = Ce code de récupération est incomplet. Cherchez un caractère manquant ou mal saisi.
error-recovery-code-wrong = Ce code n’ouvre pas vos messages. Vérifiez qu’il s’agit du plus récent et du vôtre.
error-recovery-code-replaced = Ce code a été remplacé par un plus récent, créé sur un autre de vos appareils. Utilisez le plus récent.
error-recovery-not-set-up = Aucun code de récupération n’a jamais été créé pour ce compte.
error-person-unknown = Personne ne répond à l’adresse { $user }. Vérifiez l’orthographe de l’adresse entière.
error-room-gone = Ce salon n’existe plus, ou vous n’en faites plus partie.
error-not-allowed = Vous n’avez pas le droit de faire cela ici. Adressez-vous à une personne qui gère le salon.
error-message-empty = Il n’y a encore rien à envoyer.
error-message-too-long = Ce message est trop long : { $length } octets sur { $limit } au plus. Envoyez-le en plusieurs parties. Votre texte est toujours là.
error-encryption-withdrawn = Ce salon était chiffré et le serveur prétend maintenant le contraire. Rien n’a été envoyé. Prévenez votre service informatique.
error-device-not-confirmed = Cet appareil n’est pas encore confirmé. Saisissez d’abord votre code de récupération.
error-message-gone = Ce message n’est plus là.
error-file-empty = Ce fichier est vide. Il n’y a rien à envoyer.
error-file-too-large = Ce fichier dépasse les { $limit } Mo que le service accepte. Réduisez-le ou partagez-le autrement.
error-file-type-refused = Votre organisation n’autorise pas l’envoi de fichiers de ce type ({ $type }).
error-file-unreadable = Ce fichier ne peut pas être lu. Vérifiez qu’il est toujours là et que vous pouvez l’ouvrir.
error-too-many-files = Trop de fichiers attendent d’être envoyés. Envoyez-en ou retirez-en, puis ajoutez celui-ci à nouveau.
error-attachment-gone = Le fichier n’est plus prêt à l’envoi. Retirez-le et ajoutez-le à nouveau.
error-media-unreachable = Le service est injoignable. Vérifiez le réseau, puis réessayez.
error-media-interrupted = La récupération s’est interrompue.
error-media-server-trouble = Le service a un problème et ne l’a pas fourni. Réessayez un peu plus tard.
error-media-gone = Le service n’a plus ce fichier. Demandez à l’expéditeur de le renvoyer.
error-media-not-allowed = Le service ne vous donne pas ce fichier. Demandez à l’expéditeur de vous le renvoyer.
error-media-address-invalid = Le message n’indique aucun endroit où récupérer un fichier. Rien n’a été demandé.
error-media-damaged = Ce n’est pas ce que l’expéditeur a envoyé : le fichier a été modifié ou abîmé en route. Demandez-lui de le renvoyer.
error-media-too-large = Dépasse les { $limit } Mo affichés ici. Enregistrez-le pour l’ouvrir.
error-media-too-many-pixels = Cette image dit mesurer { $width } sur { $height } pixels, ce qui est trop pour être affiché ici. Enregistrez-la pour l’ouvrir.
error-media-too-many-frames = Cette image animée est trop longue pour être lue ici. Enregistrez-la pour l’ouvrir.
error-media-not-shown = Ce fichier n’est pas ce qu’il prétend être, ou son type n’est pas affiché ici ({ $type }). Ne l’enregistrez que si vous faites confiance à l’expéditeur.
error-media-type-refused = Votre organisation n’autorise pas les fichiers de ce type ({ $type }).
error-media-unknown = Impossible de le récupérer d’ici désormais. Rouvrez la conversation et réessayez.
error-link-not-opened = Aucun programme de cet ordinateur n’ouvre de telles adresses. Copiez plutôt l’adresse.
error-subscription-unknown = Le lien avec cette vue a été perdu. Ouvrez-la à nouveau.
error-internal = Une erreur s’est produite dans Chancery. Réessayez.
error-internal-traced = Une erreur s’est produite dans Chancery. Réessayez. Si elle persiste, donnez à votre service informatique la référence { $trace }.
