# Files and pictures: attaching, looking at, playing and saving them.

screen-media-loading = Loading…
screen-media-progress = { $done } of { $total }
screen-media-nothing-there = Nothing to fetch
screen-media-unplayable = It cannot be played here. Save it and open it in another program.

screen-media-picture-open = Picture: { $name }. Show it large
screen-media-picture-show = Show picture
screen-media-film-play = Play video: { $name }
screen-media-film-play-length = Play video: { $name }, { $length }
screen-media-film-stop = Stop fetching { $name }
screen-media-film-fetching = Fetching the video
screen-media-sound-voice = Voice message
screen-media-sound-play = Play: { $name }
screen-media-sound-pause = Pause: { $name }
screen-media-sound-position = Position
screen-media-sound-fetching = Fetching the recording

screen-media-type-pdf = PDF
screen-media-type-spreadsheet = Spreadsheet
screen-media-type-presentation = Presentation
screen-media-type-document = Document
screen-media-type-archive = Archive
screen-media-type-text = Text

screen-media-save = Save { $name }
screen-media-save-cancel = Stop saving { $name }
screen-media-saving = Saving
screen-media-saved = Saved as { $name }
screen-media-save-failed = { $name } was not saved.

screen-media-viewer-smaller = Smaller
screen-media-viewer-larger = Larger
screen-media-viewer-previous = Previous picture
screen-media-viewer-next = Next picture
screen-media-viewer-position = { $position } of { $total }
screen-media-viewer-said = { $name }, { $sender }, { $position } of { $total }
screen-media-viewer-fetching = Fetching the whole picture

screen-media-attach = Attach files
screen-media-drop = Drop files here to add them to your message to { $room }
screen-media-tray = Files to send
screen-media-tray-limit = Up to { $limit } MB a file.
screen-media-tray-text-caption = Your text goes with it as a caption.
screen-media-tray-text-first = Your text goes first, then the files.
screen-media-tray-reading = Reading
screen-media-tray-cleaned = place and camera data removed
screen-media-tray-unchanged = sent unchanged; it may say who made it
screen-media-tray-folder = Folders cannot be sent. Open it and choose the files in it.
screen-media-tray-unnamed = Pasted file
screen-media-tray-earlier = Move { $name } up
screen-media-tray-later = Move { $name } down
screen-media-tray-moved = { $name } is now { $position } of { $total }
screen-media-tray-remove = Remove { $name }
screen-media-tray-caption = Add a caption
screen-media-tray-caption-for = Caption for { $name }
