# Beth mae sefydliad yn ei benderfynu ar gyfer y ddyfais hon.

screen-policies-title = Polisïau ar y ddyfais hon
screen-policies-group = Wedi’i osod gan eich sefydliad
screen-policies-lead = Beth mae { $organisation } wedi’i benderfynu ar gyfer y ddyfais hon, o ble daw pob gwerth a pham. Darllenwyd ddiwethaf: { $time }.
screen-policies-lead-nobody = Beth mae sefydliad wedi’i benderfynu ar gyfer y ddyfais hon, o ble daw pob gwerth a pham. Darllenwyd ddiwethaf: { $time }.
screen-policies-copy = Copïo ar gyfer TG
screen-policies-copied = Wedi’i gopïo
screen-policies-copy-failed = Nid oedd modd ei gopïo
screen-policies-in-force = Mewn grym { $count }
screen-policies-all = Pob un { $count }
screen-policies-show = Dangos
screen-policies-empty-title = Nid oes dim wedi’i benderfynu ar gyfer y ddyfais hon
screen-policies-empty-text = Nid oes unrhyw sefydliad wedi gosod dim yma. Yr hyn sydd wedi’i gynnwys, a’r hyn a ddewiswch, sy’n cyfrif.
screen-policies-setting = Gosodiad
screen-policies-value = Gwerth
screen-policies-source = Ffynhonnell
screen-policies-reason = Rheswm
screen-policies-source-device = Dyfais
screen-policies-source-server = Adran
screen-policies-source-person = Chi
screen-policies-source-built-in = Wedi’i gynnwys
screen-policies-locked = Wedi’i gloi
screen-policies-overrides-device = Yn disodli gwerth y ddyfais: { $value }. Yr un llymaf sy’n ennill.
screen-policies-overrides-server = Gofynnodd yr adran am { $value }. Y ddyfais sy’n penderfynu.
screen-policies-overrides-person = Dewisoch { $value }. Mae hynny’n fwy nag a ganiateir.
screen-policies-chosen = Eich dewis chi. Caniateir hyd at: { $value }.
screen-policies-see-all = Gweld pob polisi
screen-policies-set-by = Wedi’i osod gan { $organisation }.
screen-policies-set-by-nobody = Wedi’i osod gan eich sefydliad.

screen-policies-faults = Nid yw rhan o’r polisi yn cyfrif
screen-policies-faults-text = Mae’r hyn a oedd yn cyfrif o’r blaen yn dal i gyfrif. Dywedwch wrth eich desg TG; mae’r manylion yn “Copïo ar gyfer TG”.
screen-policies-fault-unreadable = ni ellir ei ddarllen.
screen-policies-fault-not-json = wedi’i ysgrifennu’n anghywir ar linell { $line }, colofn { $column }.
screen-policies-fault-not-settings = nid yw’n cynnwys gosodiadau.
screen-policies-fault-unknown-key = yn enwi gosodiad nad yw’r fersiwn hon yn ei adnabod: { $key }.
screen-policies-fault-invalid = yn rhoi gwerth i { $key } na all ei gael. Mae’n cymryd { $expected }.
screen-policies-fault-not-for-servers = ni chaiff benderfynu { $key }.
screen-policies-fault-file-unusable = yn enwi ffeil na ellir ei defnyddio ar gyfer { $key }: { $path }.

screen-policy-organisation-name = Sefydliad
screen-policy-account-service = Gwasanaeth yr adran
screen-policy-account-allowed-services = Gwasanaethau y cewch fewngofnodi iddynt
screen-policy-account-sign-in-methods = Ffyrdd o fewngofnodi
screen-policy-encryption-trust = Negeseuon pwy sy’n cael eu credu
screen-policy-encryption-share-history = Negeseuon cynharach i newydd-ddyfodiaid
screen-policy-notifications-content = Yr hyn mae hysbysiadau’n ei ddweud ar y mwyaf
screen-policy-media-save = Cadw ffeiliau y tu allan i Chancery
screen-policy-media-refused-types = Mathau o ffeiliau a wrthodir
screen-policy-storage-media-megabytes = Lle i luniau a ffeiliau
screen-policy-storage-media-days = Cedwir lluniau a ffeiliau heb eu gweld
screen-policy-links-support = Cymorth
screen-policy-links-privacy = Hysbysiad preifatrwydd
screen-policy-links-imprint = Manylion y cyhoeddwr
screen-policy-links-accessibility = Datganiad hygyrchedd
screen-policy-network-proxy = Ffordd i’r rhwydwaith
screen-policy-network-authorities = Awdurdodau tystysgrifau
screen-policy-network-client-certificate = Tystysgrif y ddyfais hon
screen-policy-network-pins = Gweinyddion ag allwedd sefydlog

screen-policy-value-unset = Heb ei osod
screen-policy-value-none = Dim
screen-policy-value-allowed = Caniateir
screen-policy-value-forbidden = Ni chaniateir
screen-policy-value-password = Cyfrinair
screen-policy-value-sso = Mewngofnodi eich sefydliad ei hun
screen-policy-value-trust-standard = Dyfeisiau wedi’u cadarnhau, a hanes wedi’i adfer
screen-policy-value-trust-strict = Dyfeisiau wedi’u cadarnhau yn unig
screen-policy-value-content-everything = Anfonwr a neges
screen-policy-value-content-names = Anfonwr yn unig
screen-policy-value-content-nothing = Bod neges
screen-policy-value-proxy-system = Fel y system hon
screen-policy-value-proxy-none = Uniongyrchol
screen-policy-value-days = { $days ->
    [zero] { $days } diwrnod
    [one] { $days } diwrnod
    [two] { $days } ddiwrnod
    [few] { $days } diwrnod
    [many] { $days } diwrnod
   *[other] { $days } diwrnod
}

screen-sign-in-managed-lead = Mae’r ddyfais hon yn perthyn i { $organisation }. Gwneir rhai dewisiadau drosoch.
screen-sign-in-managed-lead-nobody = Mae sefydliad yn gofalu am y ddyfais hon. Gwneir rhai dewisiadau drosoch.
screen-sign-in-managed-address-help = Neu enw eich cyfrif yno.

screen-not-allowed-title = Ni chaniateir y gwasanaeth hwn mwyach
screen-not-allowed-lead = Nid yw eich sefydliad yn caniatáu “{ $server }” ar y ddyfais hon mwyach. Ni anfonir dim yno.
screen-not-allowed-step-desk = Gofynnwch i’ch desg TG pa wasanaeth i’w ddefnyddio. Os yw’n gamgymeriad, gallant ei ganiatáu eto.
screen-not-allowed-step-kept = Mae eich negeseuon yn dal ar y ddyfais hon, wedi’u hamgryptio, ac yn agor eto os caniateir y gwasanaeth.
screen-not-allowed-step-anew = I ddefnyddio gwasanaeth arall, allgofnodwch. Mae hynny’n dileu’r cyfrif hwn o’r ddyfais hon.

error-server-not-allowed = Nid yw eich sefydliad yn caniatáu “{ $server }”. Defnyddiwch wasanaeth eich adran, neu gofynnwch i’ch desg TG.
error-password-not-allowed = Nid yw eich sefydliad yn caniatáu cyfrinair yma, ac nid yw Chancery yn adnabod ei ffordd arall o fewngofnodi eto. Gofynnwch i’ch desg TG.
error-saving-not-allowed = Nid yw eich sefydliad yn caniatáu cadw ffeiliau y tu allan i Chancery.

screen-media-save-locked = Nid yw eich sefydliad yn caniatáu cadw { $name }
