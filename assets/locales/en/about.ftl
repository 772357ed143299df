# About the application: its licences, and what helps an IT desk to help.

screen-diagnostics-title = Diagnostics
screen-diagnostics-lead = What your IT desk needs to help you: versions, states, counts and sizes. No messages, no names, no passwords.
screen-diagnostics-copy = Copy
screen-diagnostics-copied = Copied
screen-diagnostics-file = Chancery diagnostics.txt
screen-diagnostics-copy-failed = It could not be copied. Save it instead.
screen-diagnostics-save = Save to a file
screen-diagnostics-failed = The diagnostics could not be read
screen-diagnostics-again = Read again
a11y-diagnostics-text = Diagnostics, as text

screen-licences-open = Licences of everything inside
screen-licences-title = Licences
screen-licences-lead = Chancery is made with { $count } works of others, each under its own licence.
screen-licences-find = Search for a work or a licence
screen-licences-none = No work is called that, or has that licence.
screen-licences-no-text = This work came without a text of its licence. Its name says which it is.
screen-licences-failed = The licences could not be opened
screen-licences-missing = This build holds no licences. The packages bring them along as a file.
