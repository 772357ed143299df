"""Simulated colleagues: rules by which a peer answers by itself."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Rule:
    """When to answer, and what. The first rule that fits a message decides."""

    replies: list[str]
    # Any of these words, in whatever case; none means every message.
    words: list[str] = field(default_factory=list)
    # Whose messages; none means everybody's but one's own. Two colleagues who answer each other never stop.
    senders: list[str] = field(default_factory=list)
    # In which room; none means all.
    room: str | None = None
    reaction: str | None = None
    # Seconds until the answer, between these two.
    delay: tuple[float, float] = (1.0, 3.0)
    used: int = 0

    def fits(self, room: str, sender: str, body: str) -> bool:
        lower = body.lower()
        return (
            (self.room is None or self.room == room)
            and (not self.senders or sender in self.senders)
            and (not self.words or any(word.lower() in lower for word in self.words))
        )

    def next_reply(self) -> str | None:
        if not self.replies:
            return None
        reply = self.replies[self.used % len(self.replies)]
        self.used += 1
        return reply


class Colleague:
    """Answers a peer's messages by its rules: reads, types, then sends, as a person would."""

    def __init__(self, peer: Any, rules: list[dict[str, Any]]) -> None:
        self.peer = peer
        self.rules = [Rule(**{**rule, "delay": tuple(rule.get("delay", (1.0, 3.0)))}) for rule in rules]
        self.tasks: set[asyncio.Task[None]] = set()

    def hear(self, room: str, event: dict[str, Any]) -> None:
        """Takes note of a message that just came; the answer happens by itself."""
        content = event.get("content", {})
        if event["type"] != "m.room.message" or event["sender"] == self.peer.client.user_id:
            return
        if content.get("m.relates_to", {}).get("rel_type") == "m.replace":
            return
        body = str(content.get("body", ""))
        rule = next((rule for rule in self.rules if rule.fits(room, event["sender"], body)), None)
        if rule:
            task = asyncio.ensure_future(self.answer(room, event["event_id"], rule))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def answer(self, room: str, event_id: str, rule: Rule) -> None:
        await asyncio.sleep(random.uniform(0.2, 0.6))
        await self.peer.read_receipt(room=room, event=event_id)
        if rule.reaction:
            await self.peer.react(room=room, event=event_id, key=rule.reaction)
        reply = rule.next_reply()
        if reply is None:
            return
        await self.peer.typing(room=room, on=True)
        await asyncio.sleep(random.uniform(*rule.delay))
        await self.peer.send(room=room, body=reply)
        await self.peer.typing(room=room, on=False)
