"""Foreign Matrix clients for tests: matrix-nio with end-to-end encryption, driven over JSON lines.

Commands come on standard input, one object a line: {"id": 7, "peer": "p1", "command": "send", …}; the rest of
the object is the command's arguments (see peer.py). Each gets exactly one answer, {"id": 7, "ok": …} or
{"id": 7, "error": "…"}, not necessarily in order. What the peers see comes unasked, as
{"push": "event" | "undecryptable" | "invite" | "left" | "typing" | "receipt" | "withheld", "peer": "p1", …}.

One process holds any number of peers. It ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from typing import Any

from device import Refused, emit
from identity import Identity
from peer import Peer


class Host:
    """The peers of this process, and what their people are recognised by."""

    def __init__(self) -> None:
        self.peers: dict[str, Peer] = {}
        self.identities: dict[str, Identity] = {}

    async def sign_in(
        self,
        peer: str,
        homeserver: str,
        ca_file: str,
        store: str,
        user_id: str,
        password: str,
        device_name: str = "Peer",
        identity: bool = True,
    ) -> dict[str, Any]:
        """Signs in on a new device, which the person's identity vouches for unless `identity` is false."""
        if peer in self.peers:
            raise Refused(f"there is a peer {peer} already")
        new = Peer(peer, homeserver, ca_file, store, user_id)
        known = self.identities.setdefault(user_id, Identity.new(user_id)) if identity else None
        try:
            await new.sign_in(password, device_name, known)
            await new.start()
        except BaseException:
            await new.close()
            raise
        self.peers[peer] = new
        return {"user_id": new.client.user_id, "device_id": new.client.device_id}

    async def resume(self, peer: str, ca_file: str, store: str) -> dict[str, Any]:
        """Goes on with the device that an earlier process kept in `store`."""
        with open(os.path.join(store, "session.json")) as file:
            kept = json.load(file)
        old = Peer(peer, kept["homeserver"], ca_file, store, kept["user_id"])
        old.restore(kept)
        if old.identity:
            self.identities[kept["user_id"]] = old.identity
        await old.start()
        self.peers[peer] = old
        return {"user_id": kept["user_id"], "device_id": kept["device_id"]}

    async def run(self, command: str, arguments: dict[str, Any]) -> Any:
        if command in ("sign_in", "resume"):
            return await getattr(self, command)(**arguments)
        peer = self.peers.get(arguments.pop("peer", ""))
        if peer is None:
            raise Refused("no such peer")
        if command not in Peer.COMMANDS:
            raise Refused(f"unknown command {command}")
        return await getattr(peer, command)(**arguments)

    async def answer(self, line: bytes) -> None:
        request = json.loads(line)
        id, command = request.pop("id"), request.pop("command")
        try:
            emit({"id": id, "ok": await self.run(command, request)})
        except Exception as error:
            logging.info("%s failed", command, exc_info=True)
            emit({"id": id, "error": f"{type(error).__name__}: {error}"})


async def main() -> None:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=16 * 1024 * 1024)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    host = Host()
    emit({"push": "ready", "peer": ""})
    tasks: set[asyncio.Task[None]] = set()
    while line := await reader.readline():
        task = asyncio.ensure_future(host.answer(line))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    for peer in host.peers.values():
        await peer.close()


if __name__ == "__main__":
    logging.basicConfig(level=os.environ.get("CHANCERY_PEER_LOG", "ERROR"), stream=sys.stderr)
    asyncio.run(main())
