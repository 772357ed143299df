# Ble mae dolenni’n arwain, a beth sy’n cael ei atal.

screen-links-open-title = Mae’r ddolen hon yn arwain at { $host }
screen-links-open-text = Mae’n agor yn eich porwr, y tu allan i Chancery.
screen-links-open-mail-text = Mae’n agor yn eich rhaglen e-bost, y tu allan i Chancery.
action-links-open = Agor
action-links-copy = Copïo’r cyfeiriad
screen-links-stopped-title = Cafodd y ddolen hon ei hatal
screen-links-stopped-text = Os oes angen yr hyn y mae’n ei addo arnoch, gofynnwch i’r anfonwr am y cyfeiriad mewn ffordd arall.
screen-links-danger-other-address = Mae ei thestun yn dangos cyfeiriad gwahanol i’r un y mae’n arwain ato: { $host }.
screen-links-danger-letters = Mae ei chyfeiriad wedi’i ysgrifennu mewn llythrennau y gellir eu cymryd am rai eraill. { $host } ydyw mewn gwirionedd.
screen-links-danger-hidden = Mae ei chyfeiriad yn cynnwys nodau nad oes neb yn eu gweld, neu sy’n troi cyfeiriad yr ysgrifen.
screen-links-danger-credentials = Mae rhywbeth a all edrych fel gwesteiwr o flaen yr un go iawn: { $host }.
screen-links-danger-scheme = Byddai’n cychwyn rhaglen arall ({ $host }) yn lle agor tudalen we neu e-bost. Rhaid i neges beidio â gwneud hynny.
screen-links-danger-nowhere = Nid yw’n arwain at unrhyw beth y gallai Chancery neu borwr ei ddangos.
screen-links-room-title = Nid ydych yn yr ystafell hon
screen-links-room-text = Mae’r ddolen yn arwain at { $room }. Gallwch ymuno os yw’n agored i chi; fel arall gofynnwch i rywun ynddi eich gwahodd.
action-links-join = Ymuno
screen-links-person-title = Ysgrifennu at { $user }?
screen-links-person-text = Mae hyn yn agor eich sgwrs â nhw, neu’n dechrau un.
action-links-write = Ysgrifennu
