# Sull’applicazione: le sue licenze, e che cosa aiuta l’assistenza ad aiutare.

screen-diagnostics-title = Diagnostica
screen-diagnostics-lead = Ciò che serve all’assistenza per aiutarla: versioni, stati, numeri e dimensioni. Nessun messaggio, nessun nome, nessuna password.
screen-diagnostics-copy = Copia
screen-diagnostics-copied = Copiato
screen-diagnostics-file = Diagnostica Chancery.txt
screen-diagnostics-copy-failed = La copia non è riuscita. Salvi invece un file.
screen-diagnostics-save = Salva in un file
screen-diagnostics-failed = La diagnostica non si è potuta leggere
screen-diagnostics-again = Leggi di nuovo
a11y-diagnostics-text = Diagnostica, come testo

screen-licences-open = Licenze di tutto ciò che è incluso
screen-licences-title = Licenze
screen-licences-lead = Chancery è fatto con { $count } opere di altri, ciascuna con la propria licenza.
screen-licences-find = Cerca un’opera o una licenza
screen-licences-none = Nessuna opera ha questo nome o questa licenza.
screen-licences-no-text = Quest’opera è arrivata senza il testo della licenza. Il nome dice quale sia.
screen-licences-failed = Le licenze non si sono potute aprire
screen-licences-missing = Questa versione non contiene licenze. I pacchetti le portano in un file.
