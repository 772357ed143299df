# Ramen runt allt, och inställningarna.

action-reload = Börja om
action-settings-leave = Tillbaka till konversationerna
action-settings-parts = Tillbaka till inställningarna
action-settings-sign-out = Logga ut

screen-spine-conversations = Konversationer
a11y-spine = Platser
a11y-spine-conversations-unread = { $count ->
    [one] Konversationer, { $count } oläst
   *[other] Konversationer, { $count } olästa
}
a11y-spine-account = Konto: { $name }
screen-frame-conversation = Konversation
screen-frame-choose = Välj en konversation
screen-frame-choose-help = Eller gå till en person eller ett rum med
screen-frame-title = { $room } · Chancery
screen-frame-title-unread = ({ $count }) { $title }
screen-offline = Frånkopplad sedan { $time }.
screen-offline-help = Det du skriver väntar här och skickas av sig självt, i ordning.
screen-broken-window = Chancery stötte på ett problem
screen-broken-pane = Den här delen kunde inte visas
screen-broken-help = Dina meddelanden är trygga på enheten, och det som väntar på att skickas finns kvar.

screen-settings-title = Inställningar
screen-settings-appearance = Allmänt
screen-settings-account = Konto
screen-settings-about = Om
screen-settings-theme = Färger
screen-settings-theme-system = Som enheten
screen-settings-theme-light = Ljust
screen-settings-theme-dark = Mörkt
screen-settings-contrast = Kontrast
screen-settings-contrast-system = Som enheten
screen-settings-contrast-more = Mer
screen-settings-text = Textstorlek
screen-settings-text-normal = Normal
screen-settings-text-large = Stor
screen-settings-text-larger = Större
screen-settings-text-largest = Störst
screen-settings-server = Inloggad på { $server }
screen-settings-sign-out-note = När du loggar ut raderas allt som hör till kontot från enheten.
screen-settings-licence = Fri programvara under Europeiska unionens öppna licens 1.2.
