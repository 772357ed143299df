# Che cosa occupa quanto spazio su questo dispositivo.

screen-storage-title = Spazio
screen-storage-counting = Calcolo di ciò che si trova su questo dispositivo
screen-storage-count-failed = Non è stato possibile calcolare ciò che si trova su questo dispositivo.
screen-storage-media = Immagini e file
screen-storage-media-limit = al massimo { $size }; poi i più vecchi vengono eliminati
screen-storage-messages = Messaggi
screen-storage-account = Chiavi, stanze e account
screen-storage-total = In tutto
screen-storage-empty = Svuota immagini e file
screen-storage-empty-note = Vengono scaricati di nuovo quando li si guarda. Ciò che aspetta di essere inviato resta.
screen-storage-emptying = Svuotamento
screen-storage-emptied = { $size } liberati
screen-storage-empty-failed = Non tutte le immagini e i file sono stati eliminati.
screen-storage-ask-title = Svuotare immagini e file su questo dispositivo?
screen-storage-ask-text = Nessun altro perde niente. Senza rete non si vedono finché non vengono scaricati di nuovo; quelli che il servizio ha eliminato sono persi.
screen-storage-ask-empty = Svuota
screen-storage-ask-keep = Conservali
