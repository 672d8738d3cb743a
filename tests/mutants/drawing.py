"""Draws mutants with cosmic-ray's operators: a seeded sample of each family, in the bodies of functions.

A place is drawn first, then what is put there, so that an operator with many replacements weighs no more than one
with few. What compiles to the same code is none; nor is `==` for `is`, which our values hold for the same.

Controls are drawn beside them: functions left as they are, which must survive, and functions that raise, which may not.
"""

import ast
import random
from pathlib import Path

import parso
from cosmic_ray.ast import ast_nodes
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[2]
FAMILIES = {
    "names": "linter/copydesk/annotate/names",
    "times": "linter/copydesk/annotate/times",
    "claims": "linter/copydesk/annotate/claims",
    "judging": "linter/copydesk/sheet/judging",
    "rules": "rules/copydesk_rules",
}
LEFT_OUT = ("NoOp", "Variable", "RemoveDecorator", "Exception", "Eq_Is", "IsNot_NotEq")


def operators():
    """The names of cosmic-ray's operators; those that replace one sign of calculation stand together."""
    kinds = {}
    for name in sorted(operator_names()):
        if not any(left in name for left in LEFT_OUT) and not name.endswith("_Is_Eq"):
            kinds.setdefault(name.rsplit("_", 1)[0] if "Binary" in name else name, []).append(name)
    return kinds.values()


def places(file, kinds):
    """Where a file can be mutated, each with the operators that can do it and which of their places it is."""
    found = {}
    nodes = list(ast_nodes(parso.parse(file.read_text(encoding="utf-8"))))
    comparisons = [node for node in nodes if node.type == "comparison"]
    for names in kinds:
        look, count = get_operator(names[0])(), 0
        for node in comparisons if "Comparison" in names[0] else nodes:
            for place in look.mutation_positions(node):
                found.setdefault(place, []).append((names, count))
                count += 1
    return found


def functions(code, path=()):
    """The code of each function of a module, those in classes and functions too."""
    for held in code.co_consts:
        if hasattr(held, "co_code"):
            if held.co_flags & 2:  # CO_NEWLOCALS: no body of a class
                yield held
            yield from functions(held)


def same(one, other):
    """Whether two functions do the same, wherever they stand."""
    alike = one.co_code == other.co_code and one.co_names == other.co_names
    pairs = zip(one.co_consts, other.co_consts, strict=False)
    return alike and len(one.co_consts) == len(other.co_consts) and all(same_value(*pair) for pair in pairs)


def same_value(one, other):
    """Whether two constants are the same value."""
    return (
        same(one, other)
        if hasattr(one, "co_code") and hasattr(other, "co_code")
        else repr(one) == repr(other)
    )


def changed(source, mutated, file):
    """Which functions of a file differ, by their number; none where the file does not compile or means the same."""
    before, after = (list(functions(compile(text, file, "exec"))) for text in (source, mutated))
    return [at for at, pair in enumerate(zip(before, after, strict=True)) if not same(*pair)]


def drawn(family, size, seed):
    """A sample of a family's mutants: file, line, operator, the file's new text, and the functions that differ."""
    dice, kinds, all_places = random.Random(f"{seed} {family}"), operators(), []
    for file in sorted((ROOT / FAMILIES[family]).rglob("*.py")):
        all_places += [(file, place, ways) for place, ways in sorted(places(file, kinds).items())]
    dice.shuffle(all_places)
    for file, (start, end), ways in all_places:
        names, count = dice.choice(ways)
        name, source = dice.choice(names), file.read_text(encoding="utf-8")
        mutated = mutate_code(source, get_operator(name)(), count)
        try:
            differing = changed(source, mutated, str(file))
        except (SyntaxError, ValueError):
            continue
        if differing:
            yield {
                "family": family,
                "file": str(file),
                "lines": [start[0], end[0]],
                "operator": name,
                "text": mutated,
                "functions": differing,
            }
            size -= 1
        if not size:
            return


def controls(family, size, seed):
    """Functions that are left as they are, which must survive, and such as raise, which must not."""
    dice = random.Random(f"{seed} {family} controls")
    for file in dice.choices(sorted((ROOT / FAMILIES[family]).rglob("[a-z]*.py")), k=size):
        source = file.read_text(encoding="utf-8")
        tree = ast.parse(source)
        function = dice.choice([node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)])
        lines = [function.body[0].lineno, function.end_lineno]
        function.body.insert(0, ast.parse("[].pop()").body[0])
        raising = ast.unparse(tree)
        told = {
            "family": family,
            "file": str(file),
            "lines": lines,
            "functions": changed(source, raising, str(file)),
        }
        yield {**told, "operator": "control: nothing", "text": source}
        yield {**told, "operator": "control: raises", "text": raising}
