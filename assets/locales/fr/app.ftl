# Le cadre de l’ensemble, et les réglages.

action-reload = Recommencer
action-settings-leave = Retour aux conversations
action-settings-parts = Retour aux réglages
action-settings-sign-out = Se déconnecter

screen-spine-conversations = Conversations
a11y-spine = Lieux
a11y-spine-conversations-unread = { $count ->
    [one] Conversations, { $count } non lue
   *[other] Conversations, { $count } non lues
}
a11y-spine-account = Compte : { $name }
screen-frame-conversation = Conversation
screen-frame-choose = Choisissez une conversation
screen-frame-choose-help = Ou allez à une personne ou un salon avec
screen-frame-title = { $room } · Chancery
screen-frame-title-unread = ({ $count }) { $title }
screen-offline = Hors ligne depuis { $time }.
screen-offline-help = Ce que vous écrivez attend ici et partira tout seul, dans l’ordre.
screen-broken-window = Chancery a rencontré un problème
screen-broken-pane = Cette partie n’a pas pu être affichée
screen-broken-help = Vos messages sont en sûreté sur cet appareil, et ceux qui attendent d’être envoyés sont conservés.

screen-settings-title = Réglages
screen-settings-appearance = Général
screen-settings-account = Compte
screen-settings-about = À propos
screen-settings-theme = Couleurs
screen-settings-theme-system = Comme l’appareil
screen-settings-theme-light = Clair
screen-settings-theme-dark = Sombre
screen-settings-contrast = Contraste
screen-settings-contrast-system = Comme l’appareil
screen-settings-contrast-more = Renforcé
screen-settings-text = Taille du texte
screen-settings-text-normal = Normale
screen-settings-text-large = Grande
screen-settings-text-larger = Plus grande
screen-settings-text-largest = Très grande
screen-settings-server = Connecté à { $server }
screen-settings-sign-out-note = La déconnexion efface tout ce qui appartient à ce compte sur cet appareil.
screen-settings-licence = Logiciel libre sous la Licence publique de l’Union européenne 1.2.
