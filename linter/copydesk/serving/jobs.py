"""What goes between the process that listens and its workers, a job one way, an answer the other; and a worker's side of the pipe."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

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


MOST_MEMORY = 4 * 2**30
"""Bytes of address space for one worker; a text that needs more breaks its own check alone."""

_SELDOM = 100_000


def work(answer: Callable[[Job], Answer]) -> None:
    """Do jobs until there are no more; what a plug-in prints goes nowhere, since the pipe is for answers."""
    jobs, answers = sys.stdin.buffer, _own_output()
    _limit_memory()
    gc.freeze()  # sheets and rules are there to stay: no search for garbage looks at them
    gc.set_threshold(_SELDOM)
    while job := _next(jobs):
        answers.write(packed(answer(job)))
        answers.flush()


def _own_output() -> BinaryIO:
    """The pipe, under a number that nobody else knows; standard output leads nowhere from now on."""
    pipe = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(pipe, "wb")


def _next(jobs: BinaryIO) -> Job | None:
    head = jobs.read(LENGTH)
    if len(head) < LENGTH:
        return None
    return msgspec.msgpack.decode(jobs.read(int.from_bytes(head, "big")), type=Job)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # a system without such limits
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MOST_MEMORY if most == resource.RLIM_INFINITY else min(most, MOST_MEMORY)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
