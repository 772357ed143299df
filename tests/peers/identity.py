"""Gives a matrix-nio account the identity that matrix-nio itself knows nothing of.

A person without cross-signing keys gets no message keys from Chancery and is not believed. So the account
gets a master, a self-signing and a user-signing key, and its devices are signed, exactly as any other client
would have done it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from canonicaljson import encode_canonical_json
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# Sends one request and gives the HTTP status and the JSON answer.
Request = Callable[[str, str, dict[str, Any]], Awaitable[tuple[int, dict[str, Any]]]]


def unpadded(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def padded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4))


class SigningKey:
    def __init__(self, seed: bytes | None = None) -> None:
        self.private = Ed25519PrivateKey.from_private_bytes(seed) if seed else Ed25519PrivateKey.generate()
        self.public = unpadded(self.private.public_key().public_bytes_raw())

    @property
    def key_id(self) -> str:
        return f"ed25519:{self.public}"

    def sign(self, user_id: str, thing: dict[str, Any]) -> None:
        """Adds this key's signature to `thing`, the way Matrix signs JSON."""
        bare = {key: value for key, value in thing.items() if key not in ("signatures", "unsigned")}
        signature = unpadded(self.private.sign(encode_canonical_json(bare)))
        thing.setdefault("signatures", {}).setdefault(user_id, {})[self.key_id] = signature


@dataclass
class Identity:
    """The three keys that make a person recognisable across devices."""

    user_id: str
    master: SigningKey
    self_signing: SigningKey
    user_signing: SigningKey
    published: bool = False

    @classmethod
    def new(cls, user_id: str) -> Identity:
        return cls(user_id, SigningKey(), SigningKey(), SigningKey())

    @classmethod
    def load(cls, text: str) -> Identity:
        kept = json.loads(text)
        keys = (SigningKey(padded(kept[name])) for name in ("master", "self_signing", "user_signing"))
        return cls(kept["user_id"], *keys, published=True)

    def dump(self) -> str:
        kept = {"user_id": self.user_id}
        for name in ("master", "self_signing", "user_signing"):
            kept[name] = unpadded(getattr(self, name).private.private_bytes_raw())
        return json.dumps(kept)

    def public_keys(self, sign_master: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        """The body of the upload; `sign_master` adds the device's signature to the master key."""
        keys = {}
        for name, key in (
            ("master", self.master),
            ("self_signing", self.self_signing),
            ("user_signing", self.user_signing),
        ):
            public = {"user_id": self.user_id, "usage": [name], "keys": {key.key_id: key.public}}
            if key is not self.master:
                self.master.sign(self.user_id, public)
            keys[f"{name}_key"] = public
        sign_master(keys["master_key"])
        return keys

    async def publish(
        self, request: Request, password: str, sign_master: Callable[[dict[str, Any]], None]
    ) -> None:
        """Uploads the public halves, proving with the password that the person wants it."""
        path = "/_matrix/client/v3/keys/device_signing/upload"
        body = self.public_keys(sign_master)
        status, answer = await request("POST", path, body)
        if status == 401 and "session" in answer:
            body["auth"] = {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": self.user_id},
                "password": password,
                "session": answer["session"],
            }
            status, answer = await request("POST", path, body)
        if status != 200:
            raise RuntimeError(f"the identity was refused: {status} {answer}")
        self.published = True

    async def sign_device(self, request: Request, device_keys: dict[str, Any]) -> None:
        """Vouches for a device of this person."""
        self.self_signing.sign(self.user_id, device_keys)
        body = {self.user_id: {device_keys["device_id"]: device_keys}}
        status, answer = await request("POST", "/_matrix/client/v3/keys/signatures/upload", body)
        if status != 200 or answer.get("failures"):
            raise RuntimeError(f"the device's signature was refused: {status} {answer}")
