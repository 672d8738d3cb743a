"""Workers: processes that do one job at a time, each ended and replaced where a job takes too long or breaks it."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import msgspec

from copydesk.serving.jobs import LENGTH, Answer, Job, packed, refused

_LONGEST = 2**30
"""How much a worker's answer may hold before its pipe is taken for broken."""
_PAUSE = 0.05
"""How often somebody who waits for a worker looks whether the one who asked is still there."""
_GRACE = 2.0

Gone = Callable[[], Awaitable[bool]]


async def _nobody_left() -> bool:
    return False


class _Worker:
    """One process, started when it is first needed."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: Process | None = None

    async def do(self, job: Job) -> Answer:
        """The answer to a job; raises OSError or EOFError where the process breaks."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise OSError("the worker has no pipes")
        process.stdin.write(packed(job))
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(LENGTH), "big")
        return msgspec.msgpack.decode(await process.stdout.readexactly(length), type=Answer)

    async def start(self) -> None:
        """Start a process where there is none, and wait until it can work, which no job's time pays for."""
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                limit=_LONGEST,
                start_new_session=True,
            )
            await self.do(Job("ready"))

    async def end(self) -> None:
        """End the process at once."""
        process, self._process = self._process, None
        if process and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def dismiss(self) -> None:
        """Let the process end by itself, and end it where it does not."""
        if (process := self._process) and process.stdin and process.returncode is None:
            process.stdin.close()
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), _GRACE)
        await self.end()


class Workers:
    """A few workers and those who wait for one, each answered in the order in which they came."""

    def __init__(self, command: Sequence[str], number: int, seconds: float, most_waiting: int) -> None:
        self._all = [_Worker(command) for _ in range(number)]
        self._free = list(self._all)
        self._line: deque[asyncio.Future[_Worker]] = deque()
        self._seconds, self._most_waiting = seconds, most_waiting

    async def start(self) -> None:
        """Start all, so that the first who asks does not wait for it."""
        await asyncio.gather(*(worker.start() for worker in self._all))

    async def do(self, job: Job, gone: Gone = _nobody_left) -> Answer:
        """The answer to a job; that there is none where too many wait, the job takes too long, or breaks its worker."""
        if len(self._line) >= self._most_waiting:
            return refused("too many texts are waiting; try again in a moment", 503)
        worker = await self._next(gone)
        if worker is None:
            return refused("nobody waits for this any more", 499)
        try:
            return await self._done(worker, job)
        finally:
            self._give(worker)

    async def _next(self, gone: Gone) -> _Worker | None:
        """The next free worker; none where the one who asked has gone meanwhile."""
        if self._free:
            return self._free.pop()
        turn: asyncio.Future[_Worker] = asyncio.get_running_loop().create_future()
        self._line.append(turn)
        try:
            while not turn.done():
                await asyncio.wait({turn}, timeout=_PAUSE)
                if not turn.done() and await gone():
                    return None
            return turn.result()
        except asyncio.CancelledError:
            if turn.done():
                self._give(turn.result())
            raise
        finally:
            if not turn.done():
                self._line.remove(turn)

    def _give(self, worker: _Worker) -> None:
        """Hand a worker to who has waited longest, if anybody has."""
        if self._line:
            self._line.popleft().set_result(worker)
        else:
            self._free.append(worker)

    async def _done(self, worker: _Worker, job: Job) -> Answer:
        try:
            await worker.start()
            return await asyncio.wait_for(worker.do(job), self._seconds)
        except TimeoutError:
            await worker.end()
            return refused(f"the check took longer than {self._seconds:g} seconds and was ended", 504)
        except (OSError, EOFError, msgspec.MsgspecError):
            await worker.end()
            return refused(
                "the check broke, and its worker was replaced; the other texts are not touched", 500
            )
        except asyncio.CancelledError:
            await worker.end()
            raise

    async def stop(self) -> None:
        """End all."""
        await asyncio.gather(*(worker.dismiss() for worker in self._all))
