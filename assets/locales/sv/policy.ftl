# Vad en organisation bestämmer för den här enheten.

screen-policies-title = Regler på den här enheten
screen-policies-group = Bestämt av din organisation
screen-policies-lead = Vad { $organisation } har bestämt för den här enheten, var varje värde kommer från och varför. Senast läst: { $time }.
screen-policies-lead-nobody = Vad en organisation har bestämt för den här enheten, var varje värde kommer från och varför. Senast läst: { $time }.
screen-policies-copy = Kopiera för IT
screen-policies-copied = Kopierat
screen-policies-copy-failed = Det gick inte att kopiera
screen-policies-in-force = Gäller { $count }
screen-policies-all = Alla { $count }
screen-policies-show = Visa
screen-policies-empty-title = Inget är bestämt för den här enheten
screen-policies-empty-text = Ingen organisation har bestämt något här. Det som är inbyggt och det du väljer gäller.
screen-policies-setting = Inställning
screen-policies-value = Värde
screen-policies-source = Källa
screen-policies-reason = Skäl
screen-policies-source-device = Enhet
screen-policies-source-server = Myndighet
screen-policies-source-person = Du
screen-policies-source-built-in = Inbyggt
screen-policies-locked = Låst
screen-policies-overrides-device = Ersätter enhetens värde: { $value }. Det strängare gäller.
screen-policies-overrides-server = Myndigheten ville ha { $value }. Enheten bestämmer.
screen-policies-overrides-person = Du valde { $value }. Det är mer än vad som är tillåtet.
screen-policies-chosen = Ditt val. Tillåtet är upp till: { $value }.
screen-policies-see-all = Se alla regler
screen-policies-set-by = Bestämt av { $organisation }.
screen-policies-set-by-nobody = Bestämt av din organisation.

screen-policies-faults = En del av reglerna räknas inte
screen-policies-faults-text = Det som gällde förut gäller fortfarande. Säg till din IT-avdelning; ”Kopiera för IT” har detaljerna.
screen-policies-fault-unreadable = kan inte läsas.
screen-policies-fault-not-json = är fel skriven på rad { $line }, kolumn { $column }.
screen-policies-fault-not-settings = innehåller inga inställningar.
screen-policies-fault-unknown-key = nämner en inställning som den här versionen inte känner till: { $key }.
screen-policies-fault-invalid = ger { $key } ett värde som den inte kan ha. Den tar { $expected }.
screen-policies-fault-not-for-servers = får inte bestämma { $key }.
screen-policies-fault-file-unusable = nämner en fil som inte kan användas för { $key }: { $path }.

screen-policy-organisation-name = Organisation
screen-policy-account-service = Myndighetens tjänst
screen-policy-account-allowed-services = Tjänster du får logga in på
screen-policy-account-sign-in-methods = Sätt att logga in
screen-policy-encryption-trust = Vems meddelanden man litar på
screen-policy-encryption-share-history = Tidigare meddelanden för nya
screen-policy-notifications-content = Vad aviseringar säger som mest
screen-policy-media-save = Spara filer utanför Chancery
screen-policy-media-refused-types = Filtyper som nekas
screen-policy-storage-media-megabytes = Plats för bilder och filer
screen-policy-storage-media-days = Osedda bilder och filer behålls
screen-policy-links-support = Hjälp
screen-policy-links-privacy = Integritetsinformation
screen-policy-links-imprint = Om utgivaren
screen-policy-links-accessibility = Tillgänglighetsredogörelse
screen-policy-network-proxy = Väg till nätet
screen-policy-network-authorities = Certifikatutfärdare
screen-policy-network-client-certificate = Enhetens certifikat
screen-policy-network-pins = Servrar med fast nyckel

screen-policy-value-unset = Inte bestämt
screen-policy-value-none = Inga
screen-policy-value-allowed = Tillåtet
screen-policy-value-forbidden = Inte tillåtet
screen-policy-value-password = Lösenord
screen-policy-value-sso = Organisationens egen inloggning
screen-policy-value-trust-standard = Bekräftade enheter och återställd historik
screen-policy-value-trust-strict = Endast bekräftade enheter
screen-policy-value-content-everything = Avsändare och meddelande
screen-policy-value-content-names = Bara avsändaren
screen-policy-value-content-nothing = Att det finns ett meddelande
screen-policy-value-proxy-system = Som systemet
screen-policy-value-proxy-none = Direkt
screen-policy-value-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}

screen-sign-in-managed-lead = Den här enheten tillhör { $organisation }. Vissa val är gjorda åt dig.
screen-sign-in-managed-lead-nobody = En organisation sköter den här enheten. Vissa val är gjorda åt dig.
screen-sign-in-managed-address-help = Eller namnet på ditt konto där.

screen-not-allowed-title = Tjänsten är inte längre tillåten
screen-not-allowed-lead = Din organisation tillåter inte längre ”{ $server }” på den här enheten. Inget skickas dit.
screen-not-allowed-step-desk = Fråga din IT-avdelning vilken tjänst du ska använda. Om det är ett misstag kan de tillåta den igen.
screen-not-allowed-step-kept = Dina meddelanden finns kvar krypterade på enheten och öppnas igen om tjänsten tillåts.
screen-not-allowed-step-anew = Logga ut för att använda en annan tjänst. Det raderar kontot från den här enheten.

error-server-not-allowed = Din organisation tillåter inte ”{ $server }”. Använd din myndighets tjänst eller fråga din IT-avdelning.
error-password-not-allowed = Din organisation tillåter inte lösenord här, och Chancery kan ännu inte det andra sättet att logga in. Fråga din IT-avdelning.
error-saving-not-allowed = Din organisation tillåter inte att filer sparas utanför Chancery.

screen-media-save-locked = Din organisation tillåter inte att { $name } sparas
