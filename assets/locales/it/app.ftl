# La cornice attorno a tutto e le impostazioni.

action-reload = Ricomincia
action-settings-leave = Torna alle conversazioni
action-settings-parts = Torna alle impostazioni
action-settings-sign-out = Esci

screen-spine-conversations = Conversazioni
a11y-spine = Luoghi
a11y-spine-conversations-unread = { $count ->
    [one] Conversazioni, { $count } non letta
   *[other] Conversazioni, { $count } non lette
}
a11y-spine-account = Account: { $name }
screen-frame-conversation = Conversazione
screen-frame-choose = Scegli una conversazione
screen-frame-choose-help = Oppure vai a una persona o a una stanza con
screen-frame-title = { $room } · Chancery
screen-frame-title-unread = ({ $count }) { $title }
screen-offline = Non in linea dalle { $time }.
screen-offline-help = Ciò che scrivi attende qui e partirà da solo, in ordine.
screen-broken-window = Chancery ha incontrato un problema
screen-broken-pane = Questa parte non può essere mostrata
screen-broken-help = I tuoi messaggi sono al sicuro su questo dispositivo, e ciò che attende l’invio è conservato.

screen-settings-title = Impostazioni
screen-settings-appearance = Generali
screen-settings-account = Account
screen-settings-about = Informazioni
screen-settings-theme = Colori
screen-settings-theme-system = Come il dispositivo
screen-settings-theme-light = Chiaro
screen-settings-theme-dark = Scuro
screen-settings-contrast = Contrasto
screen-settings-contrast-system = Come il dispositivo
screen-settings-contrast-more = Maggiore
screen-settings-text = Dimensione del testo
screen-settings-text-normal = Normale
screen-settings-text-large = Grande
screen-settings-text-larger = Più grande
screen-settings-text-largest = Massima
screen-settings-server = Accesso effettuato su { $server }
screen-settings-sign-out-note = Uscendo si cancella da questo dispositivo tutto ciò che riguarda l’account.
screen-settings-licence = Software libero sotto la Licenza pubblica dell’Unione europea 1.2.
