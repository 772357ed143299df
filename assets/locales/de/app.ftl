# Der Rahmen um alles und die Einstellungen.

action-reload = Neu beginnen
action-settings-leave = Zurück zu den Unterhaltungen
action-settings-parts = Zurück zu den Einstellungen
action-settings-sign-out = Abmelden

screen-spine-conversations = Unterhaltungen
a11y-spine = Bereiche
a11y-spine-conversations-unread = { $count ->
    [one] Unterhaltungen, { $count } ungelesen
   *[other] Unterhaltungen, { $count } ungelesen
}
a11y-spine-account = Konto: { $name }
screen-frame-conversation = Unterhaltung
screen-frame-choose = Wählen Sie eine Unterhaltung
screen-frame-choose-help = Oder gehen Sie zu einer Person oder einem Raum mit
screen-frame-title = { $room } · Chancery
screen-frame-title-unread = ({ $count }) { $title }
screen-offline = Offline seit { $time }.
screen-offline-help = Was Sie schreiben, wartet hier und geht von selbst hinaus, der Reihe nach.
screen-broken-window = Chancery ist auf ein Problem gestoßen
screen-broken-pane = Dieser Teil ließ sich nicht anzeigen
screen-broken-help = Ihre Nachrichten sind auf diesem Gerät sicher, und was auf das Senden wartet, bleibt erhalten.

screen-settings-title = Einstellungen
screen-settings-appearance = Allgemein
screen-settings-account = Konto
screen-settings-about = Über Chancery
screen-settings-theme = Farben
screen-settings-theme-system = Wie das Gerät
screen-settings-theme-light = Hell
screen-settings-theme-dark = Dunkel
screen-settings-contrast = Kontrast
screen-settings-contrast-system = Wie das Gerät
screen-settings-contrast-more = Mehr
screen-settings-text = Schriftgröße
screen-settings-text-normal = Normal
screen-settings-text-large = Groß
screen-settings-text-larger = Größer
screen-settings-text-largest = Sehr groß
screen-settings-server = Angemeldet bei { $server }
screen-settings-sign-out-note = Beim Abmelden wird alles von diesem Konto auf diesem Gerät gelöscht.
screen-settings-licence = Freie Software unter der Open-Source-Lizenz für die Europäische Union 1.2.
