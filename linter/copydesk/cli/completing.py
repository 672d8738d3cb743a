"""What a shell completes: rules, works, formats, and `copydesk completion`, which sets it up."""

from __future__ import annotations

import click

from copydesk.cli.terminal import hand_over

SHELLS = ("bash", "zsh", "fish")


def rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """The rules that begin so, the desk's own included."""
    from copydesk.cli.files import find_config
    from copydesk.discovery import find_rules
    from copydesk.suppress import ENGINE_RULES

    try:
        known = {*find_rules(find_config(None).rule_files).rules, *ENGINE_RULES}
    except click.ClickException:  # nobody can read a trouble while completing
        return []
    return sorted(slug for slug in known if slug.startswith(incomplete))


def works(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """The titles of the configured sheets that begin so, in any case."""
    from copydesk.cli.files import find_config, load_facts, sheet_paths

    try:
        settings = find_config(None)
        base, _ = load_facts(sheet_paths(settings), told=False)
    except click.ClickException:
        return []
    begun = incomplete.casefold()
    return sorted(w.title.value for w in base.works.values() if w.title.value.casefold().startswith(begun))


def formats(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """The formats that begin so."""
    from copydesk.reporters import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print what makes a shell complete commands, options, rules, works and formats.

    bash: eval "$(copydesk completion bash)" in ~/.bashrc; zsh: the same in ~/.zshrc; fish: copydesk completion fish >
    ~/.config/fish/completions/copydesk.fish
    """
    from click.shell_completion import get_completion_class

    from copydesk.cli import main

    if kind := get_completion_class(shell):
        hand_over(kind(main, {}, "copydesk", "_COPYDESK_COMPLETE").source() + "\n")
