"""Nothing that is read or run makes a check wait for ever, and whoever ends it ends all of it."""

import io
import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from cli.newsdesk import BAD, GOOD
from cli.test_faults import RULE
from copydesk.cli.opening import read_stream

FACTS = ("--facts", "facts", "--as-of", "2026-11-21")
IMPORTED = '{"imdbID": "tt1", "Title": "The Glass Harbour", "Type": "movie"}'


def pipe(file):
    os.mkfifo(file)
    return "it is a pipe, no regular file"


def listening(file):
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.relpath(file))
    return "it is a socket, no regular file"


def device(file):
    file.symlink_to("/dev/zero")
    return "it is a device, no regular file"


def endless(file):
    with file.open("wb") as stream:
        stream.truncate(21_000_000)
    return "it is larger than 20,000,000 bytes"


KINDS = [pipe, listening, device, endless]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("named", ["stories", "stories/odd.txt"])
def test_what_is_no_article_is_told_and_the_others_are_checked(desk, kind, named):
    desk.write("stories/good.txt", GOOD)
    why = kind(desk.path / "stories/odd.txt")
    output = desk.check(named, "bad.txt", status=2).output
    assert f"stories/odd.txt: cannot be read: {why}" in output
    assert "[wrong-actor]" in output


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_sheet_is_told(desk, kind):
    why = kind(desk.path / "facts/odd.yaml")
    assert f"facts/odd.yaml: cannot be read: {why}" in desk.check("bad.txt", status=2).output


@pytest.mark.parametrize("kind", KINDS[:3])
def test_what_is_no_file_of_facts_is_told_and_nothing_is_written(desk, kind):
    desk.write("more/film.json", IMPORTED)
    why = kind(desk.path / "more/odd.json")
    output = desk.run("facts", "import", "more", "--into", "new", status=2).output
    assert f"more/odd.json: cannot be read: {why}" in output
    assert not (desk.path / "new").exists()


@pytest.mark.parametrize(
    ("option", "key"), [("--config", None), ("--baseline", None), ("--against", None), (None, "house_style")]
)
def test_what_is_no_file_is_told_whatever_it_is_named_as(desk, option, key):
    pipe(desk.path / "odd")
    if key:
        desk.write("copydesk.toml", f'{key} = "odd"\n')
    given = (option, "odd") if option else ()
    assert "it is a pipe, no regular file" in desk.check("good.txt", *given, status=2).output


def test_a_file_of_rules_that_is_a_pipe_is_a_failure(desk):
    pipe(desk.path / "our.py")
    desk.write("copydesk.toml", 'rule_files = ["our.py"]\n')
    assert "our.py: does not import: ImportError" in desk.check("good.txt", status=3).output


def test_a_list_of_articles_may_come_through_a_pipe(desk):
    shell = f"{sys.executable} -m copydesk check --files-from <(echo bad.txt) {' '.join(FACTS)}"
    done = subprocess.run(["bash", "-c", shell], cwd=desk.path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")


class Endless(io.RawIOBase):
    def read(self, size=-1):
        return b"x" * size


def test_an_input_without_end_is_told_before_it_takes_all_memory():
    with pytest.raises(OSError, match="larger than 1,000 bytes"):
        read_stream(Endless(), "-", 1_000)


SOON = "import signal; signal.setitimer(signal.ITIMER_REAL, 0.2)\n    "
"""The alarm that is set for a rule, brought forward by the rule itself: no other is short of time on a busy machine."""
HANGS = {
    "for ever": "while True: pass",
    "asleep": "import time; time.sleep(600)",
    "catching exceptions": "while True:\n        try: pass\n        except Exception: pass",
    "in a regular expression": 'import re; re.fullmatch("(a|a)*b", "a" * 60)',
}


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("copydesk.time_limit.SECONDS", 1.5)


@pytest.mark.parametrize("how", HANGS)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_rule_that_hangs_is_a_failure_with_its_name_and_the_others_go_on(desk, how, jobs):
    desk.write("rules/our.py", RULE.format(body=SOON + HANGS[how]))
    desk.write("copydesk.toml", 'rule_files = ["rules/our.py"]\n')
    output = desk.check("bad.txt", "good.txt", "--jobs", jobs, status=3).output
    assert "our-rule: broke on bad.txt: it did not end within 60 seconds" in output
    assert "[wrong-actor]" in output


def test_a_module_of_rules_that_hangs_on_import_is_a_failure_with_its_name(desk, impatient):
    desk.write("our.py", "while True: pass\n")
    desk.write("copydesk.toml", 'rule_files = ["our.py"]\n')
    output = desk.check("bad.txt", status=3).output
    assert "our.py: does not import: it did not end within 1.5 seconds" in output
    assert "[wrong-actor]" in output


STUBBORN = "import time\n    while True:\n        try: time.sleep(60)\n        except BaseException: pass"


def test_a_rule_that_cannot_be_stopped_ends_the_process_as_a_failure(desk):
    desk.write("our.py", RULE.format(body=STUBBORN))
    desk.write("copydesk.toml", 'rule_files = ["our.py"]\n')
    short = "import copydesk.time_limit as t; t.SECONDS, t._GRACE = 1.5, 0.2; import copydesk.__main__ as m; m.run()"
    command = [sys.executable, "-c", short, "check", "bad.txt", *FACTS]
    done = subprocess.run(command, cwd=desk.path, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "our-rule: it did not end within 1.5 seconds and cannot be stopped" in done.stderr


SLOW = RULE.format(body='import time; open(f"begun-{os.getpid()}", "w").close(); time.sleep(600)')


@pytest.fixture
def running(desk):
    """Starts a long check in a session of its own, and gives it back once its processes are at work.

    A hang-up that the tests themselves are run to ignore counts for the check again.
    """
    begun = []
    ignored = signal.signal(signal.SIGHUP, signal.SIG_DFL)

    def start(jobs, prefix=()):
        desk.write("our.py", SLOW)
        desk.write("copydesk.toml", 'rule_files = ["our.py"]\n')
        for number in range(jobs):
            desk.write(f"stories/{number}.txt", BAD)
        command = (*prefix, sys.executable, "-m", "copydesk", "check", "stories", "--jobs", str(jobs), *FACTS)
        process = subprocess.Popen(
            command, cwd=desk.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        begun.append(process)
        while len(list(desk.path.glob("begun-*"))) < jobs and process.poll() is None:
            time.sleep(0.02)
        return process

    yield start
    signal.signal(signal.SIGHUP, ignored)
    for process in begun:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_signal_ends_the_run_and_is_its_status(running, jobs, number):
    process = running(jobs)
    process.send_signal(number)
    output, errors = process.communicate(timeout=60)  # the pipes end too: no worker holds them
    assert (process.returncode, output, errors) == (-number, b"", b"")


def test_workers_end_with_a_parent_that_is_killed(running):
    process = running(2)
    process.kill()
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


def test_what_nohup_ignores_stays_ignored(running):
    process = running(1, prefix=("nohup",))
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.3)


def test_a_run_that_is_ended_while_it_writes_leaves_nothing_half_written(desk):
    stop = (
        "import os, signal, copydesk.__main__ as m; end = os.fsync\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGTERM)\n"
        "m.run()"
    )
    desk.write("report.json", "mine")
    command = [sys.executable, "-c", stop, "check", "bad.txt", "--output", "report.json", *FACTS]
    done = subprocess.run(command, cwd=desk.path, capture_output=True, check=False)
    assert done.returncode == -signal.SIGTERM
    assert desk.read("report.json") == "mine"
    assert not list(desk.path.glob(".copydesk-*"))
