# Was schiefgegangen ist und was nun zu tun ist.

error-address-invalid = „{ $address }“ ist keine Adresse. Geben Sie Ihre dienstliche E-Mail-Adresse, eine Adresse wie @name:behoerde.gov oder den Namen Ihres Servers ein.
error-server-unknown = Für „{ $server }“ gibt es keinen Nachrichtenserver. Prüfen Sie die Schreibweise, oder fragen Sie Ihre IT-Stelle nach der richtigen Adresse.
error-network-unavailable = Dieses Gerät ist mit keinem Netz verbunden. Prüfen Sie die Verbindung, und versuchen Sie es erneut.
error-server-unavailable = „{ $server }“ antwortet im Augenblick nicht. Versuchen Sie es in einigen Minuten erneut.
error-certificate-not-trusted = „{ $server }“ konnte sich nicht ausweisen. Es wurde nichts gesendet. Wenn Sie in einem Gastnetz sind, verlassen Sie es; sonst verständigen Sie Ihre IT-Stelle.
error-server-too-old = Der Server „{ $server }“ ist zu alt für Chancery. Ihre IT-Stelle muss ihn aktualisieren.
error-password-not-supported = „{ $server }“ nimmt kein Passwort an, und Chancery kennt seine Art der Anmeldung noch nicht. Fragen Sie Ihre IT-Stelle.
error-wrong-password = Der Name oder das Passwort ist falsch. Prüfen Sie beides, und versuchen Sie es erneut.
error-account-locked = Ihr Konto ist gesperrt. Bitten Sie Ihre IT-Stelle, es zu entsperren.
error-account-deactivated = Dieses Konto wurde geschlossen. Wenn das ein Irrtum ist, fragen Sie Ihre IT-Stelle.
error-rate-limited = { $seconds ->
    [0] Zu viele Versuche. Sie können es jetzt erneut versuchen.
    [one] Zu viele Versuche. Versuchen Sie es in { $seconds } Sekunde erneut.
   *[other] Zu viele Versuche. Versuchen Sie es in { $seconds } Sekunden erneut.
}
error-not-signed-in = Sie sind nicht mehr angemeldet. Melden Sie sich erneut an.
error-already-signed-in = Auf diesem Gerät ist schon jemand angemeldet. Starten Sie Chancery neu.
error-keyring-absent = Auf diesem System läuft kein Passwortspeicher. Chancery hat keinen sicheren Ort für seinen Schlüssel.
error-keyring-locked = Der Passwortspeicher dieses Systems ist gesperrt. Entsperren Sie ihn, und versuchen Sie es erneut.
error-keyring-denied = Der Passwortspeicher dieses Systems lässt Chancery nicht zu. Erlauben Sie den Zugriff, und versuchen Sie es erneut.
error-keyring-emptied = Der Schlüssel zu Ihren Nachrichten ist nicht mehr im Passwortspeicher dieses Systems.
error-keyring-damaged = Der Schlüssel im Passwortspeicher dieses Systems öffnet Ihre Nachrichten nicht.
error-keyring-failed = Der Passwortspeicher dieses Systems arbeitet nicht, wie er soll. Versuchen Sie es erneut, oder verständigen Sie Ihre IT-Stelle.
error-storage = Chancery kann nicht auf den Datenträger dieses Geräts schreiben. Prüfen Sie den freien Platz, und versuchen Sie es erneut.
error-recovery-code-malformed = Das ist kein vollständiger Wiederherstellungscode. Suchen Sie nach einem fehlenden oder vertippten Zeichen.
error-recovery-code-wrong = Dieser Code öffnet Ihre Nachrichten nicht. Prüfen Sie, ob es der neueste ist und Ihrer.
error-recovery-code-replaced = Dieser Code wurde durch einen neueren ersetzt, der auf einem anderen Ihrer Geräte entstand. Nehmen Sie den neueren.
error-recovery-not-set-up = Für dieses Konto wurde nie ein Wiederherstellungscode erzeugt.
error-person-unknown = Unter { $user } meldet sich niemand. Prüfen Sie die Schreibweise der ganzen Adresse.
error-room-gone = Diesen Raum gibt es nicht mehr, oder Sie gehören ihm nicht mehr an.
error-not-allowed = Sie dürfen das hier nicht. Wenden Sie sich an jemanden, der den Raum verwaltet.
error-message-empty = Es gibt noch nichts zu senden.
error-message-too-long = Diese Nachricht ist zu lang: { $length } von höchstens { $limit } Bytes. Senden Sie sie in Teilen. Ihr Text ist noch da.
error-encryption-withdrawn = Dieser Raum war verschlüsselt, und der Server behauptet nun das Gegenteil. Es wurde nichts gesendet. Verständigen Sie Ihre IT-Stelle.
error-device-not-confirmed = Dieses Gerät ist noch nicht bestätigt. Geben Sie zuerst Ihren Wiederherstellungscode ein.
error-message-gone = Diese Nachricht ist nicht mehr da.
error-file-empty = Diese Datei ist leer. Es gibt nichts zu senden.
error-file-too-large = Diese Datei ist größer als die { $limit } MB, die der Dienst annimmt. Verkleinern Sie sie, oder geben Sie sie auf anderem Weg weiter.
error-file-type-refused = Ihre Organisation erlaubt nicht, Dateien dieses Typs ({ $type }) zu senden.
error-file-unreadable = Diese Datei kann nicht gelesen werden. Prüfen Sie, ob sie noch da ist und ob Sie sie öffnen dürfen.
error-too-many-files = Es warten zu viele Dateien auf das Senden. Senden oder entfernen Sie einige, und fügen Sie diese dann erneut hinzu.
error-attachment-gone = Die Datei wird nicht mehr zum Senden bereitgehalten. Entfernen Sie sie, und fügen Sie sie erneut hinzu.
error-media-unreachable = Der Dienst ist nicht erreichbar. Prüfen Sie das Netz, und versuchen Sie es erneut.
error-media-interrupted = Der Abruf ist abgebrochen.
error-media-server-trouble = Der Dienst hat Schwierigkeiten und hat es nicht herausgegeben. Versuchen Sie es etwas später erneut.
error-media-gone = Der Dienst hat diese Datei nicht mehr. Bitten Sie den Absender, sie noch einmal zu senden.
error-media-not-allowed = Der Dienst gibt Ihnen diese Datei nicht. Bitten Sie den Absender, sie Ihnen noch einmal zu senden.
error-media-address-invalid = Die Nachricht nennt keinen Ort, von dem eine Datei abgerufen werden könnte. Es wurde nichts angefragt.
error-media-damaged = Das ist nicht, was der Absender geschickt hat: Es wurde unterwegs verändert oder beschädigt. Bitten Sie ihn, es noch einmal zu senden.
error-media-too-large = Größer als die { $limit } MB, die hier angezeigt werden. Speichern Sie es, um es zu öffnen.
error-media-too-many-pixels = Dieses Bild misst nach eigener Angabe { $width } mal { $height } Pixel; das ist zu viel, um es hier anzuzeigen. Speichern Sie es, um es zu öffnen.
error-media-too-many-frames = Dieses bewegte Bild ist zu lang, um es hier abzuspielen. Speichern Sie es, um es zu öffnen.
error-media-not-shown = Das ist nicht, was es zu sein vorgibt, oder von einem Typ, der hier nicht angezeigt wird ({ $type }). Speichern Sie es nur, wenn Sie dem Absender vertrauen.
error-media-type-refused = Ihre Organisation erlaubt Dateien dieses Typs ({ $type }) nicht.
error-media-unknown = Das lässt sich von hier aus nicht mehr abrufen. Öffnen Sie die Unterhaltung erneut, und versuchen Sie es noch einmal.
error-link-not-opened = Kein Programm auf diesem Rechner öffnet solche Adressen. Kopieren Sie stattdessen die Adresse.
error-subscription-unknown = Die Verbindung zu dieser Ansicht ging verloren. Öffnen Sie sie erneut.
error-internal = In Chancery ist etwas schiefgegangen. Versuchen Sie es erneut.
error-internal-traced = In Chancery ist etwas schiefgegangen. Versuchen Sie es erneut. Wenn es bleibt, nennen Sie Ihrer IT-Stelle die Referenz { $trace }.
