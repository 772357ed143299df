# Wohin Verweise führen, und was angehalten wird.

screen-links-open-title = Dieser Verweis führt zu { $host }
screen-links-open-text = Er öffnet sich im Browser, außerhalb von Chancery.
screen-links-open-mail-text = Er öffnet sich im E-Mail-Programm, außerhalb von Chancery.
action-links-open = Öffnen
action-links-copy = Adresse kopieren
screen-links-stopped-title = Dieser Verweis wurde angehalten
screen-links-stopped-text = Wenn Sie brauchen, was er verspricht, erfragen Sie die Adresse beim Absender auf einem anderen Weg.
screen-links-danger-other-address = Sein Text zeigt eine andere Adresse als die, zu der er führt: { $host }.
screen-links-danger-letters = Seine Adresse steht in Buchstaben, die man mit anderen verwechseln kann. In Wahrheit lautet sie { $host }.
screen-links-danger-hidden = Seine Adresse enthält Zeichen, die niemand sieht oder die die Schreibrichtung umkehren.
screen-links-danger-credentials = Vor dem wirklichen Ziel { $host } steht etwas, das wie ein Ziel aussehen kann.
screen-links-danger-scheme = Er würde ein anderes Programm ({ $host }) starten, statt eine Webseite oder eine E-Mail zu öffnen. Das darf eine Nachricht nicht.
screen-links-danger-nowhere = Er führt zu nichts, was Chancery oder ein Browser zeigen könnte.
screen-links-room-title = Sie sind nicht in diesem Raum
screen-links-room-text = Der Verweis führt zu { $room }. Sie können beitreten, wenn er Ihnen offensteht; sonst bitten Sie jemanden darin um eine Einladung.
action-links-join = Beitreten
screen-links-person-title = An { $user } schreiben?
screen-links-person-text = Das öffnet Ihre Unterhaltung mit dieser Person oder beginnt eine.
action-links-write = Schreiben
