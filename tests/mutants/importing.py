"""A pytest plug-in under which one module is imported as a mutant of it: see trying.py."""

import json
import os
from importlib.machinery import SourceFileLoader
from pathlib import Path

MUTANT = json.loads((Path(os.environ["MUTANTS"]) / "one.json").read_text())


def get_code(loader, name, known=SourceFileLoader.get_code):
    """The mutant's code for its file, and what is there for any other."""
    if loader.path == MUTANT["file"]:
        return compile(MUTANT["text"], loader.path, "exec")
    return known(loader, name)


SourceFileLoader.get_code = get_code
