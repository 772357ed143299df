# Filer och bilder: bifoga, titta på, spela upp och spara.

screen-media-loading = Läser in …
screen-media-progress = { $done } av { $total }
screen-media-nothing-there = Inget att hämta
screen-media-unplayable = Det går inte att spela upp här. Spara filen och öppna den i ett annat program.

screen-media-picture-open = Bild: { $name }. Visa i stort format
screen-media-picture-show = Visa bilden
screen-media-film-play = Spela upp video: { $name }
screen-media-film-play-length = Spela upp video: { $name }, { $length }
screen-media-film-stop = Sluta hämta { $name }
screen-media-film-fetching = Hämtar videon
screen-media-sound-voice = Röstmeddelande
screen-media-sound-play = Spela upp: { $name }
screen-media-sound-pause = Pausa: { $name }
screen-media-sound-position = Position
screen-media-sound-fetching = Hämtar inspelningen

screen-media-type-pdf = PDF
screen-media-type-spreadsheet = Kalkylblad
screen-media-type-presentation = Presentation
screen-media-type-document = Dokument
screen-media-type-archive = Arkiv
screen-media-type-text = Text

screen-media-save = Spara { $name }
screen-media-save-cancel = Sluta spara { $name }
screen-media-saving = Sparar
screen-media-saved = Sparad som { $name }
screen-media-save-failed = { $name } sparades inte.

screen-media-viewer-smaller = Mindre
screen-media-viewer-larger = Större
screen-media-viewer-previous = Föregående bild
screen-media-viewer-next = Nästa bild
screen-media-viewer-position = { $position } av { $total }
screen-media-viewer-said = { $name }, { $sender }, { $position } av { $total }
screen-media-viewer-fetching = Hämtar hela bilden

screen-media-attach = Bifoga filer
screen-media-drop = Släpp filer här för att bifoga dem till ditt meddelande till { $room }
screen-media-tray = Filer att skicka
screen-media-tray-limit = Högst { $limit } MB per fil.
screen-media-tray-text-caption = Din text följer med som bildtext.
screen-media-tray-text-first = Först går din text, sedan filerna.
screen-media-tray-reading = Läser
screen-media-tray-cleaned = plats- och kameradata borttagna
screen-media-tray-unchanged = skickas oförändrad; kan visa vem som gjort den
screen-media-tray-folder = Mappar kan inte skickas. Öppna den och välj filerna i den.
screen-media-tray-unnamed = Inklistrad fil
screen-media-tray-earlier = Flytta { $name } uppåt
screen-media-tray-later = Flytta { $name } nedåt
screen-media-tray-moved = { $name } är nu { $position } av { $total }
screen-media-tray-remove = Ta bort { $name }
screen-media-tray-caption = Lägg till en bildtext
screen-media-tray-caption-for = Bildtext till { $name }
