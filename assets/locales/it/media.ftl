# File e immagini: allegare, guardare, riprodurre e salvare.

screen-media-loading = Caricamento…
screen-media-progress = { $done } di { $total }
screen-media-nothing-there = Niente da scaricare
screen-media-unplayable = Qui non si può riprodurre. Salvalo e aprilo con un altro programma.

screen-media-picture-open = Immagine: { $name }. Mostrala in grande
screen-media-picture-show = Mostra l’immagine
screen-media-film-play = Riproduci il video: { $name }
screen-media-film-play-length = Riproduci il video: { $name }, { $length }
screen-media-film-stop = Interrompi il caricamento di { $name }
screen-media-film-fetching = Scaricamento del video
screen-media-sound-voice = Messaggio vocale
screen-media-sound-play = Riproduci: { $name }
screen-media-sound-pause = Metti in pausa: { $name }
screen-media-sound-position = Posizione
screen-media-sound-fetching = Scaricamento della registrazione

screen-media-type-pdf = PDF
screen-media-type-spreadsheet = Foglio di calcolo
screen-media-type-presentation = Presentazione
screen-media-type-document = Documento
screen-media-type-archive = Archivio
screen-media-type-text = Testo

screen-media-save = Salva { $name }
screen-media-save-cancel = Interrompi il salvataggio di { $name }
screen-media-saving = Salvataggio
screen-media-saved = Salvato come { $name }
screen-media-save-failed = { $name } non è stato salvato.

screen-media-viewer-smaller = Rimpicciolisci
screen-media-viewer-larger = Ingrandisci
screen-media-viewer-previous = Immagine precedente
screen-media-viewer-next = Immagine successiva
screen-media-viewer-position = { $position } di { $total }
screen-media-viewer-said = { $name }, { $sender }, { $position } di { $total }
screen-media-viewer-fetching = Scaricamento dell’immagine intera

screen-media-attach = Allega file
screen-media-drop = Rilascia qui i file per allegarli al tuo messaggio a { $room }
screen-media-tray = File da inviare
screen-media-tray-limit = Fino a { $limit } MB per file.
screen-media-tray-text-caption = Il tuo testo la accompagna come didascalia.
screen-media-tray-text-first = Prima parte il testo, poi i file.
screen-media-tray-reading = Lettura
screen-media-tray-cleaned = luogo e dati della fotocamera rimossi
screen-media-tray-unchanged = inviato così com’è; può dire chi l’ha creato
screen-media-tray-folder = Le cartelle non si possono inviare. Aprila e scegli i file che contiene.
screen-media-tray-unnamed = File incollato
screen-media-tray-earlier = Sposta { $name } in su
screen-media-tray-later = Sposta { $name } in giù
screen-media-tray-moved = { $name } ora è { $position } di { $total }
screen-media-tray-remove = Rimuovi { $name }
screen-media-tray-caption = Aggiungi una didascalia
screen-media-tray-caption-for = Didascalia di { $name }
