"""The benchmarks' scripts run, at a size that takes no time; what they measure is no test."""

import importlib.util
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "benchmarks"
SMALL = {
    "names_speed.py": (0.02, 300),
    "bench_import.py": (3,),
    "bench_sheets.py": (3,),
    "times_speed.py": (),
}


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.name)
def test_benchmark_fits_the_code(path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", [str(path)])
    monkeypatch.setattr(sys, "path", [str(path.parent), *sys.path])
    spec = importlib.util.spec_from_file_location(f"benchmark_{path.stem}", path)
    script = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, script)
    spec.loader.exec_module(script)
    if path.name in SMALL:
        script.main(*SMALL[path.name])
        assert capsys.readouterr().out
