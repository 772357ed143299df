# What an organisation decides for this device.

screen-policies-title = Policies on this device
screen-policies-group = Set by your organisation
screen-policies-lead = What { $organisation } has decided for this device, where each value comes from and why. Last read { $time }.
screen-policies-lead-nobody = What an organisation has decided for this device, where each value comes from and why. Last read { $time }.
screen-policies-copy = Copy for IT
screen-policies-copied = Copied
screen-policies-copy-failed = It could not be copied
screen-policies-in-force = In force { $count }
screen-policies-all = All { $count }
screen-policies-show = Show
screen-policies-empty-title = Nothing is decided for this device
screen-policies-empty-text = No organisation has set anything here. What is built in, and what you choose, holds.
screen-policies-setting = Setting
screen-policies-value = Value
screen-policies-source = Source
screen-policies-reason = Reason
screen-policies-source-device = Device
screen-policies-source-server = Department
screen-policies-source-person = You
screen-policies-source-built-in = Built in
screen-policies-locked = Locked
screen-policies-overrides-device = Overrides the device’s value: { $value }. The stricter one wins.
screen-policies-overrides-server = The department asked for { $value }. The device decides.
screen-policies-overrides-person = You chose { $value }. That is more than is allowed.
screen-policies-chosen = Your choice. Up to { $value } is allowed.
screen-policies-see-all = See all policies
screen-policies-set-by = Set by { $organisation }.
screen-policies-set-by-nobody = Set by your organisation.

screen-policies-faults = A part of the policy does not count
screen-policies-faults-text = What counted before still holds. Tell your IT desk; “Copy for IT” has the details.
screen-policies-fault-unreadable = cannot be read.
screen-policies-fault-not-json = is not written correctly at line { $line }, column { $column }.
screen-policies-fault-not-settings = holds no settings.
screen-policies-fault-unknown-key = names a setting that this version does not know: { $key }.
screen-policies-fault-invalid = gives { $key } a value that it cannot have. It takes { $expected }.
screen-policies-fault-not-for-servers = may not decide { $key }.
screen-policies-fault-file-unusable = names a file that cannot be used for { $key }: { $path }.

screen-policy-organisation-name = Organisation
screen-policy-account-service = Department service
screen-policy-account-allowed-services = Services you may sign in to
screen-policy-account-sign-in-methods = Ways to sign in
screen-policy-encryption-trust = Whose messages are believed
screen-policy-encryption-share-history = Earlier messages for newcomers
screen-policy-notifications-content = What notifications say at most
screen-policy-media-save = Save files outside Chancery
screen-policy-media-refused-types = Types of files that are refused
screen-policy-storage-media-megabytes = Room for pictures and files
screen-policy-storage-media-days = Unseen pictures and files are kept
screen-policy-links-support = Help
screen-policy-links-privacy = Privacy notice
screen-policy-links-imprint = Imprint
screen-policy-links-accessibility = Accessibility statement
screen-policy-network-proxy = Way to the network
screen-policy-network-authorities = Certificate authorities
screen-policy-network-client-certificate = Certificate of this device
screen-policy-network-pins = Servers with a fixed key

screen-policy-value-unset = Not set
screen-policy-value-none = None
screen-policy-value-allowed = Allowed
screen-policy-value-forbidden = Not allowed
screen-policy-value-password = Password
screen-policy-value-sso = Your organisation’s own sign-in
screen-policy-value-trust-standard = Confirmed devices, and restored history
screen-policy-value-trust-strict = Confirmed devices only
screen-policy-value-content-everything = Sender and message
screen-policy-value-content-names = Sender only
screen-policy-value-content-nothing = That there is a message
screen-policy-value-proxy-system = As this system
screen-policy-value-proxy-none = Direct
screen-policy-value-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

screen-sign-in-managed-lead = This device belongs to { $organisation }. Some choices are made for you.
screen-sign-in-managed-lead-nobody = An organisation looks after this device. Some choices are made for you.
screen-sign-in-managed-address-help = Or the name of your account there.

screen-not-allowed-title = This service is not allowed any more
screen-not-allowed-lead = Your organisation no longer allows “{ $server }” on this device. Nothing is sent there.
screen-not-allowed-step-desk = Ask your IT desk which service to use. If this is a mistake, they can allow it again.
screen-not-allowed-step-kept = Your messages are still on this device, encrypted, and open again if the service is allowed again.
screen-not-allowed-step-anew = To use another service, sign out. That erases this account from this device.

error-server-not-allowed = Your organisation does not allow “{ $server }”. Use the service of your department, or ask your IT desk.
error-password-not-allowed = Your organisation does not allow a password here, and Chancery does not know its other way of signing in yet. Ask your IT desk.
error-saving-not-allowed = Your organisation does not allow files to be saved outside Chancery.

screen-media-save-locked = Saving { $name } is not allowed by your organisation
