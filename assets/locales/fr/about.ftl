# À propos de l’application : ses licences, et ce qui aide l’assistance à aider.

screen-diagnostics-title = Diagnostic
screen-diagnostics-lead = Ce dont votre assistance a besoin pour vous aider : versions, états, nombres et tailles. Aucun message, aucun nom, aucun mot de passe.
screen-diagnostics-copy = Copier
screen-diagnostics-copied = Copié
screen-diagnostics-file = Diagnostic Chancery.txt
screen-diagnostics-copy-failed = La copie a échoué. Enregistrez plutôt un fichier.
screen-diagnostics-save = Enregistrer dans un fichier
screen-diagnostics-failed = Le diagnostic n’a pas pu être lu
screen-diagnostics-again = Relire
a11y-diagnostics-text = Diagnostic, en texte

screen-licences-open = Licences de tout ce qui est inclus
screen-licences-title = Licences
screen-licences-lead = Chancery est fait avec { $count } œuvres d’autrui, chacune sous sa propre licence.
screen-licences-find = Chercher une œuvre ou une licence
screen-licences-none = Aucune œuvre ne porte ce nom ni cette licence.
screen-licences-no-text = Cette œuvre est venue sans le texte de sa licence. Son nom dit laquelle c’est.
screen-licences-failed = Les licences n’ont pas pu être ouvertes
screen-licences-missing = Cette version ne contient pas de licences. Les paquets les apportent dans un fichier.
