# What takes how much room on this device.

screen-storage-title = Storage
screen-storage-counting = Counting what lies on this device
screen-storage-count-failed = What lies on this device could not be counted.
screen-storage-media = Pictures and files
screen-storage-media-limit = at most { $size }; then the oldest go
screen-storage-messages = Messages
screen-storage-account = Keys, rooms and account
screen-storage-total = In all
screen-storage-empty = Empty pictures and files
screen-storage-empty-note = They are fetched again when somebody looks at them. What waits to be sent stays.
screen-storage-emptying = Emptying
screen-storage-emptied = { $size } freed
screen-storage-empty-failed = The pictures and files were not all deleted.
screen-storage-ask-title = Empty pictures and files on this device?
screen-storage-ask-text = Nobody else loses anything. Without a network they cannot be seen until they are fetched again; those that the service has deleted are gone.
screen-storage-ask-empty = Empty
screen-storage-ask-keep = Keep them
