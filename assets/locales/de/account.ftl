# An- und Abmelden, und was dem Öffnen des Kontos im Weg steht.

action-change = Ändern
action-set-aside = Beiseitelegen und neu anmelden
action-sign-in = Anmelden
action-sign-in-anew = Neu anmelden
action-sign-out = Abmelden und löschen
action-sign-out-instead = Abmelden
action-stay = Angemeldet bleiben

screen-cover-say = Einmal gesagt, zu den Menschen im Raum, und zu niemandem sonst.
screen-cover-version = Version { $version }
screen-language = Sprache
screen-language-system = Wie auf diesem Gerät
screen-starting = Ihre Nachrichten werden geöffnet

screen-sign-in-title = Anmelden
screen-sign-in-lead = Nehmen Sie Ihre dienstliche E-Mail-Adresse. Sie findet Ihre Behörde.
screen-sign-in-address = Dienstliche E-Mail-Adresse
screen-sign-in-address-help = Oder Ihre volle Adresse, @name:server, oder den Namen Ihres Servers.
screen-sign-in-finding = Ihre Behörde wird gesucht
screen-sign-in-as = Als { $login }
screen-sign-in-name-lead = Ihre Behörde wurde gefunden. Nun Ihr Name und Ihr Passwort dort.
screen-sign-in-name = Name
screen-sign-in-password = Passwort
screen-sign-in-server = Ihr Server
screen-sign-in-signing-in = Anmeldung läuft

screen-sign-in-again-title = Bitte erneut anmelden
screen-sign-in-again-lead = Ihr Server hat diese Sitzung beendet. Ihre Nachrichten sind noch auf diesem Gerät, auch was Sie noch nicht gesendet hatten.
screen-sign-in-again-password = Passwort von { $name }

screen-closed-whose = Konto:
screen-closed-absent-title = Es läuft kein Passwortspeicher
screen-closed-absent-lead = Ihre Nachrichten sind verschlüsselt auf diesem Gerät. Ihr Schlüssel liegt im Passwortspeicher des Systems, und es läuft keiner.
screen-closed-absent-step-start = Starten Sie den Passwortspeicher, zum Beispiel GNOME-Schlüsselbund oder KWallet, und versuchen Sie es erneut.
screen-closed-absent-step-desk = Hat dieses Gerät keinen, kann Ihre IT-Stelle einen einrichten.
screen-closed-locked-title = Ihr Passwortspeicher ist gesperrt
screen-closed-locked-lead = Ihre Nachrichten sind verschlüsselt auf diesem Gerät. Ihr Schlüssel liegt im Passwortspeicher des Systems, und dieser ist gesperrt.
screen-closed-locked-step-unlock = Entsperren Sie den Passwortspeicher, meist mit dem Passwort dieses Geräts.
screen-closed-locked-step-retry = Versuchen Sie es dann erneut. Es ist nichts verloren.
screen-closed-denied-title = Der Passwortspeicher weist Chancery ab
screen-closed-denied-lead = Ihre Nachrichten sind verschlüsselt auf diesem Gerät. Ihr Schlüssel liegt im Passwortspeicher des Systems, und dieser lässt Chancery nicht lesen.
screen-closed-denied-step-allow = Versuchen Sie es erneut, und erlauben Sie Chancery den Zugriff, wenn Sie gefragt werden.
screen-closed-denied-step-desk = Werden Sie nicht gefragt, kann Ihre IT-Stelle den Zugriff erlauben.
screen-closed-emptied-title = Der Schlüssel zu Ihren Nachrichten ist weg
screen-closed-emptied-lead = Ihre Nachrichten sind verschlüsselt auf diesem Gerät. Der Passwortspeicher des Systems enthält ihren Schlüssel nicht mehr.
screen-closed-emptied-step-restore = Wurde der Passwortspeicher versehentlich zurückgesetzt, stellen Sie ihn wieder her, und versuchen Sie es erneut.
screen-closed-emptied-step-anew = Melden Sie sich sonst neu an. Ihr Wiederherstellungscode holt Ihre Nachrichten vom Server zurück.
screen-closed-damaged-title = Der Schlüssel passt nicht
screen-closed-damaged-lead = Ihre Nachrichten sind verschlüsselt auf diesem Gerät. Der Schlüssel im Passwortspeicher des Systems öffnet sie nicht.
screen-closed-damaged-step-restore = Stammt der Passwortspeicher aus einer alten Sicherung, spielen Sie die neuere ein, und versuchen Sie es erneut.
screen-closed-damaged-step-anew = Melden Sie sich sonst neu an. Ihr Wiederherstellungscode holt Ihre Nachrichten vom Server zurück.
screen-closed-failed-title = Der Passwortspeicher antwortet nicht
screen-closed-failed-lead = Ihre Nachrichten sind verschlüsselt auf diesem Gerät. Der Passwortspeicher des Systems hat ihren Schlüssel nicht herausgegeben.
screen-closed-failed-step-retry = Versuchen Sie es erneut. Oft hilft ein Neustart des Geräts.
screen-closed-failed-step-desk = Bleibt es dabei, fragen Sie Ihre IT-Stelle, bevor Sie sich neu anmelden.
screen-closed-store-title = Ihre Nachrichten lassen sich nicht öffnen
screen-closed-store-lead = Die Daten auf diesem Gerät sind beschädigt, oder der Datenträger ist voll.
screen-closed-store-step-space = Schaffen Sie Platz auf dem Datenträger, und versuchen Sie es erneut.
screen-closed-store-step-anew = Melden Sie sich sonst neu an. Ihr Wiederherstellungscode holt Ihre Nachrichten vom Server zurück.

screen-set-aside-title = Diese Daten beiseitelegen?
screen-set-aside-lead = Sie melden sich an wie auf einem neuen Gerät.
screen-set-aside-kept = Die Daten auf diesem Gerät bleiben erhalten, bis Sie sich abmelden. Ihre IT-Stelle kann sie finden.
screen-set-aside-code = Um frühere Nachrichten zu lesen, brauchen Sie Ihren Wiederherstellungscode.
screen-set-aside-unsent = Noch nicht gesendete Nachrichten bleiben ungesendet.

screen-sign-out-title = Von diesem Gerät abmelden?
screen-sign-out-lead = Ihr Konto und Ihre anderen Geräte bleiben, wie sie sind.
screen-sign-out-erased = Nachrichten, Schlüssel und Einstellungen dieses Kontos werden von diesem Gerät gelöscht, auch beiseitegelegte Daten.
screen-sign-out-unsent = Noch nicht gesendete Nachrichten gehen verloren.
screen-sign-out-code = Um frühere Nachrichten wieder zu lesen, brauchen Sie Ihren Wiederherstellungscode.
