# What every part of the window may say.

action-accept = Accept
action-back = Back
action-cancel = Cancel
action-close = Close
action-continue = Continue
action-copy = Copy
action-decline = Decline
action-dismiss = Dismiss
action-retry = Try again

common-app = Chancery
common-copied = Copied
common-copy-failed = This system did not allow copying. Select the text and copy it with the keyboard.
common-loading = Loading
common-today = Today
common-yesterday = Yesterday
common-you = You

a11y-notifications = Notices

# A message in one line.
common-preview-image = Picture: { $name }
common-preview-video = Video: { $name }
common-preview-audio = Audio: { $name }
common-preview-file = File: { $name }
common-preview-sticker = Sticker: { $name }
common-preview-location = Location
common-preview-poll = Poll: { $question }
common-preview-deleted = Message deleted
common-preview-unreadable = This message can’t be read yet
common-preview-unknown = A message of a kind Chancery doesn’t know yet

# What happened in a room. $self is "yes" where the reader did it.
common-event-created = { $self ->
    [yes] You created this room
   *[no] { $actor } created this room
}
common-event-encryption-on = { $self ->
    [yes] You turned on end-to-end encryption
   *[no] { $actor } turned on end-to-end encryption
}
common-event-joined = { $self ->
    [yes] You joined
   *[no] { $person } joined
}
common-event-left = { $self ->
    [yes] You left
   *[no] { $person } left
}
common-event-invited = { $self ->
    [yes] You invited { $person }
   *[no] { $actor } invited { $person }
}
common-event-invitation-declined = { $self ->
    [yes] You declined the invitation
   *[no] { $person } declined the invitation
}
common-event-invitation-withdrawn = { $self ->
    [yes] You withdrew the invitation to { $person }
   *[no] { $actor } withdrew the invitation to { $person }
}
common-event-removed = { $self ->
    [yes] You removed { $person }
   *[no] { $actor } removed { $person }
}
common-event-banned = { $self ->
    [yes] You barred { $person } from the room
   *[no] { $actor } barred { $person } from the room
}
common-event-unbanned = { $self ->
    [yes] You let { $person } return
   *[no] { $actor } let { $person } return
}
common-event-knocked = { $self ->
    [yes] You asked to join
   *[no] { $person } asks to join
}
common-event-person-named = { $name } changed their name
common-event-person-renamed = { $before } is now called { $after }
common-event-person-picture = { $person } has a new picture
common-event-room-renamed = { $self ->
    [yes] You named the room “{ $name }”
   *[no] { $actor } named the room “{ $name }”
}
common-event-room-name-removed = { $self ->
    [yes] You removed the room’s name
   *[no] { $actor } removed the room’s name
}
common-event-topic-changed = { $self ->
    [yes] You changed the topic to “{ $topic }”
   *[no] { $actor } changed the topic to “{ $topic }”
}
common-event-topic-removed = { $self ->
    [yes] You removed the topic
   *[no] { $actor } removed the topic
}
common-event-room-picture = { $self ->
    [yes] You changed the room’s picture
   *[no] { $actor } changed the room’s picture
}
common-event-rights = { $self ->
    [yes] You changed who may do what
   *[no] { $actor } changed who may do what
}
common-event-access = { $self ->
    [yes] You changed who may join
   *[no] { $actor } changed who may join
}
common-event-history = { $self ->
    [yes] You changed who may read earlier messages
   *[no] { $actor } changed who may read earlier messages
}
common-event-pins = { $self ->
    [yes] You changed the pinned messages
   *[no] { $actor } changed the pinned messages
}
common-event-replaced = This room was replaced by a newer one
common-event-call = { $self ->
    [yes] You started a call
   *[no] { $actor } started a call
}
common-event-unknown = Something happened that this version doesn’t know ({ $kind })
common-event-malformed = Something was set aside because it was damaged ({ $kind })
