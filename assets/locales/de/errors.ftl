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
error-subscription-unknown = Die Verbindung zu dieser Ansicht ging verloren. Öffnen Sie sie erneut.
error-internal = In Chancery ist etwas schiefgegangen. Versuchen Sie es erneut.
error-internal-traced = In Chancery ist etwas schiefgegangen. Versuchen Sie es erneut. Wenn es bleibt, nennen Sie Ihrer IT-Stelle die Referenz { $trace }.
