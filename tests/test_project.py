"""Promises about the project: names agree, pages are fresh, the wheel holds what it should."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from click.testing import CliRunner

from copydesk.cli import main
from copydesk.config import ArticleSettings, Config, read_config
from copydesk.config_keys import KEYS, known_in
from copydesk.desk import Desk
from make.readme import with_sample

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_wheel_holds_two_packages_and_nothing_else_at_its_top(wheel):
    top = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"copydesk", "copydesk_rules"}


def test_wheel_holds_every_module_and_template(wheel):
    packed = set(zipfile.ZipFile(wheel).namelist())
    here = {
        p.relative_to(ROOT / source).as_posix()
        for source in ("linter", "rules")
        for p in (ROOT / source).rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".pyc"
    }
    assert here <= packed


def test_generated_pages_are_fresh():
    result = subprocess.run(
        [sys.executable, "-m", "tests.make.docs", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def _pinned(file):
    pins = re.findall(r"^([\w.-]+)==(\S+).*\n((?: +--hash=sha256:[0-9a-f]{64}.*\n)+)", file, re.MULTILINE)
    return {name: version for name, version, _ in pins}


def test_the_locks_hold_every_package_that_the_project_names_with_its_hashes_and_no_index():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = {"requirements.txt": project["project"]["dependencies"] + project["dependency-groups"]["build"]}
    groups = project["dependency-groups"]
    developing = [line for line in groups["test"] + groups["dev"] if isinstance(line, str)]
    named["requirements-dev.txt"] = named["requirements.txt"] + developing
    for file, wanted in named.items():
        text = (ROOT / file).read_text("utf-8")
        pins = _pinned(text)
        names = {re.match(r"[\w.-]+", line)[0].lower() for line in wanted}
        assert names <= pins.keys()
        assert len(pins) == len(re.findall(r"^\w", text, re.MULTILINE))
        assert not re.search(r"://|--(?:extra-)?index|--find-links", text)


def test_what_runs_is_pinned_the_same_for_running_and_for_development():
    running, developing = (
        _pinned((ROOT / file).read_text("utf-8")) for file in ("requirements.txt", "requirements-dev.txt")
    )
    assert running.items() <= developing.items()


def test_design_folders_stand_at_the_top():
    assert all((ROOT / name).is_dir() for name in ("linter", "rules", "fixtures", "tests", "docs"))
    assert not (ROOT / "linter" / "__init__.py").exists()
    assert not (ROOT / "rules" / "__init__.py").exists()


def test_each_module_says_what_belongs_there():
    silent = [
        p.relative_to(ROOT).as_posix()
        for source in ("linter", "rules")
        for p in (ROOT / source).rglob("*.py")
        if not p.read_text("utf-8").startswith(('"""', 'r"""'))
    ]
    assert silent == []


def test_no_module_has_a_name_that_says_nothing():
    names = {p.stem for source in ("linter", "rules") for p in (ROOT / source).rglob("*.py")}
    assert names.isdisjoint({"utils", "helpers", "common", "base", "manager"})


def test_the_readmes_sample_is_what_make_demo_prints(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT / "fixtures")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipe = re.search(r"^\t@cd \$\(DEMO\) && .*/copydesk\"? (check .+)$", makefile, re.MULTILINE)[1]
    recipe = recipe.replace("$(DAY)", re.search(r"^DAY := (\S+)$", makefile, re.MULTILINE)[1])
    demo = recipe.replace("../report.html", str(tmp_path / "report.html")).split()
    printed = CliRunner().invoke(main, demo, catch_exceptions=False).output
    readme = (ROOT / "README.md").read_text("utf-8")
    assert with_sample(readme, printed) == readme
    assert (tmp_path / "report.html").is_file()


def test_the_page_about_the_configuration_has_every_key_and_an_example_that_is_one():
    tables = {"[desk]": Desk, "[[articles]]": ArticleSettings}
    assert all(set(known_in(table)) == set(kind.__struct_fields__) for table, kind in tables.items())
    assert set(known_in("")) == {*Config.__struct_fields__} - {"file", "folder"}
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    assert all(f"| `{key.name}` |" in page for keys in KEYS.values() for key in keys)
    read = read_config(re.search(r"```toml\n(.*?)```", page, re.DOTALL)[1], "copydesk.toml")
    assert read.for_article("guides/one.md").kept_current
    assert read.allowances_for("interviews/two.md")


def test_each_link_in_the_documents_leads_somewhere():
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


def test_quiet_import_of_the_door_is_light():
    code = (
        "import sys, copydesk.cli\n"
        "heavy = {'yaml', 'rapidfuzz', 'jinja2', 'pydantic', 'textstat', 'nltk', 'turbohtml', 'pyromark'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def test_what_speaks_to_editors_stays_in_its_room():
    found = {
        p.parent.name
        for p in (ROOT / "linter").rglob("*.py")
        if re.search(r"^\s*(?:from|import) (?:pygls|lsprotocol)\b", p.read_text("utf-8"), re.MULTILINE)
    }
    assert found == {"lsp"}


def test_no_rule_and_no_table_knows_a_name_of_the_demo():
    sheets = [
        ROOT / "fixtures" / "facts" / name
        for name in ("all-of-us-are-dead.yaml", "shared.yaml", "squid-game.yaml")
    ]
    names = set(
        re.findall(
            r"\b[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\b|\bHyosan\b|\bWGA\b",
            "".join(s.read_text("utf-8") for s in sheets),
        )
    )
    assert len(names) > 20
    known = [
        f"{path.relative_to(ROOT)}: {name}"
        for folder in ("linter", "rules")
        for path in (ROOT / folder).rglob("*.py")
        for name in names
        if name in path.read_text("utf-8")
    ]
    assert known == []


def test_no_modules_import_one_another_in_a_circle():
    """Not within functions either, and not for types: the contracts look at neighbours in one folder alone."""
    TopologicalSorter(dict(imports_of_modules())).prepare()


def imports_of_modules():
    files = {module_of(path): path for path in (ROOT / "linter").rglob("*.py")}
    for module, path in files.items():
        found = (
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
        )
        named = {(node.module or "", alias.name) for node in found for alias in node.names}
        both = {f"{base}.{name}" if f"{base}.{name}" in files else base for base, name in named}
        yield module, both & files.keys()


def module_of(path):
    return ".".join(path.relative_to(ROOT / "linter").with_suffix("").parts).removesuffix(".__init__")


def test_the_engine_names_no_built_in_package():
    files = [p for p in (ROOT / "linter/copydesk").rglob("*") if p.is_file() and p.suffix != ".pyc"]
    assert [str(p) for p in files if b"copydesk_rules" in p.read_bytes()] == []
