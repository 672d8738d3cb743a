"""Workers: ended where they take too long, replaced where they break, each answer to the one who asked."""

import asyncio
import os
from pathlib import Path

import msgspec
import pytest

from apart import run_apart
from copydesk.cli.serve import worker_command
from copydesk.serving.jobs import Job
from copydesk.serving.workers import Workers
from serving.conftest import make_newsroom

RULE = '''"""Rules that hang, die and print."""
import os, time
from copydesk.api import Article, Good, Problem, Severity, rule

@rule(slug="trouble-maker", severity=Severity.ERROR, on=Article, examples=())
def trouble_maker(article, _):
    """Do what the text says."""
    print("noise on standard output", flush=True)
    if "PLEASE HANG" in article.text:
        time.sleep(60)
    if "PLEASE DIE" in article.text:
        os._exit(7)
    if "PLEASE EAT" in article.text:
        bytearray(64 * 2**30)
    return iter(())
'''


@pytest.fixture(scope="module")
def command(tmp_path_factory):
    folder = make_newsroom(tmp_path_factory.mktemp("troubled"))
    (folder / "trouble_rules.py").write_text(RULE, encoding="utf-8")
    config = folder / "copydesk.toml"
    config.write_text('rule_files = ["trouble_rules.py"]\n' + config.read_text("utf-8"), encoding="utf-8")
    before = Path.cwd()
    os.chdir(folder)
    yield worker_command((), None)
    os.chdir(before)


def with_workers(command, story, number=2, seconds=60.0, waiting=64):
    async def run():
        workers = Workers(command, number, seconds, waiting)
        await workers.start()
        try:
            return await story(workers)
        finally:
            await workers.stop()

    return run_apart(run())


def checking(text):
    return Job("check", msgspec.json.encode({"text": text}))


def test_a_job_that_takes_too_long_is_ended_and_the_next_is_done(command):
    async def story(workers):
        hung = await workers.do(checking("PLEASE HANG"))
        return hung, await workers.do(checking("A short text."))

    hung, after = with_workers(command, story, number=1, seconds=3.0)
    assert hung.status == 504
    assert b"longer than 3 seconds" in hung.body
    assert after.status == 200


def test_a_worker_that_dies_is_replaced(command):
    async def story(workers):
        return [await workers.do(checking(text)) for text in ("PLEASE DIE", "A short text.")]

    died, after = with_workers(command, story, number=1)
    assert (died.status, after.status) == (500, 200)
    assert b"PLEASE" not in died.body


def test_a_text_that_needs_too_much_memory_breaks_its_own_check_alone(command):
    async def story(workers):
        return [await workers.do(checking(text)) for text in ("PLEASE EAT", "A short text.")]

    eaten, after = with_workers(command, story, number=1)
    assert b"MemoryError" in eaten.body
    assert after.status == 200


def test_fifty_at_once_each_get_their_own_answer(command):
    async def story(workers):
        names = [f"article-{n}.md" for n in range(50)]
        jobs = [Job("check", msgspec.json.encode({"text": "A text.", "name": name})) for name in names]
        answers = await asyncio.gather(*(workers.do(job) for job in jobs))
        return names, [msgspec.json.decode(answer.body)["articles"][0]["path"] for answer in answers]

    names, answered = with_workers(command, story)
    assert answered == names


def test_who_comes_when_too_many_wait_is_told_to_come_again(command):
    async def story(workers):
        return await asyncio.gather(*(workers.do(checking("A text.")) for _ in range(8)))

    statuses = [answer.status for answer in with_workers(command, story, number=1, waiting=3)]
    assert statuses.count(200) == 4
    assert statuses.count(503) == 4


def test_who_has_gone_is_not_worked_for(command):
    async def gone():
        return True

    async def story(workers):
        first = asyncio.create_task(workers.do(checking("PLEASE HANG")))
        await asyncio.sleep(0)  # it has the only worker now
        answer = await workers.do(checking("A text."), gone)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        return answer, await workers.do(checking("A text."))

    left, after = with_workers(command, story, number=1)
    assert left.status == 499
    assert after.status == 200
