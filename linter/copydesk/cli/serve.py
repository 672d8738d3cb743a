"""`copydesk serve`: the desk's page, and checks for whatever one writes in."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec

import click

from copydesk.cli.files import mendable, refused, text_of
from copydesk.cli.opening import why
from copydesk.cli.options import CONFIG, FACTS
from copydesk.cli.terminal import say

PORT = 8081
"""The port on which LanguageTool's clients look for a server of one's own."""
_NEEDED = ("starlette", "uvicorn", "python_multipart")
_SHORTEST = 16


@click.command()
@FACTS
@CONFIG
@click.option(
    "--host", default="127.0.0.1", metavar="ADDRESS", help="Where to listen; this machine alone by default."
)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@click.option(
    "--host-name", "names", multiple=True, metavar="NAME", help="A name that the server is called by."
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Another site whose pages may ask, such as https://cms.example; * for all.",
)
@click.option("--token-file", metavar="FILE", help="The token that everybody must have; else COPYDESK_TOKEN.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Texts checked at once."
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1),
    default=20.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a check may take before it is ended.",
)
@click.option("--open", "in_browser", is_flag=True, help="Open the page in the browser.")
def serve(
    facts: tuple[str, ...],
    config: str | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    origins: tuple[str, ...],
    token_file: str | None,
    workers: int,
    time_limit: float,
    in_browser: bool,
) -> None:
    """Open the desk: a page to paste articles into, and checks for editors' add-ons.

    Listens on this machine alone. Where another address is chosen, everybody needs a token: that of --token-file or
    COPYDESK_TOKEN, else one that is made and printed. Add-ons that take the address of a LanguageTool server take this one's.
    """
    _installed()
    from copydesk.cli.open_desk import open_desk
    from copydesk.serving.access import LOCAL, SENDERS, Access
    from copydesk.serving.app import Limits, make_app
    from copydesk.serving.running import listen, run
    from copydesk.serving.workers import Workers

    with mendable():
        open_desk(facts, config)
    token = _token(token_file) or (secrets.token_urlsafe(24) if host not in LOCAL else None)
    limits = Limits(workers=workers, seconds=time_limit)
    crew = Workers(worker_command(facts, config), workers, limits.seconds, limits.waiting)
    access = Access(LOCAL | {host} | set(names), frozenset(origins), token)
    try:
        listening = listen(host, port)
    except OSError as error:
        message = f"{host}:{port} cannot be listened on: {why(error)}"
        raise refused(message, "--port") from None
    address = _address(names[0] if names else host, listening.getsockname()[1])
    app = make_app(crew, access, limits, secrets=_secrets(SENDERS))
    run(app, listening, limits, lambda: _opened(address, token, in_browser))


def worker_command(facts: Sequence[str], config: str | None) -> list[str]:
    """How a worker is started: by this Python, and nothing from the working folder is imported."""
    command = [sys.executable, "-P", "-m", "copydesk.cli.serve_worker"]
    return [*command, "--config", config or "", *facts]


def _secrets(systems: Iterable[str]) -> dict[str, str]:
    """The secrets by which content management systems sign what they publish, of those that have one."""
    found = ((name, os.environ.get(f"COPYDESK_{name.upper()}_SECRET", "").strip()) for name in systems)
    return {name: secret for name, secret in found if secret}


def _installed() -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        what = f"needs {', '.join(missing)}; install it with: pip install 'copydesk[serve]'"
        raise refused(what, "copydesk serve")


def _token(file: str | None) -> str | None:
    """The token that was chosen; one that is guessed too easily is refused."""
    token = os.environ.get("COPYDESK_TOKEN", "").strip()
    if file:
        token = text_of(file).strip()
    if token or file:
        _sound(token, file or "COPYDESK_TOKEN")
    return token or None


def _sound(token: str, where: str) -> None:
    if len(token) < _SHORTEST or not all(sign.isalnum() or sign in "-_." for sign in token):
        message = f"a token has at least {_SHORTEST} letters, digits, dots, dashes or underscores"
        raise refused(message, where)


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _opened(address: str, token: str | None, in_browser: bool) -> None:
    whole = f"{address}?token={token}" if token else address
    say(f"The desk is open at {whole}")
    say(f"Add-ons for LanguageTool: {address}{token + '/' if token else ''}v2/   Ctrl-C closes it.")
    sys.stdout.flush()
    if in_browser:
        click.launch(whole)
