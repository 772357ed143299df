# Dateien und Bilder: anhängen, ansehen, abspielen und speichern.

screen-media-loading = Wird geladen …
screen-media-progress = { $done } von { $total }
screen-media-nothing-there = Nichts abzurufen
screen-media-unplayable = Es kann hier nicht abgespielt werden. Speichern Sie es, und öffnen Sie es in einem anderen Programm.

screen-media-picture-open = Bild: { $name }. Groß anzeigen
screen-media-picture-show = Bild anzeigen
screen-media-film-play = Video abspielen: { $name }
screen-media-film-play-length = Video abspielen: { $name }, { $length }
screen-media-film-stop = Laden von { $name } abbrechen
screen-media-film-fetching = Video wird abgerufen
screen-media-sound-voice = Sprachnachricht
screen-media-sound-play = Abspielen: { $name }
screen-media-sound-pause = Anhalten: { $name }
screen-media-sound-position = Stelle
screen-media-sound-fetching = Aufnahme wird abgerufen

screen-media-type-pdf = PDF
screen-media-type-spreadsheet = Tabelle
screen-media-type-presentation = Präsentation
screen-media-type-document = Dokument
screen-media-type-archive = Archiv
screen-media-type-text = Text

screen-media-save = { $name } speichern
screen-media-save-cancel = Speichern von { $name } abbrechen
screen-media-saving = Wird gespeichert
screen-media-saved = Gespeichert als { $name }
screen-media-save-failed = { $name } wurde nicht gespeichert.

screen-media-viewer-smaller = Kleiner
screen-media-viewer-larger = Größer
screen-media-viewer-previous = Vorheriges Bild
screen-media-viewer-next = Nächstes Bild
screen-media-viewer-position = { $position } von { $total }
screen-media-viewer-said = { $name }, { $sender }, { $position } von { $total }
screen-media-viewer-fetching = Ganzes Bild wird abgerufen

screen-media-attach = Dateien anhängen
screen-media-drop = Dateien hier ablegen, um sie Ihrer Nachricht an { $room } anzuhängen
screen-media-tray = Zu sendende Dateien
screen-media-tray-limit = Bis zu { $limit } MB je Datei.
screen-media-tray-text-caption = Ihr Text wird als Bildunterschrift mitgesendet.
screen-media-tray-text-first = Zuerst geht Ihr Text hinaus, dann die Dateien.
screen-media-tray-reading = Wird gelesen
screen-media-tray-cleaned = Ort und Kameradaten entfernt
screen-media-tray-unchanged = wird unverändert gesendet; kann verraten, wer sie erstellt hat
screen-media-tray-folder = Ordner können nicht gesendet werden. Öffnen Sie ihn, und wählen Sie die Dateien darin aus.
screen-media-tray-unnamed = Eingefügte Datei
screen-media-tray-earlier = { $name } nach oben
screen-media-tray-later = { $name } nach unten
screen-media-tray-moved = { $name } ist jetzt { $position } von { $total }
screen-media-tray-remove = { $name } entfernen
screen-media-tray-caption = Unterschrift hinzufügen
screen-media-tray-caption-for = Unterschrift zu { $name }
