# Ynghylch y rhaglen: ei thrwyddedau, a’r hyn sy’n helpu desg TG i helpu.

screen-diagnostics-title = Diagnosteg
screen-diagnostics-lead = Yr hyn sydd ei angen ar eich desg TG i’ch helpu: fersiynau, cyflyrau, niferoedd a meintiau. Dim negeseuon, dim enwau, dim cyfrineiriau.
screen-diagnostics-copy = Copïo
screen-diagnostics-copied = Wedi’i gopïo
screen-diagnostics-file = Diagnosteg Chancery.txt
screen-diagnostics-copy-failed = Nid oedd modd ei gopïo. Cadwch ef mewn ffeil yn lle hynny.
screen-diagnostics-save = Cadw mewn ffeil
screen-diagnostics-failed = Nid oedd modd darllen y ddiagnosteg
screen-diagnostics-again = Darllen eto
a11y-diagnostics-text = Diagnosteg, fel testun

screen-licences-open = Trwyddedau popeth sydd ynddo
screen-licences-title = Trwyddedau
screen-licences-lead = Gwnaed Chancery â { $count } o weithiau gan eraill, pob un dan ei drwydded ei hun.
screen-licences-find = Chwilio am waith neu drwydded
screen-licences-none = Nid oes gwaith o’r enw hwnnw, na chyda’r drwydded honno.
screen-licences-no-text = Daeth y gwaith hwn heb destun ei drwydded. Mae ei henw’n dweud pa un yw hi.
screen-licences-failed = Nid oedd modd agor y trwyddedau
screen-licences-missing = Nid yw’r fersiwn hon yn cynnwys trwyddedau. Daw’r pecynnau â nhw mewn ffeil.
