### Sgwrs: ei phennyn, ei negeseuon a'r lle i ysgrifennu.

## Pennyn

screen-conversation-back = Yn ôl i’r sgyrsiau
screen-conversation-details = Manylion
screen-conversation-people =
    { $count ->
        [one] { $count } person
        [two] { $count } berson
        [few] { $count } pherson
        [many] { $count } pherson
       *[other] { $count } person
    }
screen-conversation-invited = { $invited } wedi’u gwahodd
screen-conversation-not-encrypted = Heb ei hamgryptio

## Y llif cyfan

screen-conversation-timeline-label = Negeseuon yn { $room }
screen-conversation-timeline-new-since = Newydd ers { $time }
screen-conversation-timeline-new = Newydd
screen-conversation-timeline-start = Dyma ddechrau { $room }
screen-conversation-timeline-start-direct = Dyma ddechrau eich sgwrs â { $room }
screen-conversation-timeline-start-encrypted = Dim ond y bobl yma all ddarllen yr hyn a ysgrifennir. Ni all y gwasanaeth sy’n cludo’r negeseuon wneud hynny.
screen-conversation-timeline-start-plain = Nid yw’r negeseuon yma wedi’u hamgryptio. Gall y gwasanaeth sy’n eu cludo eu darllen.
screen-conversation-timeline-loading-older = Yn nôl negeseuon cynharach…
screen-conversation-timeline-older-failed = Nid oedd modd nôl negeseuon cynharach.
screen-conversation-timeline-loading-newer = Yn nôl negeseuon diweddarach…
screen-conversation-timeline-newer-failed = Nid oedd modd nôl negeseuon diweddarach.
screen-conversation-timeline-newest = Diweddaraf
screen-conversation-timeline-newest-count = Diweddaraf · { $count } newydd
screen-conversation-timeline-empty-title = Does dim wedi’i ysgrifennu eto
screen-conversation-timeline-empty-text = Y neges gyntaf sy’n dechrau’r sgwrs.
screen-conversation-timeline-failed-title = Nid agorodd y sgwrs hon
screen-conversation-timeline-failed-text = Mae’r negeseuon ar y ddyfais hon yn ddiogel.
screen-conversation-timeline-gone-title = Nid oes modd dangos y neges hon
screen-conversation-timeline-gone-text = Efallai ei bod wedi’i dileu, neu ei bod yn hŷn na’r hyn y cewch ei ddarllen yma.
screen-conversation-timeline-back-to-newest = Mynd i’r negeseuon diweddaraf
screen-conversation-timeline-offline = All-lein. Mae’r hyn rydych yn ei ysgrifennu yn aros yma ac yn mynd allan ohono’i hun, yn ei drefn.
screen-conversation-timeline-announce-more = { $count } neges newydd
screen-conversation-timeline-typing-one = Mae { $first } yn teipio
screen-conversation-timeline-typing-two = Mae { $first } a { $second } yn teipio
screen-conversation-timeline-typing-more =
    { $count ->
        [one] Mae { $first }, { $second } ac { $count } person arall yn teipio
        [two] Mae { $first }, { $second } a { $count } berson arall yn teipio
        [few] Mae { $first }, { $second } a { $count } pherson arall yn teipio
        [many] Mae { $first }, { $second } a { $count } pherson arall yn teipio
       *[other] Mae { $first }, { $second } a { $count } arall yn teipio
    }

## Negeseuon: nodau a sylwadau

screen-conversation-message-edited = Wedi’i golygu
screen-conversation-message-deleted = Cafodd y neges hon ei dileu
screen-conversation-message-mentions-you = yn sôn amdanoch chi
screen-conversation-message-everyone = pawb
screen-conversation-message-reply-loading = Yn nôl y neges y mae hon yn ei hateb…
screen-conversation-message-reply-unavailable = Nid oes modd dangos y neges y mae hon yn ei hateb
screen-conversation-message-reply-show = Dangos y neges y mae hon yn ei hateb
screen-conversation-message-read-by = Darllenwyd gan { $count }
screen-conversation-message-read-by-names = Darllenwyd gan { $names }
screen-conversation-message-and-more = { $names } a { $count } arall
screen-conversation-message-reaction = { $reaction }, { $count } adwaith: { $names }
screen-conversation-message-unreached =
    { $count ->
        [one] Ni chyrhaeddodd yr allwedd { $names }, felly ni all y person hwn ddarllen y neges.
       *[other] Ni chyrhaeddodd yr allwedd { $names }, felly ni all y bobl hyn ddarllen y neges.
    }

## Negeseuon: pa mor bell y daeth un o’ch rhai chi

screen-conversation-send-sending = Yn anfon
screen-conversation-send-uploading = Yn llwytho i fyny
screen-conversation-send-cancel = Peidio â’i anfon
screen-conversation-send-waiting = Yn aros am y rhwydwaith
screen-conversation-send-blocked = Yn aros y tu ôl i neges na chafodd ei hanfon
screen-conversation-send-sent = Anfonwyd
screen-conversation-send-not-sent = Heb ei hanfon.
screen-conversation-send-discard = Taflu
screen-conversation-send-failed-insecure-devices =
    { $count ->
        [one] Mae { $names } yn defnyddio dyfais nad yw wedi’i chadarnhau. Mae’r cod adfer yn ei chadarnhau; yna rhowch gynnig arall arni.
       *[other] Mae { $names } yn defnyddio dyfeisiau nad ydynt wedi’u cadarnhau. Mae eu codau adfer yn eu cadarnhau; yna rhowch gynnig arall arni.
    }
screen-conversation-send-failed-identity-changed =
    { $count ->
        [one] Mae hunaniaeth { $names } wedi newid. Gwnewch yn siŵr mai’r person hwn sydd yno mewn gwirionedd cyn rhoi cynnig arall arni.
       *[other] Mae hunaniaethau { $names } wedi newid. Gwnewch yn siŵr mai’r bobl hyn sydd yno mewn gwirionedd cyn rhoi cynnig arall arni.
    }
screen-conversation-send-failed-device-not-confirmed = Nid yw’r ddyfais hon wedi’i chadarnhau. Rhowch eich cod adfer, yna rhowch gynnig arall arni.
screen-conversation-send-failed-file-missing = Nid yw’r ffeil ar y ddyfais hon mwyach. Taflwch y neges ac ychwanegwch y ffeil eto.
screen-conversation-send-failed-file-type = Nid yw math y ffeil yn ddilys. Taflwch y neges a dewiswch ffeil arall.
screen-conversation-send-failed-not-allowed = Ni chewch ysgrifennu yn yr ystafell hon mwyach. Gofynnwch i rywun sy’n ei rheoli.
screen-conversation-send-failed-room-gone = Nid ydych yn yr ystafell hon mwyach. Copïwch y testun os oes ei angen arnoch yn rhywle arall.
screen-conversation-send-failed-too-long = Mae’r neges yn rhy hir. Copïwch y testun, taflwch y neges a’i hanfon fesul rhan.
screen-conversation-send-failed-file-too-large = Mae’r ffeil yn fwy na’r { $limit } MB y mae’r gwasanaeth yn eu derbyn. Gwaredwch hi a’i rhannu mewn ffordd arall.
screen-conversation-send-failed-file-too-large-unknown = Mae’r ffeil yn fwy nag y mae’r gwasanaeth yn ei dderbyn. Gwaredwch hi a’i rhannu mewn ffordd arall.
screen-conversation-send-failed-encryption-withdrawn = Nid yw’r ystafell hon wedi’i diogelu mwyach, felly nid oes dim yn gadael y ddyfais hon. Rhowch wybod i’ch desg TG.
screen-conversation-send-failed-refused = Gwrthododd y gwasanaeth y neges. Rhowch gynnig arall arni; os yw’n parhau, rhowch wybod i’ch desg TG.

## Negeseuon na ellir eu darllen

screen-conversation-unreadable-title = Nid oes modd darllen y neges hon eto
screen-conversation-unreadable-title-never = Nid oes modd darllen y neges hon yma
screen-conversation-unreadable-key-missing = Nid yw ei hallwedd wedi cyrraedd. Mae’n dilyn cyn hir fel arfer, a bydd y neges wedyn yn ymddangos ohoni’i hun.
screen-conversation-unreadable-sent-before-joining = Cafodd ei hysgrifennu cyn i chi ymuno. Gofynnwch i rywun a oedd yno ei hailadrodd.
screen-conversation-unreadable-sender-identity-changed = Newidiodd hunaniaeth { $name } ar ôl i chi ei chadarnhau. Gwnewch yn siŵr mai’r person hwn sydd yno mewn gwirionedd.
screen-conversation-unreadable-sender-device-unsigned = Ysgrifennodd { $name } hi ar ddyfais heb ei chadarnhau. Gofynnwch am iddi gael ei chadarnhau â’r cod adfer.
screen-conversation-unreadable-sender-device-unknown = Cafodd ei hysgrifennu ar ddyfais na wyddys ei bod yn eiddo i { $name }. Gofynnwch a yw’r neges yn un ddilys.
screen-conversation-unreadable-history-not-backed-up = Mae’n hŷn na’r ddyfais hon, ac ni chafodd ei hallwedd ei chadw erioed. Dim ond ar ddyfais a oedd wedi mewngofnodi ar y pryd y gellir ei darllen.
screen-conversation-unreadable-withheld-from-this-device = Dim ond â dyfeisiau wedi’u cadarnhau y mae { $name } yn rhannu allweddi, ac nid yw hon yn un. Rhowch eich cod adfer; bydd modd darllen negeseuon diweddarach wedyn.
screen-conversation-unreadable-withheld-by-sender = Ni throsglwyddodd dyfais { $name } yr allwedd. Gofynnwch am i’r neges gael ei hanfon eto.
screen-conversation-unreadable-history-needs-recovery = Mae’n hŷn na’r ddyfais hon. Bydd eich cod adfer yn dod â hi yn ôl.

## Negeseuon o fathau eraill

screen-conversation-message-kind-image = Llun
screen-conversation-message-kind-video = Fideo
screen-conversation-message-kind-audio = Recordiad sain
screen-conversation-message-kind-file = Ffeil
screen-conversation-message-kind-sticker = Sticer
screen-conversation-message-kind-location = Lle
screen-conversation-message-poll-not-yet = Nid oes modd pleidleisio yma eto
screen-conversation-message-unknown = Neges o fath nad yw’r fersiwn hwn yn ei adnabod ({ $kind })
screen-conversation-message-malformed = Cafodd neges wedi’i difrodi ei rhoi o’r neilltu ({ $kind })
screen-conversation-message-truncated = Mae gweddill y neges hon yn rhy fawr i’w ddangos.
screen-conversation-message-code = Cod
screen-conversation-message-code-language = Cod, { $language }
screen-conversation-message-table = Tabl
screen-conversation-message-spoiler = Wedi’i guddio. Dangos
screen-conversation-message-spoiler-reason = Wedi’i guddio: { $reason }. Dangos
screen-conversation-message-details = Mwy

## O ble y daw neges

screen-conversation-authenticity-not-guaranteed = Ni ellir gwarantu pwy ysgrifennodd hyn: daeth yr allwedd o gopi wrth gefn neu oddi wrth rywun arall.
screen-conversation-authenticity-unconfirmed-device = Ysgrifennwyd ar ddyfais nad yw wedi’i chadarnhau.
screen-conversation-authenticity-identity-changed = Newidiodd hunaniaeth yr anfonwr ar ôl i chi ei chadarnhau.
screen-conversation-authenticity-sent-in-clear = Heb ei hamgryptio. Gallai’r gwasanaeth a’i cludodd ei darllen a’i newid.
screen-conversation-authenticity-sender-mismatch = Mae’r gwasanaeth yn enwi anfonwr gwahanol i’r un a amgryptiodd hyn. Peidiwch ag ymddiried ynddo.

## Dolenni

screen-conversation-link-title = Yn arwain at { $host }
screen-conversation-link-misleading = Mae’r testun yn dangos cyfeiriad arall. Mae’r ddolen hon yn arwain at { $host }
screen-conversation-link-doubtful = Ni chaiff y ddolen hon ei dilyn. Mae’n arwain at { $host }

## Beth y gellir ei wneud â neges

screen-conversation-action-bar = Camau ar gyfer y neges hon
screen-conversation-action-reply = Ateb
screen-conversation-action-react = Ymateb ag emoji
screen-conversation-action-edit = Golygu
screen-conversation-action-copy = Copïo’r testun
screen-conversation-action-copy-link = Copïo’r ddolen
screen-conversation-action-save = Cadw
screen-conversation-action-reactions = Pwy ymatebodd
screen-conversation-action-more = Rhagor o gamau
screen-conversation-action-delete = Dileu
screen-conversation-delete-title = Dileu’r neges hon i bawb?
screen-conversation-delete-text = Bydd yn diflannu i bawb yn yr ystafell. Bydd copïau a wnaed yn aros.
screen-conversation-delete-confirm = Dileu
screen-conversation-delete-cancel = Cadw
screen-conversation-reactions-title = Ymatebion
screen-conversation-reactions-none = Mae’r holl ymatebion wedi’u tynnu’n ôl.
screen-conversation-reactions-label =
    { $count ->
        [one] { $reaction }, { $count } person
       *[other] { $reaction }, { $count } o bobl
    }
screen-conversation-reactions-more =
    { $count ->
        [one] ac { $count } person arall
       *[other] a { $count } o bobl eraill
    }
screen-conversation-emoji-title = Dewis ymateb
screen-conversation-emoji-search = Chwilio am emoji
screen-conversation-emoji-frequent = Aml
screen-conversation-emoji-none = Dim emoji ar gyfer “{ $query }”

## Y lle i ysgrifennu

screen-conversation-composer-label = Neges at { $room }
screen-conversation-composer-placeholder = Neges at { $room }
screen-conversation-composer-to = At { screen-conversation-people }
screen-conversation-composer-to-one = At { $name } yn unig
screen-conversation-composer-to-people-invited = At { screen-conversation-people }, a { screen-conversation-invited }
screen-conversation-composer-to-one-invited = At { $name }, a { screen-conversation-invited }
screen-conversation-composer-to-nobody = Nid oes neb arall yma
screen-conversation-composer-to-nobody-invited = Nid oes neb arall wedi ymuno eto; { screen-conversation-invited }
screen-conversation-composer-plain = Heb ei hamgryptio: gall y gwasanaeth ei darllen
screen-conversation-composer-send = Anfon
screen-conversation-composer-save = Cadw’r newid
screen-conversation-composer-emoji = Mewnosod emoji
screen-conversation-composer-mention = Sôn am rywun
screen-conversation-composer-mentions = Pobl y gellir sôn amdanynt
screen-conversation-composer-mentions-none = Nid oes neb yma o’r enw “{ $query }”
screen-conversation-composer-hint-choose = dewis
screen-conversation-composer-hint-insert = mewnosod
screen-conversation-composer-hint-close = cau
screen-conversation-composer-replying = Ateb i { $name }
screen-conversation-composer-replying-unknown = Ateb i neges gynharach
screen-conversation-composer-reply-cancel = Peidio â’i hateb
screen-conversation-composer-editing = Yn golygu eich neges
screen-conversation-composer-editing-loses = Bydd rhywfaint o’r fformatio, fel geiriau cudd, yn cael ei golli wrth gadw.
screen-conversation-composer-edit-cancel = Taflu’r newid
screen-conversation-composer-kept = Mae’ch testun yma o hyd.
screen-conversation-composer-left = { $count } nod ar ôl
screen-conversation-composer-over = { $count } nod yn ormod. Cwtogwch y neges neu ei hanfon fesul rhan.

## Yn lle’r lle i ysgrifennu

screen-conversation-barrier-left-title = Rydych wedi gadael yr ystafell hon
screen-conversation-barrier-left-text = Mae modd darllen o hyd yr hyn a ysgrifennwyd tra oeddech yma.
screen-conversation-barrier-banned-title = Rydych wedi’ch gwahardd o’r ystafell hon
screen-conversation-barrier-banned-text = Gofynnwch i rywun sy’n rheoli’r ystafell os ydych yn meddwl mai camgymeriad yw hyn.
screen-conversation-barrier-invited-title = Mae gwahoddiad i chi i’r ystafell hon
screen-conversation-barrier-invited-by = Mae { $name } yn eich gwahodd.
screen-conversation-barrier-invited-text = Derbyniwch i ddarllen ac ysgrifennu.
screen-conversation-barrier-knocked-title = Rydych wedi gofyn am gael dod i mewn
screen-conversation-barrier-knocked-text = Rhaid i rywun yn yr ystafell eich gadael i mewn.
screen-conversation-barrier-read-only-title = Gallwch ddarllen yma, ond nid ysgrifennu
screen-conversation-barrier-read-only-text = Y bobl sy’n rheoli’r ystafell hon sy’n penderfynu pwy gaiff ysgrifennu.
screen-conversation-barrier-withdrawn-title = Anfon wedi’i atal: nid yw’r ystafell hon wedi’i diogelu mwyach
screen-conversation-barrier-withdrawn-text = Y gwasanaeth sy’n dweud hynny; nid ydym yn ei gredu, ac nid oes dim yn gadael y ddyfais hon. Rhowch wybod i’ch desg TG.
screen-conversation-barrier-unknown-title = Yn gwirio sut y mae’r ystafell hon wedi’i diogelu
screen-conversation-barrier-unknown-text = Ni chaiff dim ei anfon cyn bod hynny’n sicr.
screen-conversation-barrier-device-title = Nid yw’r ddyfais hon wedi’i chadarnhau
screen-conversation-barrier-device-text = Rhowch eich cod adfer i ysgrifennu. Tan hynny, gallwch ddarllen.
screen-conversation-barrier-replaced-title = Mae ystafell arall wedi cymryd lle hon
screen-conversation-barrier-replaced-text = Mae’r sgwrs yn parhau mewn ystafell newydd. Gellir darllen popeth a ysgrifennwyd yma o hyd.
screen-conversation-barrier-replaced-go = Mynd i’r ystafell newydd
screen-conversation-barrier-draft-kept = Mae’ch drafft yma o hyd:
