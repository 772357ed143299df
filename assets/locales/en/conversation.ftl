### A conversation: its header, its messages, what happened in the room, and the place to write.

## Header

screen-conversation-back = Back to conversations
screen-conversation-details = Details
screen-conversation-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
screen-conversation-invited = { $invited } invited
screen-conversation-not-encrypted = Not encrypted

## The timeline as a whole

screen-conversation-timeline-label = Messages in { $room }
screen-conversation-timeline-new-since = New since { $time }
screen-conversation-timeline-new = New
screen-conversation-timeline-start = This is where { $room } begins
screen-conversation-timeline-start-direct = This is where your conversation with { $room } begins
screen-conversation-timeline-start-encrypted = Only the people here can read what is written. The service that carries the messages cannot.
screen-conversation-timeline-start-plain = Messages here are not encrypted. The service that carries them can read them.
screen-conversation-timeline-loading-older = Fetching earlier messages…
screen-conversation-timeline-older-failed = Earlier messages could not be fetched.
screen-conversation-timeline-loading-newer = Fetching later messages…
screen-conversation-timeline-newer-failed = Later messages could not be fetched.
screen-conversation-timeline-newest = Newest
screen-conversation-timeline-newest-count = Newest · { $count } new
screen-conversation-timeline-empty-title = Nothing written yet
screen-conversation-timeline-empty-text = The first message starts the conversation.
screen-conversation-timeline-failed-title = This conversation did not open
screen-conversation-timeline-failed-text = The messages on this device are safe.
screen-conversation-timeline-gone-title = This message cannot be shown
screen-conversation-timeline-gone-text = It may have been deleted, or it is older than what you may read here.
screen-conversation-timeline-back-to-newest = Go to the newest messages
screen-conversation-timeline-offline = Offline. What you write waits here and goes out by itself, in order.
screen-conversation-timeline-announce-more =
    { $count ->
        [one] { $count } new message
       *[other] { $count } new messages
    }
screen-conversation-timeline-typing-one = { $first } is typing
screen-conversation-timeline-typing-two = { $first } and { $second } are typing
screen-conversation-timeline-typing-more =
    { $count ->
        [one] { $first }, { $second } and { $count } other person are typing
       *[other] { $first }, { $second } and { $count } other people are typing
    }

## Messages: marks and remarks

screen-conversation-message-edited = Edited
screen-conversation-message-deleted = This message was deleted
screen-conversation-message-mentions-you = mentions you
screen-conversation-message-everyone = everyone
screen-conversation-message-reply-loading = Fetching the message this answers…
screen-conversation-message-reply-unavailable = The message this answers cannot be shown
screen-conversation-message-reply-show = Show the message this answers
screen-conversation-message-read-by = Read by { $count }
screen-conversation-message-read-by-names = Read by { $names }
screen-conversation-message-and-more = { $names } and { $count } more
screen-conversation-message-reaction =
    { $count ->
        [one] { $reaction }, { $count } reaction: { $names }
       *[other] { $reaction }, { $count } reactions: { $names }
    }
screen-conversation-message-unreached =
    { $count ->
        [one] { $names } could not be given the key and cannot read this message.
       *[other] { $names } could not be given the key and cannot read this message.
    }

## Messages: how far an own one has come

screen-conversation-send-sending = Sending
screen-conversation-send-uploading = Uploading
screen-conversation-send-cancel = Do not send it
screen-conversation-send-waiting = Waiting for the network
screen-conversation-send-blocked = Waiting behind a message that was not sent
screen-conversation-send-sent = Sent
screen-conversation-send-not-sent = Not sent.
screen-conversation-send-discard = Discard
screen-conversation-send-failed-insecure-devices =
    { $count ->
        [one] { $names } uses a device that has not been confirmed. The recovery code confirms it; then try again.
       *[other] { $names } use devices that have not been confirmed. Their recovery codes confirm them; then try again.
    }
screen-conversation-send-failed-identity-changed =
    { $count ->
        [one] The identity of { $names } has changed. Make sure with them that it is really them before you try again.
       *[other] The identities of { $names } have changed. Make sure with them that it is really them before you try again.
    }
screen-conversation-send-failed-device-not-confirmed = This device has not been confirmed. Enter your recovery code, then try again.
screen-conversation-send-failed-file-missing = The file is no longer on this device. Discard the message and add the file again.
screen-conversation-send-failed-file-type = The type of the file is not valid. Discard the message and choose another file.
screen-conversation-send-failed-not-allowed = You may not write in this room any more. Ask the person who runs it.
screen-conversation-send-failed-room-gone = You are no longer in this room. Copy the text if you need it elsewhere.
screen-conversation-send-failed-too-long = The message is too long. Copy the text, discard the message and send it in parts.
screen-conversation-send-failed-file-too-large = The file is larger than the { $limit } MB that the service takes. Discard it and share it another way.
screen-conversation-send-failed-file-too-large-unknown = The file is larger than the service takes. Discard it and share it another way.
screen-conversation-send-failed-encryption-withdrawn = This room is no longer protected, so nothing leaves this device. Tell the people who run your service.
screen-conversation-send-failed-refused = The service refused the message. Try again; if it stays so, tell the people who run your service.

## Messages that cannot be read

screen-conversation-unreadable-title = This message can’t be read yet
screen-conversation-unreadable-title-never = This message can’t be read here
screen-conversation-unreadable-key-missing = Its key has not arrived. It usually follows shortly, and the message then appears by itself.
screen-conversation-unreadable-sent-before-joining = It was written before you joined. Ask somebody who was there to repeat it.
screen-conversation-unreadable-sender-identity-changed = The identity of { $name } changed after you had confirmed it. Make sure with them that it is really them.
screen-conversation-unreadable-sender-device-unsigned = { $name } wrote it on a device they have not confirmed. Ask them to confirm it with their recovery code.
screen-conversation-unreadable-sender-device-unknown = It was written on a device that is not known to belong to { $name }. Ask them whether they wrote it.
screen-conversation-unreadable-history-not-backed-up = It is older than this device, and its key was never saved. It can be read only on a device that was signed in then.
screen-conversation-unreadable-withheld-from-this-device = { $name } shares keys with confirmed devices only, and this one is not. Enter your recovery code; later messages can then be read.
screen-conversation-unreadable-withheld-by-sender = { $name }’s device did not pass on the key. Ask them to send the message again.
screen-conversation-unreadable-history-needs-recovery = It is older than this device. Your recovery code brings it back.

## Messages of other kinds

screen-conversation-message-kind-image = Picture
screen-conversation-message-kind-video = Video
screen-conversation-message-kind-audio = Sound recording
screen-conversation-message-kind-file = File
screen-conversation-message-kind-sticker = Sticker
screen-conversation-message-kind-location = Place
screen-conversation-message-poll-not-yet = Voting is not possible here yet
screen-conversation-message-unknown = A message of a kind this version does not know ({ $kind })
screen-conversation-message-malformed = A damaged message was set aside ({ $kind })
screen-conversation-message-truncated = The rest of this message is too large to show.
screen-conversation-message-code = Code
screen-conversation-message-table = Table
screen-conversation-message-spoiler = Covered. Show it
screen-conversation-message-spoiler-reason = Covered: { $reason }. Show it
screen-conversation-message-details = More
screen-conversation-message-code-language = Code, { $language }

## Where a message comes from

screen-conversation-authenticity-not-guaranteed = Who wrote this cannot be guaranteed: its key came from a backup or from somebody else.
screen-conversation-authenticity-unconfirmed-device = Written on a device that has not been confirmed.
screen-conversation-authenticity-identity-changed = The sender’s identity changed after you had confirmed it.
screen-conversation-authenticity-sent-in-clear = Not encrypted. The service that carried it could read and change it.
screen-conversation-authenticity-sender-mismatch = The service names another sender than the one who encrypted this. Do not trust it.

## Links

screen-conversation-link-title = Opens { $host }
screen-conversation-link-misleading = The text shows another address. This link leads to { $host }
screen-conversation-link-doubtful = This link is not followed. It leads to { $host }

## What can be done with a message

screen-conversation-action-bar = Actions for this message
screen-conversation-action-reply = Reply
screen-conversation-action-react = React
screen-conversation-action-edit = Edit
screen-conversation-action-copy = Copy text
screen-conversation-action-copy-link = Copy link
screen-conversation-action-save = Save
screen-conversation-action-reactions = Who reacted
screen-conversation-action-more = More actions
screen-conversation-action-delete = Delete
screen-conversation-delete-title = Delete this message for everyone?
screen-conversation-delete-text = It disappears for all people in the room. Copies they have made stay.
screen-conversation-delete-confirm = Delete
screen-conversation-delete-cancel = Keep
screen-conversation-reactions-title = Reactions
screen-conversation-reactions-none = All reactions have been taken back.
screen-conversation-reactions-label =
    { $count ->
        [one] { $reaction }, { $count } person
       *[other] { $reaction }, { $count } people
    }
screen-conversation-reactions-more =
    { $count ->
        [one] and { $count } more person
       *[other] and { $count } more people
    }
screen-conversation-emoji-title = Choose a reaction
screen-conversation-emoji-search = Search emoji
screen-conversation-emoji-frequent = Frequent
screen-conversation-emoji-none = No emoji found for “{ $query }”

## The place to write

screen-conversation-composer-label = Message to { $room }
screen-conversation-composer-placeholder = Message { $room }
screen-conversation-composer-to = To { screen-conversation-people }
screen-conversation-composer-to-one = To { $name } only
screen-conversation-composer-to-people-invited = To { screen-conversation-people } and { screen-conversation-invited }
screen-conversation-composer-to-one-invited = To { $name } and { screen-conversation-invited }
screen-conversation-composer-to-nobody = Nobody else is here
screen-conversation-composer-to-nobody-invited = Nobody else has joined yet; { screen-conversation-invited }
screen-conversation-composer-plain = Not encrypted: the service can read this
screen-conversation-composer-send = Send
screen-conversation-composer-save = Save the change
screen-conversation-composer-emoji = Insert an emoji
screen-conversation-composer-mention = Mention someone
screen-conversation-composer-mentions = People who can be mentioned
screen-conversation-composer-mentions-none = Nobody here is called “{ $query }”
screen-conversation-composer-hint-choose = choose
screen-conversation-composer-hint-insert = insert
screen-conversation-composer-hint-close = close
screen-conversation-composer-replying = Reply to { $name }
screen-conversation-composer-replying-unknown = Reply to an earlier message
screen-conversation-composer-reply-cancel = Do not reply to it
screen-conversation-composer-editing = Editing your message
screen-conversation-composer-editing-loses = Some of its formatting, such as covered words, cannot be kept when you save.
screen-conversation-composer-edit-cancel = Discard the change
screen-conversation-composer-kept = Your text is kept.
screen-conversation-composer-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
screen-conversation-composer-over =
    { $count ->
        [one] { $count } character too many. Shorten the message or send it in parts.
       *[other] { $count } characters too many. Shorten the message or send it in parts.
    }

## Instead of the place to write

screen-conversation-barrier-left-title = You have left this room
screen-conversation-barrier-left-text = What was written while you were here stays readable.
screen-conversation-barrier-banned-title = You were barred from this room
screen-conversation-barrier-banned-text = Ask the person who runs the room if you think this is a mistake.
screen-conversation-barrier-invited-title = You are invited to this room
screen-conversation-barrier-invited-by = { $name } invites you.
screen-conversation-barrier-invited-text = Accept to read and write.
screen-conversation-barrier-knocked-title = You asked to be let in
screen-conversation-barrier-knocked-text = Somebody in the room has to let you in.
screen-conversation-barrier-read-only-title = You can read here, but not write
screen-conversation-barrier-read-only-text = The people who run this room decide who may write.
screen-conversation-barrier-withdrawn-title = Sending stopped: this room is no longer protected
screen-conversation-barrier-withdrawn-text = The service says so; we do not believe it, and nothing leaves this device. Tell the people who run your service.
screen-conversation-barrier-unknown-title = Checking how this room is protected
screen-conversation-barrier-unknown-text = Nothing is sent before that is certain.
screen-conversation-barrier-device-title = This device has not been confirmed
screen-conversation-barrier-device-text = Enter your recovery code to write. Until then you can read.
screen-conversation-barrier-replaced-title = This room has been replaced
screen-conversation-barrier-replaced-text = The conversation goes on in a new room. Everything written here stays readable.
screen-conversation-barrier-replaced-go = Go to the new room
screen-conversation-barrier-draft-kept = Your draft is kept:
