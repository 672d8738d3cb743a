"""What goes between the process that listens and its workers: a job one way, an answer the other."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

LENGTH = 4
"""Bytes before each message that say how long it is."""
JSON, TEXT, HTML = "application/json", "text/plain; charset=utf-8", "text/html; charset=utf-8"


class Job(Struct, frozen=True, array_like=True):
    """Something to do: what it is called, and what it is done with, as JSON."""

    name: str
    body: bytes = b"{}"


class Answer(Struct, frozen=True, array_like=True):
    """What came of a job, ready to be sent; `findings` is for the log, which has numbers alone."""

    body: bytes
    status: int = 200
    kind: str = JSON
    findings: int = 0


def in_json(value: Any, status: int = 200, findings: int = 0) -> Answer:
    """An answer in JSON."""
    return Answer(msgspec.json.encode(value), status, JSON, findings)


def refused(message: str, status: int = 400, **more: object) -> Answer:
    """An answer that says why there is none."""
    return in_json({"error": message, **more}, status)


def packed(message: Job | Answer) -> bytes:
    """A message with its length before it."""
    data = msgspec.msgpack.encode(message)
    return len(data).to_bytes(LENGTH, "big") + data
