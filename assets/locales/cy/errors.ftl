# Beth aeth o'i le, a beth i'w wneud nesaf.

error-address-invalid = Nid yw “{ $address }” yn gyfeiriad. Teipiwch eich e-bost gwaith, cyfeiriad fel @enw:adran.gov, neu enw’ch gweinydd.
error-server-unknown = Nid oes gweinydd negeseuon ar gyfer “{ $server }”. Gwiriwch y sillafu, neu gofynnwch i’ch desg TG pa gyfeiriad i’w ddefnyddio.
error-network-unavailable = Nid yw’r ddyfais hon wedi’i chysylltu â rhwydwaith. Gwiriwch y cysylltiad, yna rhowch gynnig arall arni.
error-server-unavailable = Nid yw “{ $server }” yn ateb ar hyn o bryd. Rhowch gynnig arall arni ymhen ychydig funudau.
error-certificate-not-trusted = Ni allai “{ $server }” brofi pwy ydyw. Ni chafodd dim ei anfon. Os ydych ar rwydwaith gwesteion, gadewch ef; fel arall, rhowch wybod i’ch desg TG.
error-server-too-old = Mae’r gweinydd “{ $server }” yn rhy hen i Chancery. Mae angen i’ch desg TG ei ddiweddaru.
error-password-not-supported = Nid yw “{ $server }” yn derbyn cyfrinair, ac nid yw Chancery yn gwybod eto sut i fewngofnodi yno. Gofynnwch i’ch desg TG.
error-wrong-password = Mae’r enw neu’r cyfrinair yn anghywir. Gwiriwch y ddau a rhowch gynnig arall arni.
error-account-locked = Mae’ch cyfrif wedi’i gloi. Gofynnwch i’ch desg TG ei ddatgloi.
error-account-deactivated = Mae’r cyfrif hwn wedi’i gau. Os camgymeriad yw hynny, gofynnwch i’ch desg TG.
error-rate-limited = { $seconds ->
    [0] Gormod o geisiadau. Gallwch roi cynnig arall arni nawr.
    [one] Gormod o geisiadau. Rhowch gynnig arall arni ymhen { $seconds } eiliad.
   *[other] Gormod o geisiadau. Rhowch gynnig arall arni ymhen { $seconds } eiliad.
}
error-not-signed-in = Nid ydych wedi mewngofnodi mwyach. Mewngofnodwch eto.
error-already-signed-in = Mae rhywun eisoes wedi mewngofnodi ar y ddyfais hon. Ailgychwynnwch Chancery.
error-keyring-absent = Nid oes storfa gyfrineiriau’n rhedeg ar y system hon, felly nid oes gan Chancery le diogel i’w allwedd.
error-keyring-locked = Mae storfa gyfrineiriau’r system hon wedi’i chloi. Datglowch hi, yna rhowch gynnig arall arni.
error-keyring-denied = Nid yw storfa gyfrineiriau’r system hon yn gadael Chancery i mewn. Caniatewch hynny, yna rhowch gynnig arall arni.
error-keyring-emptied = Nid yw’r allwedd i’ch negeseuon yn storfa gyfrineiriau’r system hon mwyach.
error-keyring-damaged = Nid yw’r allwedd yn storfa gyfrineiriau’r system hon yn agor eich negeseuon.
error-keyring-failed = Nid yw storfa gyfrineiriau’r system hon yn gweithio fel y dylai. Rhowch gynnig arall arni, neu rhowch wybod i’ch desg TG.
error-storage = Ni all Chancery ysgrifennu i ddisg y ddyfais hon. Gwiriwch fod lle arni, yna rhowch gynnig arall arni.
error-recovery-code-malformed = Nid yw hwn yn god adfer cyflawn. Chwiliwch am nod sydd ar goll neu wedi’i gamdeipio.
error-recovery-code-wrong = Nid yw’r cod hwn yn agor eich negeseuon. Gwiriwch mai’r un diweddaraf ydyw, a’ch un chi.
error-recovery-code-replaced = Mae cod mwy newydd, a wnaed ar ddyfais arall gennych, wedi cymryd lle’r cod hwn. Defnyddiwch yr un mwy newydd.
error-recovery-not-set-up = Ni wnaed cod adfer erioed ar gyfer y cyfrif hwn.
error-person-unknown = Nid oes neb yn ateb i { $user }. Gwiriwch sillafiad y cyfeiriad cyfan.
error-room-gone = Mae’r ystafell hon wedi mynd, neu nid ydych ynddi mwyach.
error-not-allowed = Ni chewch wneud hyn yma. Gofynnwch i rywun sy’n rheoli’r ystafell.
error-message-empty = Nid oes dim i’w anfon eto.
error-message-too-long = Mae’r neges hon yn rhy hir: { $length } beit o { $limit } ar y mwyaf. Anfonwch hi fesul rhan. Mae’ch testun yma o hyd.
error-encryption-withdrawn = Roedd yr ystafell hon wedi’i hamgryptio, ac mae’r gweinydd bellach yn dweud fel arall. Ni chafodd dim ei anfon. Rhowch wybod i’ch desg TG.
error-device-not-confirmed = Nid yw’r ddyfais hon wedi’i chadarnhau eto. Rhowch eich cod adfer yn gyntaf.
error-message-gone = Nid yw’r neges hon yno mwyach.
error-file-empty = Mae’r ffeil hon yn wag. Does dim i’w anfon.
error-file-too-large = Mae’r ffeil hon yn fwy na’r { $limit } MB y mae’r gwasanaeth yn eu derbyn. Gwnewch hi’n llai neu ei rhannu mewn ffordd arall.
error-file-type-refused = Nid yw’ch sefydliad yn caniatáu anfon ffeiliau o’r math hwn ({ $type }).
error-file-unreadable = Ni ellir darllen y ffeil hon. Gwiriwch ei bod yno o hyd a bod hawl gennych i’w hagor.
error-too-many-files = Mae gormod o ffeiliau’n aros i’w hanfon. Anfonwch neu dynnu rhai, yna ychwanegwch hon eto.
error-attachment-gone = Nid yw’r ffeil bellach yn barod i’w hanfon. Tynnwch hi a’i hychwanegu eto.
error-media-unreachable = Ni ellir cyrraedd y gwasanaeth. Gwiriwch y rhwydwaith, yna rhowch gynnig arall arni.
error-media-interrupted = Torrwyd ar draws y nôl.
error-media-server-trouble = Mae’r gwasanaeth mewn trafferth ac ni roddodd hi. Rhowch gynnig arall arni ymhen ychydig.
error-media-gone = Nid yw’r ffeil hon gan y gwasanaeth bellach. Gofynnwch i’r anfonwr ei hanfon eto.
error-media-not-allowed = Nid yw’r gwasanaeth yn rhoi’r ffeil hon i chi. Gofynnwch i’r anfonwr ei hanfon atoch eto.
error-media-address-invalid = Nid yw’r neges yn enwi unman i nôl ffeil ohono. Ni ofynnwyd am ddim.
error-media-damaged = Nid dyma a anfonodd yr anfonwr: cafodd ei newid neu ei ddifrodi ar y ffordd. Gofynnwch iddo ei anfon eto.
error-media-too-large = Yn fwy na’r { $limit } MB a ddangosir yma. Cadwch ef i’w agor.
error-media-too-many-pixels = Mae’r llun hwn yn dweud ei fod yn { $width } wrth { $height } picsel; mae hynny’n ormod i’w ddangos yma. Cadwch ef i’w agor.
error-media-too-many-frames = Mae’r llun symudol hwn yn rhy hir i’w chwarae yma. Cadwch ef i’w agor.
error-media-not-shown = Nid dyma’r hyn y mae’n honni ei fod, neu mae o fath nas dangosir yma ({ $type }). Cadwch ef dim ond os ydych yn ymddiried yn yr anfonwr.
error-media-type-refused = Nid yw’ch sefydliad yn caniatáu ffeiliau o’r math hwn ({ $type }).
error-media-unknown = Ni ellir ei nôl oddi yma bellach. Agorwch y sgwrs eto a rhoi cynnig arall arni.
error-link-not-opened = Nid oes rhaglen ar y cyfrifiadur hwn sy’n agor cyfeiriadau o’r fath. Copïwch y cyfeiriad yn lle hynny.
error-subscription-unknown = Collwyd y cysylltiad â’r olwg hon. Agorwch hi eto.
error-internal = Aeth rhywbeth o’i le y tu mewn i Chancery. Rhowch gynnig arall arni.
error-internal-traced = Aeth rhywbeth o’i le y tu mewn i Chancery. Rhowch gynnig arall arni. Os bydd yn parhau, rhowch y cyfeirnod { $trace } i’ch desg TG.
