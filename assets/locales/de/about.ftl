# Über die Anwendung: ihre Lizenzen, und was der IT beim Helfen hilft.

screen-diagnostics-title = Diagnose
screen-diagnostics-lead = Was Ihre IT braucht, um zu helfen: Versionen, Zustände, Anzahlen und Größen. Keine Nachrichten, keine Namen, keine Passwörter.
screen-diagnostics-copy = Kopieren
screen-diagnostics-copied = Kopiert
screen-diagnostics-file = Chancery Diagnose.txt
screen-diagnostics-copy-failed = Das Kopieren ist misslungen. Speichern Sie es stattdessen.
screen-diagnostics-save = In eine Datei speichern
screen-diagnostics-failed = Die Diagnose konnte nicht gelesen werden
screen-diagnostics-again = Neu lesen
a11y-diagnostics-text = Diagnose als Text

screen-licences-open = Lizenzen von allem, was darin ist
screen-licences-title = Lizenzen
screen-licences-lead = Chancery ist mit { $count } Werken anderer gemacht, jedes unter seiner eigenen Lizenz.
screen-licences-find = Nach einem Werk oder einer Lizenz suchen
screen-licences-none = Kein Werk heißt so oder hat diese Lizenz.
screen-licences-no-text = Dieses Werk kam ohne den Text seiner Lizenz. Ihr Name sagt, welche es ist.
screen-licences-failed = Die Lizenzen konnten nicht geöffnet werden
screen-licences-missing = Diese Fassung enthält keine Lizenzen. Die Pakete bringen sie als Datei mit.
