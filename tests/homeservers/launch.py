"""Runs one Synapse on behalf of the test harness and never outlives it.

Usage: launch.py FOLDER, where FOLDER holds homeserver.yaml; Synapse's log goes to FOLDER/synapse.log.

One command a line on standard input, one answer a line on standard output, beginning with "ok" or "error":

  start    start Synapse
  stop     end it as an operator would, by force after ten seconds
  kill     end it at once
  pause    stop it in its tracks: connections stay open and nothing answers
  resume   let it go on
  status   "ok running" or "ok ended CODE"
  clock S  set the server's clock S seconds ahead of the real time
  keep     keep FOLDER when this process ends

When standard input ends, however the harness came to its end, Synapse is killed and FOLDER removed. A
process of its own does this, because signals to a paused server and clean-up after a killed harness need
somebody who is neither.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time

PR_SET_PDEATHSIG = 1
SYNAPSE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_synapse.py")


def die_with_parent() -> None:
    """Asks Linux to kill this process when the launcher dies. Runs between fork and exec."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Launcher:
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.keep = False
        self.synapse: subprocess.Popen | None = None

    def start(self) -> str:
        if self.running():
            return "error already running"
        with open(os.path.join(self.folder, "synapse.log"), "ab") as log:
            self.synapse = subprocess.Popen(
                [sys.executable, SYNAPSE, "-c", "homeserver.yaml"],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=die_with_parent,
            )
        return f"ok {self.synapse.pid}"

    def running(self) -> bool:
        return self.synapse is not None and self.synapse.poll() is None

    def status(self) -> str:
        if self.running():
            return "ok running"
        return f"ok ended {self.synapse.returncode if self.synapse else 'never started'}"

    def end(self, how: signal.Signals) -> str:
        if self.running():
            assert self.synapse is not None
            self.synapse.send_signal(signal.SIGCONT)
            self.synapse.send_signal(how)
            try:
                self.synapse.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.synapse.kill()
                self.synapse.wait()
        return self.status()

    def signal(self, which: signal.Signals) -> str:
        if not self.running():
            return "error not running"
        assert self.synapse is not None
        self.synapse.send_signal(which)
        return "ok"

    def set_clock(self, seconds: str) -> str:
        with open(os.path.join(self.folder, "clock"), "w") as file:
            file.write(seconds)
        if not self.running():
            return "ok"
        assert self.synapse is not None
        self.synapse.send_signal(signal.SIGUSR1)
        for _ in range(500):
            time.sleep(0.01)
            try:
                with open(os.path.join(self.folder, "clock.taken")) as file:
                    if file.read() == seconds:
                        return "ok"
            except FileNotFoundError:
                pass
        return "error the server did not take the time"

    def answer(self, line: str) -> str:
        command, _, argument = line.partition(" ")
        match command:
            case "start":
                return self.start()
            case "stop":
                return self.end(signal.SIGTERM)
            case "kill":
                return self.end(signal.SIGKILL)
            case "pause":
                return self.signal(signal.SIGSTOP)
            case "resume":
                return self.signal(signal.SIGCONT)
            case "status":
                return self.status()
            case "clock":
                return self.set_clock(argument)
            case "keep":
                self.keep = True
                return "ok"
            case _:
                return f"error unknown command {command!r}"

    def clean(self) -> None:
        if self.running():
            assert self.synapse is not None
            self.synapse.kill()
            self.synapse.wait()
        if self.keep or os.environ.get("CHANCERY_KEEP_LOGS"):
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        run = os.path.dirname(self.folder)
        # The last one out removes what the servers of this run had in common.
        if not any(name.startswith("server-") for name in os.listdir(run)):
            shutil.rmtree(run, ignore_errors=True)


def main() -> None:
    # Ctrl-C reaches the harness, which then decides: nothing here reacts to it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    launcher = Launcher(os.path.abspath(sys.argv[1]))
    try:
        for line in sys.stdin:
            print(launcher.answer(line.strip()), flush=True)
    except BrokenPipeError:
        pass
    finally:
        launcher.clean()


main()
