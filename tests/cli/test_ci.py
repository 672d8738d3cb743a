"""What docs/ci.md tells a pipeline to do, done: each snippet is read, and each of its commands is run."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from copydesk.cli.init import PIPELINES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
SNIPPETS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = [
    command.strip() for _, snippet in SNIPPETS for command in re.findall(r"(copydesk check[^\n|]*)", snippet)
]


def test_every_snippet_can_be_read():
    for language, snippet in SNIPPETS:
        if language == "yaml":
            assert yaml.safe_load(snippet)
        if language == "toml":
            assert tomllib.loads(snippet)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs_and_writes_what_it_says(desk, command):
    desk.write("copydesk.toml", 'facts = ["facts"]\npaths = ["bad.txt"]\n')
    args = shlex.split(command)[1:]
    status = 0 if "never" in args else 1
    desk.run(*args, "--as-of", "2026-11-21", status=status)
    for target in (arg for before, arg in pairwise(args) if before == "--output"):
        assert (desk.path / target.partition("=")[2 if "=" in target else 0]).stat().st_size > 0


def test_the_hook_is_what_the_page_shows():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (shown,) = next(
        yaml.safe_load(snippet)["repos"][0]["hooks"] for _, snippet in SNIPPETS if "repo: local" in snippet
    )
    alike = ("id", "entry", "language", "types_or", "require_serial")
    assert {key: hook[key] for key in alike} == {key: shown[key] for key in alike}


def test_the_action_hands_its_inputs_over_by_the_environment_alone():
    """What stands in a `run` as an expression could be a command of whoever named the input."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]


def shown_with(word):
    return next(snippet for _, snippet in SNIPPETS if word in snippet)


@pytest.mark.parametrize(("host", "word"), [("github", "runs-on"), ("gitlab", "codequality")])
def test_init_writes_the_page_s_pipeline(desk, host, word):
    desk.run("init", "new", "--ci", host)
    file, _ = PIPELINES[host]
    assert desk.read(f"new/{file}") == shown_with(word)


def test_init_keeps_a_pipeline_that_is_there(desk):
    desk.write(".gitlab-ci.yml", "own: {}\n")
    assert "kept     .gitlab-ci.yml" in desk.run("init", "--ci", "gitlab").output
    assert desk.read(".gitlab-ci.yml") == "own: {}\n"


def test_the_component_runs_what_the_page_s_job_runs(desk):
    inputs, job = yaml.safe_load_all((ROOT / "templates/copydesk.yml").read_text("utf-8"))
    used = set(
        re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", (ROOT / "templates/copydesk.yml").read_text("utf-8"))
    )
    assert used == set(inputs["spec"]["inputs"])
    own, shown = job["copydesk"], yaml.safe_load(shown_with("codequality"))["copydesk"]
    assert own["artifacts"] == {**shown["artifacts"], "paths": ["report.html", "report_files"]}
    assert not any("$[[" in line for line in own["script"]), "what a value holds is never a command"
    desk.write("copydesk.toml", 'facts = ["facts"]\npaths = ["bad.txt"]\n')
    command = own["script"][1].replace('"$COPYDESK_FAIL_ON"', "error").replace("$COPYDESK_PATHS", "bad.txt")
    desk.run(*shlex.split(command)[1:], status=1)
    assert "wrong-actor" in desk.read("gl-code-quality-report.json")


def test_the_megalinter_descriptor_names_commands_that_work(desk):
    file = ROOT / "mega-linter-plugin-copydesk/copydesk.megalinter-descriptor.yml"
    assert file.parent.name == f"mega-linter-plugin-{file.name.split('.')[0]}"
    (linter,) = yaml.safe_load(file.read_text("utf-8"))["linters"]
    desk.write("copydesk.toml", 'facts = ["facts"]\npaths = ["bad.txt"]\n')
    desk.run(linter["cli_version_arg_name"])
    desk.run(linter["cli_help_arg_name"])
    sarif = [arg.replace("{{SARIF_OUTPUT_FILE}}", "out.sarif") for arg in linter["cli_sarif_args"]]
    config = (linter["cli_config_arg_name"], linter["config_file_name"])
    told = desk.run(*linter["cli_lint_extra_args"], *config, *sarif, status=1).stdout
    assert re.search(linter["cli_lint_errors_regex"], told)[1] == "1"
    assert '"2.1.0"' in desk.read("out.sarif")
    assert linter["cli_lint_fix_arg_name"] in desk.run("check", "--help").output


def tool(name, *args, folder):
    """What a tool says, where it is installed beside us."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    done = subprocess.run([found, *args], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def project(desk):
    """The page's files where it says that they go."""
    desk.write(".github/workflows/copydesk.yml", shown_with("runs-on"))
    desk.write(".gitlab-ci.yml", shown_with("codequality"))
    desk.write(".pre-commit-config.yaml", shown_with("repo: local"))
    desk.write("action.yml", (ROOT / "action.yml").read_text("utf-8"))
    desk.write(".pre-commit-hooks.yaml", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return desk


@pytest.mark.parametrize(
    "args",
    [
        ("--builtin-schema", "vendor.github-workflows", ".github/workflows/copydesk.yml"),
        ("--builtin-schema", "vendor.github-actions", "action.yml"),
        ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_the_hosts_schemas_accept_them(project, args):
    assert "ok" in tool("check-jsonschema", *args, folder=project.path)


def test_actionlint_accepts_the_workflow(project):
    tool("actionlint", ".github/workflows/copydesk.yml", folder=project.path)


def test_zizmor_finds_no_hole(project):
    """The host's own actions may be named by their tags, as its documentation does."""
    rules = 'rules:\n  unpinned-uses:\n    config:\n      policies:\n        "actions/*": ref-pin\n'
    config = project.write("zizmor.yml", rules)
    args = (
        "--offline",
        "--no-progress",
        "--config",
        str(config),
        ".github/workflows/copydesk.yml",
        "action.yml",
    )
    tool("zizmor", *args, folder=project.path)


def test_pre_commit_accepts_the_hook_and_its_use(project):
    tool("pre-commit", "validate-config", ".pre-commit-config.yaml", folder=project.path)
    tool("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", folder=project.path)


def test_pre_commit_runs_the_hook_over_what_is_committed(project, monkeypatch):
    """With the copydesk that is installed here, since no test fetches one."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(project.path / "pre-commit"))
    command = f"{sys.executable} -m copydesk check"
    shown = shown_with("repo: local").replace("entry: copydesk check", f"entry: {command}")
    shown = shown.replace("language: python", "language: system").replace(
        "        additional_dependencies: [copydesk]\n", ""
    )
    project.write(".pre-commit-config.yaml", shown)
    project.write("copydesk.toml", 'facts = ["facts"]\n')
    (project.path / "bad.txt").unlink()
    for args in (
        ("init", "--quiet"),
        ("add", "good.txt", "facts", "copydesk.toml", ".pre-commit-config.yaml"),
    ):
        subprocess.run(["git", *args], cwd=project.path, check=True)
    assert "Passed" in tool("pre-commit", "run", "--all-files", folder=project.path)
