# Where links lead, and what is stopped.

screen-links-open-title = This link leads to { $host }
screen-links-open-text = It opens in your browser, outside of Chancery.
screen-links-open-mail-text = It opens in your mail program, outside of Chancery.
action-links-open = Open
action-links-copy = Copy the address
screen-links-stopped-title = This link was stopped
screen-links-stopped-text = If you need what it promises, ask the sender for the address in another way.
screen-links-danger-other-address = Its text shows another address than the one it leads to: { $host }.
screen-links-danger-letters = Its address is written in letters that can be taken for others. Really it is { $host }.
screen-links-danger-hidden = Its address holds characters that nobody sees, or that turn the direction of writing.
screen-links-danger-credentials = Something that may look like a host stands in front of the real one: { $host }.
screen-links-danger-scheme = It would start another program ({ $host }) and not open a web page or a mail. A message must not do that.
screen-links-danger-nowhere = It leads nowhere that Chancery or a browser could show.
screen-links-room-title = You are not in this room
screen-links-room-text = The link leads to { $room }. You can join it if it is open to you; otherwise ask somebody in it to invite you.
action-links-join = Join
screen-links-person-title = Write to { $user }?
screen-links-person-text = This opens your conversation with them, or begins one.
action-links-write = Write
