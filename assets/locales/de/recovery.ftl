# Der Wiederherstellungscode: aufbewahren, benutzen, ohne ihn auskommen.

action-back-to-code = Zurück zum Code
action-new-identity = Neue Identität erzeugen
action-new-identity-show = Ansehen, was das bedeutet
action-no-code = Ich habe den Code nicht
action-restore = Meine Nachrichten zurückholen
action-save-to-file = In eine Datei speichern

a11y-recovery-code = Wiederherstellungscode

screen-keep-code-title = Bewahren Sie Ihren Wiederherstellungscode auf
screen-keep-code-lead = Wenn Sie dieses Gerät verlieren, holt der Code Ihre Nachrichten zurück. Niemand sonst hat ihn: weder Ihre Behörde noch Ihre IT-Stelle.
screen-keep-code-failed = Der Code konnte nicht erzeugt werden
screen-keep-code-saved = Gespeichert als
screen-keep-code-file = Chancery Wiederherstellungscode.txt
screen-keep-code-kept = Ich habe ihn woanders als auf diesem Gerät hinterlegt
screen-keep-code-why = Und wenn ich den Code verliere?
screen-keep-code-why-answer = Solange ein Gerät von Ihnen angemeldet ist, ist nichts verloren. Ohne Code und Gerät kann niemand frühere Nachrichten je wieder lesen. Legen Sie den Code zu Ihren anderen wichtigen Papieren.

screen-checking-title = Ihr Konto wird vorbereitet
screen-checking-lead = Ihr Server wird gefragt, was dieses Gerät braucht. Das dauert einen Augenblick.
screen-checking-offline = Der Server ist nicht zu erreichen. Diese Seite geht von selbst weiter, sobald er es ist.
screen-checking-waiting = Warten auf den Server

screen-enter-code-title = Geben Sie Ihren Wiederherstellungscode ein
screen-enter-code-lead = Er zeigt, dass dieses Gerät Ihnen gehört, und holt Ihre Nachrichten zurück.
screen-enter-code-field = Wiederherstellungscode
screen-enter-code-help = Zwölf Gruppen zu vier Zeichen. Groß und klein zählt, Leerzeichen nicht. Sie können ihn einfügen.
screen-enter-code-opening = Der Code wird geprüft
screen-restoring-title = Ihre Nachrichten kommen zurück
screen-restoring-left =
    { $count ->
        [one] Die früheren Nachrichten einer Unterhaltung ließen sich noch nicht holen. Das wird von selbst wieder versucht.
       *[other] Die früheren Nachrichten von { $count } Unterhaltungen ließen sich noch nicht holen. Das wird von selbst wieder versucht.
    }

screen-no-code-title = Dieses Konto braucht eine neue Identität
screen-no-code-lead = Sie sind angemeldet. Für dieses Konto ist nichts hinterlegt, das ein Wiederherstellungscode öffnen könnte.
screen-no-code-empty = Hier passt kein Wiederherstellungscode
screen-no-code-help = Mit einer neuen Identität können Sie von jetzt an schreiben und lesen.

screen-new-identity-title = Neue Identität erzeugen
screen-new-identity-lead = Tun Sie das nur, wenn der Code wirklich verloren ist und kein anderes Gerät von Ihnen angemeldet ist.
screen-new-identity-lost = Was verloren geht
screen-new-identity-lost-history = Frühere verschlüsselte Nachrichten lassen sich auf keinem Gerät mehr lesen.
screen-new-identity-lost-notice = Ihre Kolleginnen und Kollegen sehen, dass sich Ihre Identität geändert hat, und fragen Sie vielleicht danach.
screen-new-identity-lost-code = Der alte Wiederherstellungscode öffnet nichts mehr. Sie erhalten einen neuen.
screen-new-identity-kept = Ihr Konto, Ihre Räume und die Menschen darin bleiben.
screen-new-identity-password-help = Ihr Server verlangt es, bevor er eine neue Identität annimmt.
screen-new-identity-understood = Ich verstehe, dass frühere Nachrichten verloren sind
