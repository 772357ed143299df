# The frame around everything, and the settings.

action-reload = Start again
action-settings-leave = Back to conversations
action-settings-parts = Back to settings
action-settings-sign-out = Sign out

screen-spine-conversations = Conversations
a11y-spine = Places
a11y-spine-conversations-unread = { $count ->
    [one] Conversations, { $count } unread
   *[other] Conversations, { $count } unread
}
a11y-spine-account = Account: { $name }
screen-frame-conversation = Conversation
screen-frame-choose = Choose a conversation
screen-frame-choose-help = Or go to a person or room with
screen-frame-title = { $room } · Chancery
screen-frame-title-unread = ({ $count }) { $title }
screen-offline = Offline since { $time }.
screen-offline-help = What you write waits here and sends itself, in order.
screen-broken-window = Chancery ran into a problem
screen-broken-pane = This part could not be shown
screen-broken-help = Your messages are safe on this device, and what waits to be sent is kept.

screen-settings-title = Settings
screen-settings-appearance = General
screen-settings-account = Account
screen-settings-about = About
screen-settings-theme = Colours
screen-settings-theme-system = As on this device
screen-settings-theme-light = Light
screen-settings-theme-dark = Dark
screen-settings-contrast = Contrast
screen-settings-contrast-system = As on this device
screen-settings-contrast-more = More
screen-settings-text = Text size
screen-settings-text-normal = Normal
screen-settings-text-large = Large
screen-settings-text-larger = Larger
screen-settings-text-largest = Largest
screen-settings-server = Signed in at { $server }
screen-settings-sign-out-note = Signing out erases everything of this account from this device.
screen-settings-licence = Free software under the European Union Public Licence 1.2.
