# Y ffrâm o amgylch popeth, a’r gosodiadau.

action-reload = Dechrau eto
action-settings-leave = Yn ôl at sgyrsiau
action-settings-parts = Yn ôl i’r gosodiadau
action-settings-sign-out = Allgofnodi

screen-spine-conversations = Sgyrsiau
a11y-spine = Lleoedd
a11y-spine-conversations-unread = { $count ->
    [one] Sgyrsiau, { $count } heb ei darllen
   *[other] Sgyrsiau, { $count } heb eu darllen
}
a11y-spine-account = Cyfrif: { $name }
screen-frame-conversation = Sgwrs
screen-frame-choose = Dewiswch sgwrs
screen-frame-choose-help = Neu ewch at berson neu ystafell gyda
screen-frame-title = { $room } · Chancery
screen-frame-title-unread = ({ $count }) { $title }
screen-offline = All-lein ers { $time }.
screen-offline-help = Bydd yr hyn a ysgrifennwch yn aros yma ac yn anfon ei hun, yn ei drefn.
screen-broken-window = Cafodd Chancery broblem
screen-broken-pane = Nid oedd modd dangos y rhan hon
screen-broken-help = Mae’ch negeseuon yn ddiogel ar y ddyfais hon, a chaiff yr hyn sy’n aros i’w anfon ei gadw.

screen-settings-title = Gosodiadau
screen-settings-appearance = Cyffredinol
screen-settings-account = Cyfrif
screen-settings-about = Ynghylch
screen-settings-theme = Lliwiau
screen-settings-theme-system = Fel y ddyfais
screen-settings-theme-light = Golau
screen-settings-theme-dark = Tywyll
screen-settings-contrast = Cyferbyniad
screen-settings-contrast-system = Fel y ddyfais
screen-settings-contrast-more = Mwy
screen-settings-text = Maint y testun
screen-settings-text-normal = Arferol
screen-settings-text-large = Mawr
screen-settings-text-larger = Mwy
screen-settings-text-largest = Mwyaf
screen-settings-server = Wedi mewngofnodi yn { $server }
screen-settings-sign-out-note = Mae allgofnodi’n dileu popeth o’r cyfrif hwn o’r ddyfais hon.
screen-settings-licence = Meddalwedd rydd o dan Drwydded Gyhoeddus yr Undeb Ewropeaidd 1.2.
