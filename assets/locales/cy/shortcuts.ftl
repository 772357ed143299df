# Beth mae’r bysellfwrdd yn ei wneud.

screen-shortcuts-title = Llwybrau byr bysellfwrdd
screen-shortcuts-window = Ym mhobman
screen-shortcuts-switcher = Dod o hyd i sgwrs neu berson
screen-shortcuts-panes = Mynd i ran nesaf y ffenestr, neu’r un cynt
screen-shortcuts-close = Cau’r hyn sydd ar agor
screen-shortcuts-sheet = Dangos y llwybrau byr hyn
screen-shortcuts-writing = Lle rydych yn ysgrifennu
screen-shortcuts-send = Anfon y neges
screen-shortcuts-line = Dechrau llinell newydd
screen-shortcuts-edit-last = Newid eich neges ddiwethaf
screen-shortcuts-messages = Ar neges
screen-shortcuts-step = Camu drwy’r negeseuon
screen-shortcuts-act = Dangos beth ellir ei wneud
screen-shortcuts-film = Ar fideo sy’n chwarae
screen-shortcuts-film-play = Oedi, neu fynd ymlaen
screen-shortcuts-film-seek = Pum eiliad yn ôl, neu ymlaen
screen-shortcuts-film-close = Cau’r fideo
screen-shortcuts-pictures = Yn y dangosydd lluniau
screen-shortcuts-pictures-step = Y llun nesaf, neu’r un cynt
screen-shortcuts-pictures-zoom = Mwy, llai
screen-shortcuts-pictures-fit = Y llun cyfan
