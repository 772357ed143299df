"""What a peer can be told to do."""

from __future__ import annotations

import os
from typing import Any

import nio
from colleague import Colleague
from device import Device, Refused, checked
from nio.crypto import decrypt_attachment


class Peer(Device):
    """A device that takes orders."""

    # What may be asked for by name.
    COMMANDS = (
        "create_room", "invite", "join", "leave", "set_state", "members", "rooms", "send", "send_event", "react",
        "send_file", "save_file", "redact", "read_receipt", "typing", "set_display_name", "sign_out", "answer_by", "raw",
    )

    # Rooms

    async def create_room(
        self,
        name: str | None = None,
        topic: str | None = None,
        encrypted: bool = True,
        direct: bool = False,
        invite: list[str] | None = None,
        public: bool = False,
    ) -> dict[str, Any]:
        invite = invite or []
        state = [{"type": "m.room.guest_access", "state_key": "", "content": {"guest_access": "forbidden"}}]
        if encrypted:
            content = {"algorithm": "m.megolm.v1.aes-sha2"}
            state.append({"type": "m.room.encryption", "state_key": "", "content": content})
        trusted = nio.RoomPreset.trusted_private_chat
        preset = trusted if direct else nio.RoomPreset.public_chat if public else nio.RoomPreset.private_chat
        created = checked(
            await self.client.room_create(
                name=name, topic=topic, is_direct=direct, invite=invite, preset=preset, initial_state=state
            )
        )
        room = created.room_id
        # Only those whom sync has shown as invited get the keys of what is sent next.
        invited = set(invite)
        await self.until(
            lambda: room in self.client.rooms and invited <= set(self.client.rooms[room].users), "the new room"
        )
        if direct and invite:
            await self.mark_direct(room, invite[0])
        return {"room": room}

    async def mark_direct(self, room: str, user: str) -> None:
        path = f"/_matrix/client/v3/user/{self.client.user_id}/account_data/m.direct"
        status, direct = await self.request("GET", path)
        direct = direct if status == 200 else {}
        direct.setdefault(user, []).append(room)
        await self.request("PUT", path, direct)

    async def invite(self, room: str, user: str) -> None:
        checked(await self.client.room_invite(room, user))
        await self.until(lambda: user in self.client.rooms[room].users, "the invitation")

    async def join(self, room: str, via: list[str] | None = None) -> None:
        query = "&".join(f"server_name={server}&via={server}" for server in via or [])
        status, answer = await self.request("POST", f"/_matrix/client/v3/join/{room}?{query}", {})
        if status != 200:
            raise Refused(f"{answer.get('errcode')} {answer.get('error')}")
        await self.until(lambda: room in self.client.rooms, "the joined room")
        await self.load_history(room)

    async def leave(self, room: str) -> None:
        checked(await self.client.room_leave(room))
        self.client.rooms.pop(room, None)
        self.client.invited_rooms.pop(room, None)
        self.invites.discard(room)

    async def set_state(self, room: str, type: str, content: dict[str, Any], state_key: str = "") -> dict[str, Any]:
        response = checked(await self.client.room_put_state(room, type, content, state_key))
        return {"event_id": response.event_id}

    async def members(self, room: str) -> list[dict[str, Any]]:
        if room not in self.client.rooms:
            raise Refused(f"not in {room}")
        known = self.client.rooms[room]
        return [
            {"user_id": user.user_id, "display_name": user.display_name, "invited": user.invited}
            for user in known.users.values()
        ]

    async def rooms(self) -> list[dict[str, Any]]:
        joined = [(room, "joined") for room in self.client.rooms.values()]
        invited = [(self.client.invited_rooms[room], "invited") for room in sorted(self.invites)]
        return [
            {"room": room.room_id, "name": room.display_name, "membership": membership, "encrypted": room.encrypted}
            for room, membership in joined + invited
        ]

    # Messages

    async def send_event(self, room: str, type: str, content: dict[str, Any]) -> dict[str, Any]:
        # A device that signed in a moment ago must get this message's key, too.
        await self.keep_keys()
        response = checked(
            await self.client.room_send(room, type, content, ignore_unverified_devices=True)
        )
        return {"event_id": response.event_id}

    async def send(
        self,
        room: str,
        body: str,
        html: str | None = None,
        msgtype: str = "m.text",
        reply_to: str | None = None,
        edits: str | None = None,
        mentions: list[str] | None = None,
    ) -> dict[str, Any]:
        content: dict[str, Any] = {"msgtype": msgtype, "body": body, "m.mentions": {}}
        if mentions:
            content["m.mentions"] = {"user_ids": mentions}
        if html:
            content |= {"format": "org.matrix.custom.html", "formatted_body": html}
        if edits:
            relation = {"rel_type": "m.replace", "event_id": edits}
            content = {**content, "body": f"* {body}", "m.new_content": dict(content), "m.relates_to": relation}
        elif reply_to:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": reply_to}}
        return await self.send_event(room, "m.room.message", content)

    async def send_file(self, room: str, path: str, content_type: str, kind: str = "m.file") -> dict[str, Any]:
        size, name = os.path.getsize(path), os.path.basename(path)
        with open(path, "rb") as file:
            uploaded, keys = await self.client.upload(
                file, content_type, name, encrypt=self.client.rooms[room].encrypted, filesize=size
            )
        url = checked(uploaded).content_uri
        where = {"file": {**keys, "url": url}} if keys else {"url": url}
        info = {"mimetype": content_type, "size": size}
        content = {"msgtype": kind, "body": name, "filename": name, "info": info, "m.mentions": {}, **where}
        return await self.send_event(room, "m.room.message", content)

    async def save_file(self, content: dict[str, Any], path: str) -> None:
        """Downloads and decrypts the file that a message's content speaks of."""
        keys = content.get("file")
        body = checked(await self.client.download(keys["url"] if keys else content["url"])).body
        if keys:
            body = decrypt_attachment(body, keys["key"]["k"], keys["hashes"]["sha256"], keys["iv"])
        with open(path, "wb") as file:
            file.write(body)

    async def react(self, room: str, event: str, key: str) -> dict[str, Any]:
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return await self.send_event(room, "m.reaction", {"m.relates_to": relation})

    async def redact(self, room: str, event: str, reason: str | None = None) -> dict[str, Any]:
        return {"event_id": checked(await self.client.room_redact(room, event, reason)).event_id}

    async def read_receipt(self, room: str, event: str) -> None:
        checked(await self.client.room_read_markers(room, event, event))

    async def typing(self, room: str, on: bool) -> None:
        checked(await self.client.room_typing(room, on, timeout=20_000))

    async def set_display_name(self, name: str) -> None:
        checked(await self.client.set_displayname(name))

    async def sign_out(self) -> None:
        checked(await self.client.logout())
        await self.close()

    async def answer_by(self, rules: list[dict[str, Any]]) -> None:
        """Answers by itself from now on; no rules: stops that."""
        self.colleague = Colleague(self, rules) if rules else None

    async def raw(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        status, answer = await self.request(method, path, body)
        return {"status": status, "body": answer}
