# Beth sy’n cymryd faint o le ar y ddyfais hon.

screen-storage-title = Storfa
screen-storage-counting = Yn cyfrif yr hyn sydd ar y ddyfais hon
screen-storage-count-failed = Nid oedd modd cyfrif yr hyn sydd ar y ddyfais hon.
screen-storage-media = Lluniau a ffeiliau
screen-storage-media-limit = { $size } ar y mwyaf; wedyn bydd yr hynaf yn mynd
screen-storage-messages = Negeseuon
screen-storage-account = Allweddi, ystafelloedd a chyfrif
screen-storage-total = Cyfanswm
screen-storage-empty = Gwagio lluniau a ffeiliau
screen-storage-empty-note = Cânt eu nôl eto pan fydd rhywun yn edrych arnynt. Bydd yr hyn sy’n aros i’w anfon yn aros.
screen-storage-emptying = Yn gwagio
screen-storage-emptied = Rhyddhawyd { $size }
screen-storage-empty-failed = Ni chafodd pob llun a ffeil eu dileu.
screen-storage-ask-title = Gwagio lluniau a ffeiliau ar y ddyfais hon?
screen-storage-ask-text = Ni fydd neb arall yn colli dim. Heb rwydwaith ni ellir eu gweld nes eu nôl eto; mae’r rhai y mae’r gwasanaeth wedi’u dileu wedi mynd.
screen-storage-ask-empty = Gwagio
screen-storage-ask-keep = Eu cadw
