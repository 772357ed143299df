# Connexion, déconnexion, et ce qui empêche d’ouvrir le compte.

action-change = Modifier
action-set-aside = Mettre de côté et se reconnecter
action-sign-in = Se connecter
action-sign-in-anew = Se reconnecter
action-sign-out = Se déconnecter et effacer
action-sign-out-instead = Se déconnecter
action-stay = Rester connecté

screen-cover-say = Dit une fois, aux personnes présentes, et à personne d’autre.
screen-cover-version = Version { $version }
screen-language = Langue
screen-language-system = Celle de cet appareil
screen-starting = Ouverture de vos messages

screen-sign-in-title = Connexion
screen-sign-in-lead = Utilisez votre adresse professionnelle. Elle trouve votre service.
screen-sign-in-address = Adresse professionnelle
screen-sign-in-address-help = Ou votre adresse complète, @nom:serveur, ou le nom de votre serveur.
screen-sign-in-finding = Recherche de votre service
screen-sign-in-as = En tant que { $login }
screen-sign-in-name-lead = Votre service a été trouvé. Indiquez maintenant votre nom et votre mot de passe.
screen-sign-in-name = Nom
screen-sign-in-password = Mot de passe
screen-sign-in-server = Votre serveur
screen-sign-in-signing-in = Connexion en cours

screen-sign-in-again-title = Reconnectez-vous
screen-sign-in-again-lead = Votre serveur a mis fin à cette session. Vos messages sont toujours sur cet appareil, y compris ceux que vous n’aviez pas encore envoyés.
screen-sign-in-again-password = Mot de passe de { $name }

screen-closed-whose = Compte :
screen-closed-absent-title = Aucun coffre de mots de passe ne fonctionne
screen-closed-absent-lead = Vos messages sont sur cet appareil, chiffrés. Leur clé se trouve dans le coffre de mots de passe du système, et aucun ne fonctionne.
screen-closed-absent-step-start = Démarrez le coffre de mots de passe, par exemple GNOME Keyring ou KWallet, puis réessayez.
screen-closed-absent-step-desk = Si cet appareil n’en a pas, votre service informatique peut en installer un.
screen-closed-locked-title = Votre coffre de mots de passe est verrouillé
screen-closed-locked-lead = Vos messages sont sur cet appareil, chiffrés. Leur clé se trouve dans le coffre de mots de passe du système, qui est verrouillé.
screen-closed-locked-step-unlock = Déverrouillez le coffre, le plus souvent avec le mot de passe de cet appareil.
screen-closed-locked-step-retry = Puis réessayez. Rien n’est perdu.
screen-closed-denied-title = Le coffre de mots de passe refuse Chancery
screen-closed-denied-lead = Vos messages sont sur cet appareil, chiffrés. Leur clé se trouve dans le coffre de mots de passe du système, qui ne laisse pas Chancery la lire.
screen-closed-denied-step-allow = Réessayez, et autorisez Chancery si on vous le demande.
screen-closed-denied-step-desk = Si on ne vous demande rien, votre service informatique peut l’autoriser.
screen-closed-emptied-title = La clé de vos messages a disparu
screen-closed-emptied-lead = Vos messages sont sur cet appareil, chiffrés. Le coffre de mots de passe du système ne contient plus leur clé.
screen-closed-emptied-step-restore = Si le coffre a été réinitialisé par erreur, restaurez-le et réessayez.
screen-closed-emptied-step-anew = Sinon, reconnectez-vous. Votre code de récupération fait revenir vos messages depuis le serveur.
screen-closed-damaged-title = La clé ne correspond pas
screen-closed-damaged-lead = Vos messages sont sur cet appareil, chiffrés. La clé du coffre de mots de passe du système ne les ouvre pas.
screen-closed-damaged-step-restore = Si le coffre a été restauré à partir d’une ancienne copie, remettez la plus récente et réessayez.
screen-closed-damaged-step-anew = Sinon, reconnectez-vous. Votre code de récupération fait revenir vos messages depuis le serveur.
screen-closed-failed-title = Le coffre de mots de passe ne répond pas
screen-closed-failed-lead = Vos messages sont sur cet appareil, chiffrés. Le coffre de mots de passe du système n’a pas donné leur clé.
screen-closed-failed-step-retry = Réessayez. Redémarrer cet appareil aide souvent.
screen-closed-failed-step-desk = Si cela persiste, adressez-vous à votre service informatique avant de vous reconnecter.
screen-closed-store-title = Vos messages ne peuvent pas être ouverts
screen-closed-store-lead = Les données de cet appareil sont endommagées, ou le disque est plein.
screen-closed-store-step-space = Libérez de l’espace sur le disque, puis réessayez.
screen-closed-store-step-anew = Sinon, reconnectez-vous. Votre code de récupération fait revenir vos messages depuis le serveur.

screen-set-aside-title = Mettre ces données de côté ?
screen-set-aside-lead = Vous vous connectez comme sur un nouvel appareil.
screen-set-aside-kept = Les données de cet appareil sont conservées jusqu’à votre déconnexion. Votre service informatique peut les retrouver.
screen-set-aside-code = Il vous faut votre code de récupération pour lire les messages antérieurs.
screen-set-aside-unsent = Les messages qui n’étaient pas encore envoyés ne le seront pas.

screen-sign-out-title = Se déconnecter de cet appareil ?
screen-sign-out-lead = Votre compte et vos autres appareils restent tels quels.
screen-sign-out-erased = Les messages, les clés et les réglages de ce compte sont effacés de cet appareil, y compris les données mises de côté.
screen-sign-out-unsent = Les messages qui n’étaient pas encore envoyés sont perdus.
screen-sign-out-code = Pour relire les messages antérieurs, il vous faudra votre code de récupération.
