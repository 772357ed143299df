# What the keyboard does.

screen-shortcuts-title = Keyboard shortcuts
screen-shortcuts-window = Everywhere
screen-shortcuts-switcher = Find a conversation or a person
screen-shortcuts-panes = Go to the next part of the window, or the one before
screen-shortcuts-close = Close what is open
screen-shortcuts-sheet = Show these shortcuts
screen-shortcuts-writing = Where you write
screen-shortcuts-send = Send the message
screen-shortcuts-line = Begin a new line
screen-shortcuts-edit-last = Change your last message
screen-shortcuts-messages = On a message
screen-shortcuts-step = Step through the messages
screen-shortcuts-act = Show what can be done
screen-shortcuts-film = On a video that plays
screen-shortcuts-film-play = Pause, or go on
screen-shortcuts-film-seek = Five seconds back, or forward
screen-shortcuts-film-close = Close the video
screen-shortcuts-pictures = In the picture viewer
screen-shortcuts-pictures-step = Next picture, or the one before
screen-shortcuts-pictures-zoom = Larger, smaller
screen-shortcuts-pictures-fit = Whole picture
