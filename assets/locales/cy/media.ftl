# Ffeiliau a lluniau: atodi, edrych, chwarae a chadw.

screen-media-loading = Yn llwytho…
screen-media-progress = { $done } o { $total }
screen-media-nothing-there = Dim i’w nôl
screen-media-unplayable = Ni ellir ei chwarae yma. Cadwch y ffeil a’i hagor mewn rhaglen arall.

screen-media-picture-open = Llun: { $name }. Ei ddangos yn fawr
screen-media-picture-show = Dangos y llun
screen-media-film-play = Chwarae’r fideo: { $name }
screen-media-film-play-length = Chwarae’r fideo: { $name }, { $length }
screen-media-film-stop = Rhoi’r gorau i nôl { $name }
screen-media-film-fetching = Yn nôl y fideo
screen-media-sound-voice = Neges lais
screen-media-sound-play = Chwarae: { $name }
screen-media-sound-pause = Oedi: { $name }
screen-media-sound-position = Safle
screen-media-sound-fetching = Yn nôl y recordiad

screen-media-type-pdf = PDF
screen-media-type-spreadsheet = Taenlen
screen-media-type-presentation = Cyflwyniad
screen-media-type-document = Dogfen
screen-media-type-archive = Archif
screen-media-type-text = Testun

screen-media-save = Cadw { $name }
screen-media-save-cancel = Rhoi’r gorau i gadw { $name }
screen-media-saving = Yn cadw
screen-media-saved = Wedi’i gadw fel { $name }
screen-media-save-failed = Ni chadwyd { $name }.

screen-media-viewer-smaller = Llai
screen-media-viewer-larger = Mwy
screen-media-viewer-previous = Llun blaenorol
screen-media-viewer-next = Llun nesaf
screen-media-viewer-position = { $position } o { $total }
screen-media-viewer-said = { $name }, { $sender }, { $position } o { $total }
screen-media-viewer-fetching = Yn nôl y llun cyfan

screen-media-attach = Atodi ffeiliau
screen-media-drop = Gollyngwch ffeiliau yma i’w hatodi i’ch neges i { $room }
screen-media-tray = Ffeiliau i’w hanfon
screen-media-tray-limit = Hyd at { $limit } MB y ffeil.
screen-media-tray-text-caption = Bydd eich testun yn mynd gyda hi fel pennawd.
screen-media-tray-text-first = Bydd eich testun yn mynd gyntaf, wedyn y ffeiliau.
screen-media-tray-reading = Yn darllen
screen-media-tray-cleaned = data lleoliad a chamera wedi’i dynnu
screen-media-tray-unchanged = yn cael ei anfon fel y mae; gall ddweud pwy a’i gwnaeth
screen-media-tray-folder = Ni ellir anfon ffolderi. Agorwch hi a dewis y ffeiliau ynddi.
screen-media-tray-unnamed = Ffeil wedi’i gludo
screen-media-tray-earlier = Symud { $name } i fyny
screen-media-tray-later = Symud { $name } i lawr
screen-media-tray-moved = Mae { $name } nawr yn { $position } o { $total }
screen-media-tray-remove = Tynnu { $name }
screen-media-tray-caption = Ychwanegu pennawd
screen-media-tray-caption-for = Pennawd ar gyfer { $name }
