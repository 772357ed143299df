# Y cod adfer: ei gadw, ei ddefnyddio, a gwneud hebddo.

action-back-to-code = Yn ôl at y cod
action-new-identity = Creu hunaniaeth newydd
action-new-identity-show = Gweld beth mae hynny’n ei olygu
action-no-code = Nid yw’r cod gennyf
action-restore = Dod â’m negeseuon yn ôl
action-save-to-file = Cadw mewn ffeil

a11y-recovery-code = Cod adfer

screen-keep-code-title = Cadwch eich cod adfer
screen-keep-code-lead = Os collwch y ddyfais hon, bydd y cod yn dod â’ch negeseuon yn ôl. Nid yw gan neb arall: na’ch adran na’ch desg TG.
screen-keep-code-failed = Nid oedd modd creu’r cod
screen-keep-code-saved = Wedi’i gadw fel
screen-keep-code-file = Cod adfer Chancery.txt
screen-keep-code-kept = Rwyf wedi’i roi yn rhywle heblaw’r ddyfais hon
screen-keep-code-why = Beth os collaf y cod?
screen-keep-code-why-answer = Cyhyd â bod un o’ch dyfeisiau wedi mewngofnodi, nid oes dim wedi’i golli. Heb god na dyfais, ni all neb ddarllen negeseuon cynharach byth eto. Cadwch y cod gyda’ch papurau pwysig eraill.

screen-checking-title = Yn paratoi eich cyfrif
screen-checking-lead = Rydym yn gofyn i’ch gweinydd beth sydd ei angen ar y ddyfais hon. Bydd yn cymryd eiliad.
screen-checking-offline = Nid oes modd cyrraedd y gweinydd. Bydd y dudalen hon yn mynd yn ei blaen ohoni’i hun cyn gynted ag y gall.
screen-checking-waiting = Yn aros am y gweinydd

screen-enter-code-title = Rhowch eich cod adfer
screen-enter-code-lead = Mae’n dangos mai eich dyfais chi yw hon, ac yn dod â’ch negeseuon yn ôl.
screen-enter-code-field = Cod adfer
screen-enter-code-help = Deuddeg grŵp o bedwar. Mae llythrennau mawr a bach yn cyfrif, ond nid bylchau. Gallwch ei ludo.
screen-enter-code-opening = Yn rhoi cynnig ar y cod
screen-restoring-title = Yn dod â’ch negeseuon yn ôl
screen-restoring-left = Nid oedd modd nôl negeseuon cynharach { $count } sgwrs eto. Rhoddir cynnig arall arni yn awtomatig.

screen-no-code-title = Mae angen hunaniaeth newydd ar y cyfrif hwn
screen-no-code-lead = Rydych wedi mewngofnodi. Nid oes dim wedi’i gadw ar gyfer y cyfrif hwn y gallai cod adfer ei agor.
screen-no-code-empty = Nid oes cod adfer yn ffitio yma
screen-no-code-help = Gyda hunaniaeth newydd gallwch ysgrifennu a darllen o hyn ymlaen.

screen-new-identity-title = Creu hunaniaeth newydd
screen-new-identity-lead = Gwnewch hyn dim ond os yw’r cod wedi’i golli mewn gwirionedd ac os nad oes dyfais arall gennych wedi mewngofnodi.
screen-new-identity-lost = Yr hyn a gollir
screen-new-identity-lost-history = Ni fydd modd darllen negeseuon cynharach wedi’u hamgryptio eto, ar unrhyw ddyfais.
screen-new-identity-lost-notice = Bydd eich cydweithwyr yn gweld bod eich hunaniaeth wedi newid, ac efallai y byddant yn eich holi.
screen-new-identity-lost-code = Nid yw’r hen god adfer yn agor dim mwyach. Cewch un newydd.
screen-new-identity-kept = Bydd eich cyfrif, eich ystafelloedd a’r bobl ynddynt yn aros.
screen-new-identity-password-help = Mae’ch gweinydd yn gofyn amdano cyn derbyn hunaniaeth newydd.
screen-new-identity-understood = Rwy’n deall bod negeseuon cynharach wedi’u colli
