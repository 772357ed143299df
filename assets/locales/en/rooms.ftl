# Conversations: the list, finding people, creating and leaving rooms, a room’s details.

action-rooms-new = New conversation
action-rooms-new-chat = Write to a person
action-rooms-new-room = Create a room
action-rooms-create = Create room
action-rooms-find-colleague = Find a colleague
action-rooms-search-directory = Search the directory
action-rooms-add-people = Add people
action-rooms-invite = { $count ->
    [0] Invite
    [one] Invite { $count } person
   *[other] Invite { $count } people
}
action-rooms-leave = Leave
action-rooms-stay = Stay
action-details-favourite = Add to favourites
action-details-unfavourite = Favourite
action-details-new-room = Go to the new room
action-details-all = See all
action-details-fewer = See fewer

screen-rooms-title = Conversations
screen-rooms-find = Find a person or room
screen-rooms-conversations = Conversations
screen-rooms-invitations = { $count ->
    [one] Invitation
   *[other] Invitations
}
screen-rooms-invited-by = { $name } invites you
screen-rooms-invited = You are invited
screen-rooms-filter-all = All
screen-rooms-filter-unread = Unread
screen-rooms-filter-people = People
screen-rooms-filter-rooms = Rooms
screen-rooms-filter-favourites = Favourites
screen-rooms-empty-all = No conversations yet
screen-rooms-empty-all-help = Find a colleague by name or full address. They need no code from you.
screen-rooms-empty-unread = Nothing unread
screen-rooms-empty-unread-help = You have seen everything that was written to you.
screen-rooms-empty-people = No one-to-one conversations
screen-rooms-empty-people-help = Conversations with one person appear here.
screen-rooms-empty-rooms = No rooms
screen-rooms-empty-rooms-help = Rooms you create or are invited to appear here.
screen-rooms-empty-favourites = No favourites yet
screen-rooms-empty-favourites-help = Open a conversation’s details to mark it as a favourite.
screen-rooms-failed = The list did not open
screen-rooms-typing-one = { $name } is typing
screen-rooms-typing-two = { $first } and { $second } are typing
screen-rooms-typing-many = { $count } people are typing
screen-rooms-unsent = { $count ->
    [one] Not sent: { $count } message
   *[other] Not sent: { $count } messages
}
screen-rooms-preview-own = You: { $text }
screen-rooms-preview-from = { $name }: { $text }
screen-rooms-preview-none = No messages yet
a11y-rooms-filters = Which conversations to show
a11y-rooms-mentions = { $count ->
    [one] mentions you { $count } time
   *[other] mentions you { $count } times
}
a11y-rooms-unread = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
}
a11y-rooms-marked-unread = marked as unread
a11y-rooms-muted = muted
a11y-rooms-favourite = favourite
a11y-rooms-accept = Accept the invitation to { $room }
a11y-rooms-decline = Decline the invitation to { $room }

screen-switcher-label = Quick switcher
screen-switcher-recent = Recent
screen-switcher-people = People
screen-switcher-nothing = Nothing called “{ $query }”
screen-switcher-nothing-help = Looked through your rooms and the people in them.
screen-switcher-choose = choose
screen-switcher-open = open
screen-switcher-close = close

screen-people-search = Search for people
screen-people-placeholder = Name or @name:server
screen-people-found = People
screen-people-start = Whom are you looking for?
screen-people-start-help = Type a name. Someone in another department is found by full address: @name:server.
screen-people-searching = Searching
screen-people-failed = The search did not work
screen-people-nobody = Nobody called “{ $query }”
screen-people-nobody-asked = Asked your server’s directory and the people you share a room with. If you know the full address, type it: @name:server.
screen-people-nobody-known-only = The directory did not answer. Only people you share a room with were looked through.
screen-people-known-only = The directory did not answer. These are people you share a room with.
screen-people-limited = There are more. Type more of the name.
screen-people-there-already = “{ $query }” is in this room already
a11y-people-count = { $count ->
    [one] { $count } person found
   *[other] { $count } people found
}
a11y-people-remove = Take { $name } out

screen-new-chat-title = Write to a person
screen-new-chat-lead = What you write there is end-to-end encrypted.
screen-new-chat-exists = In your list
screen-new-chat-opening = Opening the conversation
screen-new-room-title = Create a room
screen-new-room-lead = Only people you invite can come in. Messages are end-to-end encrypted.
screen-new-room-name = Name
screen-new-room-topic = What it is about
screen-new-room-topic-help = Name and topic are not encrypted: your server can read them.
screen-new-room-people = People
screen-new-room-creating = Creating the room
screen-invite-title = Add people to { $room }
screen-invite-lead = They can come in as soon as they accept.
screen-invite-sent = Invited: { $names }
screen-leave-title = Leave { $room }?
screen-leave-lead = It disappears from your list. To come back you need a new invitation.

screen-details-title = Room details
screen-details-title-person = Conversation details
screen-details-failed = The details did not open
screen-details-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
screen-details-more-people = { $count ->
    [one] and { $count } more person
   *[other] and { $count } more people
}
screen-details-owner = owner
screen-details-moderator = moderator
screen-details-invited = invited
screen-details-encrypted = End-to-end encrypted
screen-details-encrypted-help = Only the people in it can read what is written. No server can.
screen-details-plain = Not encrypted
screen-details-plain-help = The servers of the people in it can read what is written.
screen-details-withdrawn = This room is no longer protected
screen-details-withdrawn-help = It was encrypted, and the server now says it is not. Nothing is sent. Tell your IT desk.
screen-details-encryption-unknown = Encryption is being checked
screen-details-encryption-unknown-help = Nothing is sent until it is known.
screen-details-replaced = This room was replaced
screen-details-replaced-help = The conversation goes on in a newer room. What was written here stays readable.
