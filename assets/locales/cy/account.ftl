# Mewngofnodi ac allgofnodi, a'r hyn sy'n rhwystro'r cyfrif rhag agor.

action-change = Newid
action-set-aside = Rhoi o’r neilltu a mewngofnodi eto
action-sign-in = Mewngofnodi
action-sign-in-anew = Mewngofnodi eto
action-sign-out = Allgofnodi a dileu
action-sign-out-instead = Allgofnodi
action-stay = Aros wedi mewngofnodi

screen-cover-say = Fe’i dywedir unwaith, wrth y bobl yn yr ystafell, ac wrth neb arall.
screen-cover-version = Fersiwn { $version }
screen-language = Iaith
screen-language-system = Fel ar y ddyfais hon
screen-starting = Yn agor eich negeseuon

screen-sign-in-title = Mewngofnodi
screen-sign-in-lead = Defnyddiwch eich e-bost gwaith. Bydd yn dod o hyd i’ch adran.
screen-sign-in-address = E-bost gwaith
screen-sign-in-address-help = Neu’ch cyfeiriad llawn, @enw:gweinydd, neu enw’ch gweinydd.
screen-sign-in-finding = Yn dod o hyd i’ch adran
screen-sign-in-as = Fel { $login }
screen-sign-in-name-lead = Cafwyd hyd i’ch adran. Nawr eich enw a’ch cyfrinair yno.
screen-sign-in-name = Enw
screen-sign-in-password = Cyfrinair
screen-sign-in-server = Eich gweinydd
screen-sign-in-signing-in = Yn mewngofnodi

screen-sign-in-again-title = Mewngofnodwch eto
screen-sign-in-again-lead = Daeth eich gweinydd â’r sesiwn hon i ben. Mae’ch negeseuon ar y ddyfais hon o hyd, a’r hyn nad oeddech wedi’i anfon eto.
screen-sign-in-again-password = Cyfrinair { $name }

screen-closed-whose = Cyfrif:
screen-closed-absent-title = Nid oes storfa gyfrineiriau’n rhedeg
screen-closed-absent-lead = Mae’ch negeseuon ar y ddyfais hon, wedi’u hamgryptio. Mae eu hallwedd yn storfa gyfrineiriau’r system, ac nid oes un yn rhedeg.
screen-closed-absent-step-start = Dechreuwch y storfa gyfrineiriau, er enghraifft GNOME Keyring neu KWallet, yna rhowch gynnig arall arni.
screen-closed-absent-step-desk = Os nad oes un ar y ddyfais hon, gall eich desg TG osod un.
screen-closed-locked-title = Mae’ch storfa gyfrineiriau wedi’i chloi
screen-closed-locked-lead = Mae’ch negeseuon ar y ddyfais hon, wedi’u hamgryptio. Mae eu hallwedd yn storfa gyfrineiriau’r system, sydd wedi’i chloi.
screen-closed-locked-step-unlock = Datglowch y storfa gyfrineiriau, fel arfer â chyfrinair y ddyfais hon.
screen-closed-locked-step-retry = Yna rhowch gynnig arall arni. Nid oes dim wedi’i golli.
screen-closed-denied-title = Mae’r storfa gyfrineiriau’n gwrthod Chancery
screen-closed-denied-lead = Mae’ch negeseuon ar y ddyfais hon, wedi’u hamgryptio. Mae eu hallwedd yn storfa gyfrineiriau’r system, nad yw’n gadael i Chancery ei darllen.
screen-closed-denied-step-allow = Rhowch gynnig arall arni, a chaniatewch Chancery os gofynnir ichi.
screen-closed-denied-step-desk = Os na ofynnir ichi, gall eich desg TG ei ganiatáu.
screen-closed-emptied-title = Mae’r allwedd i’ch negeseuon wedi mynd
screen-closed-emptied-lead = Mae’ch negeseuon ar y ddyfais hon, wedi’u hamgryptio. Nid yw storfa gyfrineiriau’r system yn dal eu hallwedd mwyach.
screen-closed-emptied-step-restore = Os cafodd y storfa gyfrineiriau ei hailosod drwy gamgymeriad, adferwch hi a rhowch gynnig arall arni.
screen-closed-emptied-step-anew = Fel arall, mewngofnodwch eto. Bydd eich cod adfer yn dod â’ch negeseuon yn ôl o’r gweinydd.
screen-closed-damaged-title = Nid yw’r allwedd yn ffitio
screen-closed-damaged-lead = Mae’ch negeseuon ar y ddyfais hon, wedi’u hamgryptio. Nid yw’r allwedd yn storfa gyfrineiriau’r system yn eu hagor.
screen-closed-damaged-step-restore = Os cafodd y storfa gyfrineiriau ei hadfer o hen gopi, rhowch yr un mwy newydd yn ôl a rhowch gynnig arall arni.
screen-closed-damaged-step-anew = Fel arall, mewngofnodwch eto. Bydd eich cod adfer yn dod â’ch negeseuon yn ôl o’r gweinydd.
screen-closed-failed-title = Nid yw’r storfa gyfrineiriau’n ateb
screen-closed-failed-lead = Mae’ch negeseuon ar y ddyfais hon, wedi’u hamgryptio. Ni roddodd storfa gyfrineiriau’r system eu hallwedd.
screen-closed-failed-step-retry = Rhowch gynnig arall arni. Mae ailgychwyn y ddyfais yn aml yn helpu.
screen-closed-failed-step-desk = Os bydd yn parhau, gofynnwch i’ch desg TG cyn mewngofnodi eto.
screen-closed-store-title = Nid oes modd agor eich negeseuon
screen-closed-store-lead = Mae’r data ar y ddyfais hon wedi’i ddifrodi, neu mae’r ddisg yn llawn.
screen-closed-store-step-space = Gwnewch le ar y ddisg, yna rhowch gynnig arall arni.
screen-closed-store-step-anew = Fel arall, mewngofnodwch eto. Bydd eich cod adfer yn dod â’ch negeseuon yn ôl o’r gweinydd.

screen-set-aside-title = Rhoi’r data hwn o’r neilltu?
screen-set-aside-lead = Byddwch yn mewngofnodi fel ar ddyfais newydd.
screen-set-aside-kept = Caiff y data ar y ddyfais hon ei gadw nes i chi allgofnodi. Gall eich desg TG ddod o hyd iddo.
screen-set-aside-code = Bydd angen eich cod adfer arnoch i ddarllen negeseuon cynharach.
screen-set-aside-unsent = Bydd negeseuon nad oeddent wedi’u hanfon eto yn aros heb eu hanfon.

screen-sign-out-title = Allgofnodi o’r ddyfais hon?
screen-sign-out-lead = Bydd eich cyfrif a’ch dyfeisiau eraill yn aros fel y maent.
screen-sign-out-erased = Caiff negeseuon, allweddi a gosodiadau’r cyfrif hwn eu dileu o’r ddyfais hon, gan gynnwys data a roddwyd o’r neilltu.
screen-sign-out-unsent = Collir negeseuon nad oeddent wedi’u hanfon eto.
screen-sign-out-code = I ddarllen negeseuon cynharach eto bydd angen eich cod adfer arnoch.
