"""One matrix-nio client: its life, its keys, and what it sees."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import ssl
import sys
from typing import Any

import nio
from colleague import Colleague
from identity import Identity

SYNC_TIMEOUT = 30_000  # milliseconds
ARRIVAL_LIMIT = 60.0  # seconds until what a command did must come back with sync

# Deep enough that a burst of test messages never leaves a gap that nio would not fill.
SYNC_FILTER = {"room": {"timeline": {"limit": 500}}, "presence": {"not_types": ["*"]}}


def emit(thing: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(thing) + "\n")
    sys.stdout.flush()


class Refused(Exception):
    """The server, or nio, said no."""


def checked(response: Any) -> Any:
    if isinstance(response, nio.ErrorResponse):
        raise Refused(f"{response.status_code or ''} {response.message}".strip())
    return response


class Device:
    """One account on one device: signed in, following sync, saying what it sees."""

    def __init__(self, name: str, homeserver: str, ca_file: str, store: str, user_id: str) -> None:
        self.name = name
        self.store = store
        self.identity: Identity | None = None
        self.colleague: Colleague | None = None
        self.unread: dict[str, tuple[str, nio.MegolmEvent]] = {}  # undecryptable events, by their id
        self.withheld: dict[tuple[str, str], str] = {}
        self.invites: set[str] = set()
        self.seen: set[str] = set()  # events that were told of, by their id
        self.progress = asyncio.Condition()
        self.keys = asyncio.Lock()
        self.task: asyncio.Task[None] | None = None
        config = nio.AsyncClientConfig(
            encryption_enabled=True, store_sync_tokens=True, max_timeout_retry_wait_time=1, request_timeout=30
        )
        self.client = nio.AsyncClient(
            homeserver,
            user_id,
            store_path=store,
            config=config,
            ssl=ssl.create_default_context(cafile=ca_file),
        )
        self.client.add_event_callback(self.on_event, None)
        self.client.add_ephemeral_callback(self.on_ephemeral, None)
        self.client.add_to_device_callback(self.on_to_device, None)

    # Life

    async def sign_in(self, password: str, device_name: str, identity: Identity | None) -> None:
        """Signs in on a new device and publishes its keys; with an identity, the device is vouched for."""
        checked(await self.client.login(password, device_name=device_name))
        checked(await self.client.keys_upload())
        if identity:
            self.identity = identity
            if not identity.published:
                await identity.publish(self.request, password, self.sign_as_device)
            await identity.sign_device(self.request, await self.own_device_keys())
        self.save()

    async def own_device_keys(self) -> dict[str, Any]:
        """This device's keys as the server shows them to others."""
        user, device = self.client.user_id, self.client.device_id
        status, answer = await self.request("POST", "/_matrix/client/v3/keys/query", {"device_keys": {user: [device]}})
        if status != 200:
            raise Refused(f"{status} {answer}")
        keys = answer["device_keys"][user][device]
        keys.pop("unsigned", None)
        return keys

    def sign_as_device(self, thing: dict[str, Any]) -> None:
        bare = {key: value for key, value in thing.items() if key != "signatures"}
        signatures = thing.setdefault("signatures", {}).setdefault(self.client.user_id, {})
        signatures[f"ed25519:{self.client.device_id}"] = self.client.olm.sign_json(bare)

    def save(self) -> None:
        """Keeps what `resume` needs, beside nio's own store."""
        kept = {
            "homeserver": self.client.homeserver,
            "user_id": self.client.user_id,
            "device_id": self.client.device_id,
            "access_token": self.client.access_token,
            "identity": self.identity.dump() if self.identity else None,
        }
        with open(os.path.join(self.store, "session.json"), "w") as file:
            json.dump(kept, file)

    def restore(self, kept: dict[str, Any]) -> None:
        self.client.restore_login(kept["user_id"], kept["device_id"], kept["access_token"])
        if kept["identity"]:
            self.identity = Identity.load(kept["identity"])

    async def start(self) -> None:
        """Syncs once, then goes on in the background."""
        checked(await self.client.sync(timeout=0, sync_filter=SYNC_FILTER, full_state=True))
        await self.keep_keys()
        self.task = asyncio.ensure_future(self.follow())

    async def follow(self) -> None:
        while True:
            try:
                response = await self.client.sync(timeout=SYNC_TIMEOUT, sync_filter=SYNC_FILTER)
                if isinstance(response, nio.SyncResponse):
                    self.take_note(response)
                    await self.keep_keys()
                    async with self.progress:
                        self.progress.notify_all()
                    continue
                logging.warning("%s: sync was refused: %s", self.name, response)
            except Exception as error:  # A server that is away, say: the next round tries again.
                logging.warning("%s: sync failed: %r", self.name, error)
            await asyncio.sleep(0.5)

    def take_note(self, response: nio.SyncResponse) -> None:
        """What nio leaves out of its own book-keeping."""
        for room in response.rooms.leave:
            self.invites.discard(room)
            self.client.rooms.pop(room, None)
            self.client.invited_rooms.pop(room, None)
            self.push("left", room=room)
        for room in response.rooms.join:
            self.invites.discard(room)
        self.try_again()

    async def keep_keys(self) -> None:
        """What nio wants done between two syncs: one-time keys, other people's devices, waiting messages."""
        async with self.keys:
            client = self.client
            if client.should_upload_keys:
                await client.keys_upload()
            if client.should_query_keys:
                await client.keys_query()
            if client.should_claim_keys:
                await client.keys_claim(client.get_users_for_key_claiming())
            await client.send_to_device_messages()

    async def until(self, happened: Any, what: str) -> None:
        """Waits until sync has brought what a command caused: only then nio knows of it."""
        async with self.progress:
            try:
                await asyncio.wait_for(self.progress.wait_for(happened), ARRIVAL_LIMIT)
            except asyncio.TimeoutError:
                raise Refused(f"{what} did not come back with sync") from None

    async def close(self) -> None:
        if self.task:
            self.task.cancel()
        await self.client.close()

    async def request(self, method: str, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
        """Any request, as this device."""
        headers = {"Authorization": f"Bearer {self.client.access_token}"}
        data = None if body is None else json.dumps(body)
        response = await self.client.send(method, path, data, headers)
        try:
            return response.status, json.loads(await response.read() or b"{}")
        finally:
            response.release()

    # What is seen

    def push(self, kind: str, **fields: Any) -> None:
        emit({"push": kind, "peer": self.name, **fields})

    async def on_event(self, room: nio.MatrixRoom, event: Any) -> None:
        self.seen.add(getattr(event, "event_id", ""))
        if isinstance(event, nio.InviteEvent):
            if isinstance(event, nio.InviteMemberEvent) and event.state_key == self.client.user_id:
                self.invites.add(room.room_id)
                self.push("invite", room=room.room_id, sender=event.sender, name=room.display_name)
        elif isinstance(event, nio.MegolmEvent):
            self.unread[event.event_id] = (room.room_id, event)
            self.push(
                "undecryptable",
                room=room.room_id,
                event_id=event.event_id,
                sender=event.sender,
                session_id=event.session_id,
                withheld=self.withheld.get((room.room_id, event.session_id)),
            )
        else:
            self.push_event(room.room_id, event)

    def push_event(self, room: str, event: Any) -> None:
        source = dict(event.source)
        # nio takes the content out of some kinds of event while it reads them.
        source.setdefault("content", getattr(event, "content", {}))
        shown = {
            key: source.get(key)
            for key in ("event_id", "sender", "type", "state_key", "content", "origin_server_ts", "redacts")
        }
        shown["encrypted"] = bool(getattr(event, "decrypted", False))
        self.push("event", room=room, event=shown)
        if self.colleague:
            self.colleague.hear(room, shown)

    async def load_history(self, room: str) -> None:
        """Tells of what was written before the peer joined: sync starts with the joining."""
        back = nio.MessageDirection.back
        history = checked(await self.client.room_messages(room, self.client.next_batch, direction=back, limit=100))
        for event in reversed(history.chunk):
            if event.event_id not in self.seen:
                await self.on_event(self.client.rooms[room], event)

    def try_again(self) -> None:
        """Decrypts what came before its key."""
        for event_id, (room, event) in list(self.unread.items()):
            event.room_id = room
            if not self.client.olm.inbound_group_store.get(room, event.sender_key, event.session_id):
                continue
            try:
                decrypted = self.client.decrypt_event(event)
            except nio.EncryptionError:
                continue
            del self.unread[event_id]
            self.push_event(room, decrypted)

    async def on_ephemeral(self, room: nio.MatrixRoom, event: Any) -> None:
        if isinstance(event, nio.TypingNoticeEvent):
            self.push("typing", room=room.room_id, users=event.users)
        elif isinstance(event, nio.ReceiptEvent):
            for receipt in event.receipts:
                self.push("receipt", room=room.room_id, user=receipt.user_id, event_id=receipt.event_id)

    async def on_to_device(self, event: Any) -> None:
        if isinstance(event, nio.UnknownToDeviceEvent) and event.type == "m.room_key.withheld":
            content = event.source["content"]
            room, session, code = content.get("room_id"), content.get("session_id"), content.get("code")
            self.withheld[(room, session)] = code
            self.push("withheld", room=room, session_id=session, sender=event.sender, code=code)
