"""Round trips to `copydesk serve` on the loopback: 1 kB and 9 kB, fifty clients at once, a thousand lines, memory over many requests.

    python tests/benchmarks/bench_serve.py [REQUESTS]

Prints milliseconds of `/v2/check` and of the page's report: median and 95th percentile of single requests one after another, and how long
processors were busy with each, which another load on the machine changes little. A text is sent again with one word changed, as an editor
who writes sends it, and with a new word in every sentence, as if it were another text. Further: how many of fifty clients' requests were answered, and
with their own text; what is answered while a thousand lines are held open, and after; and the memory of all processes after each quarter of
REQUESTS requests (2,000).
"""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).parents[2]
NEWSROOM = ROOT / "fixtures"
STORIES = ("guides/all-of-us-are-dead.txt", "long-read.md", "wednesday-part-two.md", "oppenheimer-again.md")
FIRST, RUNS, CLIENTS, EACH, PARTS, LINES = 6, 40, 50, 4, 4, 1000
FORM = {"content-type": "application/x-www-form-urlencoded"}


class Client:
    """One connection that is kept."""

    def __init__(self, address: str) -> None:
        self._line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)

    def post(self, path: str, body: str, kind: str) -> dict[str, object]:
        """The answer to a request."""
        self._line.request("POST", path, body.encode(), {"content-type": kind})
        return json.loads(self._line.getresponse().read())

    def health(self) -> int:
        """The status of a question that no worker is needed for."""
        self._line.request("GET", "/healthz")
        answer = self._line.getresponse()
        answer.read()
        return answer.status

    def check(self, text: str) -> dict[str, object]:
        """A check as a client of LanguageTool asks for it."""
        return self.post("/v2/check", urlencode({"language": "en-US", "text": text}), FORM["content-type"])

    def page(self, text: str) -> dict[str, object]:
        """The report as the page asks for it."""
        return self.post("/desk/page", json.dumps({"text": text, "name": "a.md"}), "application/json")


def main() -> None:
    """Start a server in the demo newsroom, and measure."""
    requests = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    allow_lines()
    command = [sys.executable, "-m", "copydesk", "serve", "--port", "0"]
    server = subprocess.Popen(
        command, cwd=NEWSROOM, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        measure(server.stdout.readline().split()[-1], server.pid, requests)
    finally:
        server.terminate()
        server.wait()


def measure(address: str, pid: int, requests: int) -> None:
    """Print all figures."""
    story = "\n\n".join((NEWSROOM / "stories" / name).read_text("utf-8") for name in STORIES)
    texts = {"1 kB": cut(story, 1000), "9 kB": cut(story * 3, 9000)}
    client = Client(address)
    told("no check", [timed(client.health) for _ in range(RUNS)], 0.0)
    for size, text in texts.items():
        for door in ("check", "page"):
            act = getattr(client, door)
            for change in (one_word, every_sentence):
                for number in range(FIRST):
                    act(change(text, number))
                before = processor(pid)
                times = [timed(act, change(text, FIRST + number)) for number in range(RUNS)]
                what = change.__name__.replace("_", " ")
                told(f"{size}, {door}, {what} changed", times, (processor(pid) - before) / RUNS)
    at_once(address)
    held_open(address)
    grown = [memory(pid)]
    began = time.perf_counter()
    for _ in range(PARTS):
        with ThreadPoolExecutor(2) as pool:
            list(
                pool.map(
                    lambda many: repeat(address, texts["1 kB"][:300], many), [requests // PARTS // 2] * 2
                )
            )
        grown.append(memory(pid))
    took = time.perf_counter() - began
    print(f"{requests} requests of 300 B in {took:.0f} s; memory {' → '.join(map(str, grown))} MB")


def repeat(address: str, text: str, times: int) -> None:
    """The same request many times, on one connection."""
    client = Client(address)
    for _ in range(times):
        client.check(text)


def one_word(text: str, number: int) -> str:
    """The text with one word in its middle changed."""
    middle = text.find(" ", len(text) // 2)
    return f"{text[:middle]} new{number}{text[middle:]}"


def every_sentence(text: str, number: int) -> str:
    """The text with a word more in every sentence, another one in each."""
    first, *more = text.split(". ")
    return first + "".join(f". Then{number}x{n} {sentence}" for n, sentence in enumerate(more))


def cut(text: str, length: int) -> str:
    """Whole words of that length."""
    return text[:length].rsplit(" ", 1)[0] + "."


def timed(act, *given: str) -> float:
    """Milliseconds that a request takes."""
    start = time.perf_counter()
    act(*given)
    return (time.perf_counter() - start) * 1000


def told(name: str, times: list[float], busy: float) -> None:
    """One line."""
    late = quantiles(times, n=20)[-1]
    print(f"{median(times):7.1f} ms median, {late:7.1f} ms at 95 %, {busy:6.1f} ms of processor  {name}")


def allow_lines() -> None:
    """As many open files as the system lets a process have, for this process and for the server."""
    try:
        import resource
    except ImportError:  # a system without such limits
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def held_open(address: str) -> None:
    """A thousand lines, each with half a request on it; then none of them."""
    url = urlsplit(address)
    held = [socket.create_connection((url.hostname, url.port), timeout=120) for _ in range(LINES)]
    for each in held:
        each.sendall(b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1\r\n")
    during = Client(address).health()
    for each in held:
        each.close()
    start = time.perf_counter()
    while (after := Client(address).health()) != 200 and time.perf_counter() - start < 60:
        time.sleep(0.01)
    took = (time.perf_counter() - start) * 1000
    print(
        f"{LINES} lines held open: the next is answered {during}, and {after} within {took:.0f} ms of their end"
    )


def at_once(address: str) -> None:
    """Fifty clients, each with a mark of its own in its text that comes back in the sentence of its match."""

    def own(number: int) -> int:
        client, mark = Client(address), f"Client {number} of fifty"
        wrong = f"Wednesday\n\nIn Wednesday, {mark} says, Emma Myers plays Bianca Barclay.\n"
        return sum(mark in json.dumps(client.check(wrong)["matches"]) for _ in range(EACH))

    start = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        right = sum(pool.map(own, range(CLIENTS)))
    took = time.perf_counter() - start
    print(
        f"{CLIENTS} clients at once: {right} of {CLIENTS * EACH} answered with their own text, in {took:.1f} s"
    )


def processes(pid: int) -> list[str]:
    """A process and its children; nothing where the system does not say."""
    try:
        return [str(pid), *Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def memory(pid: int) -> int:
    """Megabytes that a process and its children have in memory."""
    pages = [int(Path(f"/proc/{each}/statm").read_text().split()[1]) for each in processes(pid)]
    return sum(pages) * 4096 // 1_000_000


def processor(pid: int) -> float:
    """Milliseconds that processors were busy with a process and its children."""
    fields = [Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split() for each in processes(pid)]
    return sum(int(each[11]) + int(each[12]) for each in fields) * 10.0


if __name__ == "__main__":
    main()
