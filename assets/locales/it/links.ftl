# Dove portano i collegamenti, e che cosa viene fermato.

screen-links-open-title = Questo collegamento porta a { $host }
screen-links-open-text = Si apre nel browser, fuori da Chancery.
screen-links-open-mail-text = Si apre nel programma di posta, fuori da Chancery.
action-links-open = Apri
action-links-copy = Copia l’indirizzo
screen-links-stopped-title = Questo collegamento è stato fermato
screen-links-stopped-text = Se ti serve ciò che promette, chiedi l’indirizzo al mittente in un altro modo.
screen-links-danger-other-address = Il testo mostra un indirizzo diverso da quello a cui porta: { $host }.
screen-links-danger-letters = L’indirizzo è scritto con lettere che si possono confondere con altre. In realtà è { $host }.
screen-links-danger-hidden = L’indirizzo contiene caratteri che nessuno vede o che invertono la direzione della scrittura.
screen-links-danger-credentials = Qualcosa che può sembrare un sito sta davanti a quello vero: { $host }.
screen-links-danger-scheme = Avvierebbe un altro programma ({ $host }) invece di aprire una pagina o un’e-mail. Un messaggio non deve farlo.
screen-links-danger-nowhere = Non porta a nulla che Chancery o un browser possa mostrare.
screen-links-room-title = Non sei in questa stanza
screen-links-room-text = Il collegamento porta a { $room }. Puoi entrare se ti è aperta; altrimenti chiedi un invito a chi ne fa parte.
action-links-join = Entra
screen-links-person-title = Scrivere a { $user }?
screen-links-person-text = Apre la conversazione con questa persona, o ne inizia una.
action-links-write = Scrivi
