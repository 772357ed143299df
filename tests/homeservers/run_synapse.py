"""Synapse with a clock that can be set: what it stamps on events, tokens and keys, not its timers.

The working folder may hold a file `clock` with the seconds by which the server's clock is ahead (negative: behind). It
is read at the start and whenever SIGUSR1 arrives; `clock.taken` then says which value is in force.
"""

import os
import signal

from synapse.app.homeserver import main
from synapse.util.clock import Clock

offset = 0.0
real_time = Clock.time


def read_offset(*_: object) -> None:
    global offset
    try:
        with open("clock") as file:
            text = file.read()
    except FileNotFoundError:
        return
    offset = float(text)
    with open("clock.taken.new", "w") as file:
        file.write(text)
    os.replace("clock.taken.new", "clock.taken")


Clock.time = lambda self: real_time(self) + offset
read_offset()
signal.signal(signal.SIGUSR1, read_offset)
main()
