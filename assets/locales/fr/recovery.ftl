# Le code de récupération : le garder, l’utiliser, s’en passer.

action-back-to-code = Revenir au code
action-new-identity = Créer une nouvelle identité
action-new-identity-show = Voir ce que cela implique
action-no-code = Je n’ai pas le code
action-restore = Récupérer mes messages
action-save-to-file = Enregistrer dans un fichier

a11y-recovery-code = Code de récupération

screen-keep-code-title = Gardez votre code de récupération
screen-keep-code-lead = Si vous perdez cet appareil, le code fait revenir vos messages. Personne d’autre ne l’a : ni votre administration, ni votre service informatique.
screen-keep-code-failed = Le code n’a pas pu être créé
screen-keep-code-saved = Enregistré sous
screen-keep-code-file = Code de récupération Chancery.txt
screen-keep-code-kept = Je l’ai mis ailleurs que sur cet appareil
screen-keep-code-why = Et si je perds le code ?
screen-keep-code-why-answer = Tant qu’un de vos appareils est connecté, rien n’est perdu. Sans code ni appareil, plus personne ne peut lire les messages antérieurs. Rangez le code avec vos autres documents importants.

screen-checking-title = Préparation de votre compte
screen-checking-lead = Nous demandons à votre serveur ce qu’il faut à cet appareil. Cela prend un instant.
screen-checking-offline = Le serveur ne peut pas être joint. Cette page continuera d’elle-même dès que possible.
screen-checking-waiting = En attente du serveur

screen-enter-code-title = Saisissez votre code de récupération
screen-enter-code-lead = Il montre que cet appareil est le vôtre et fait revenir vos messages.
screen-enter-code-field = Code de récupération
screen-enter-code-help = Douze groupes de quatre. Majuscules et minuscules comptent, pas les espaces. Vous pouvez le coller.
screen-enter-code-opening = Essai du code
screen-restoring-title = Retour de vos messages
screen-restoring-left =
    { $count ->
        [one] Les messages antérieurs de { $count } conversation n’ont pas encore pu être récupérés. Une nouvelle tentative se fera d’elle-même.
       *[other] Les messages antérieurs de { $count } conversations n’ont pas encore pu être récupérés. Une nouvelle tentative se fera d’elle-même.
    }

screen-no-code-title = Ce compte a besoin d’une nouvelle identité
screen-no-code-lead = Vous êtes connecté. Rien n’est conservé pour ce compte qu’un code de récupération pourrait ouvrir.
screen-no-code-empty = Aucun code de récupération ne convient ici
screen-no-code-help = Avec une nouvelle identité, vous pourrez écrire et lire à partir de maintenant.

screen-new-identity-title = Créer une nouvelle identité
screen-new-identity-lead = Ne le faites que si le code est vraiment perdu et qu’aucun autre de vos appareils n’est connecté.
screen-new-identity-lost = Ce qui est perdu
screen-new-identity-lost-history = Les messages chiffrés antérieurs ne pourront plus être lus, sur aucun appareil.
screen-new-identity-lost-notice = Vos collègues verront que votre identité a changé et pourront vous interroger.
screen-new-identity-lost-code = L’ancien code de récupération n’ouvre plus rien. Vous en recevez un nouveau.
screen-new-identity-kept = Votre compte, vos salons et les personnes qui s’y trouvent restent.
screen-new-identity-password-help = Votre serveur le demande avant d’accepter une nouvelle identité.
screen-new-identity-understood = Je comprends que les messages antérieurs sont perdus
