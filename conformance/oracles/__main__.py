"""`python -m oracles`: asks every framework about every entry and writes agreement.json. `--check` only compares."""

import argparse
import difflib
import itertools
import json
import pathlib
import re
import sys

from . import coverage
from .asking import verdicts
from .versions import FRAMEWORKS, version

FILE = pathlib.Path(__file__).parent / "agreement.json"
MORE = ["ulpAtMost", "outsideIntervals", "only", "nearest", "edgesThatDiffer"]


def line(target, framework, verdict):
    """One verdict for the terminal."""
    figures = verdict.get("first") or verdict.get("relativeDifferenceBelow") or verdict.get("why", "")
    more = [f"{name}: {verdict[name]}" for name in MORE if name in verdict]
    return "  ".join([f"{verdict['verdict']:11}", f"{target} {framework}", str(figures), *more])


def printed(document):
    """JSON as Biome formats it."""
    text = json.dumps(document, indent=2, sort_keys=True) + "\n"
    # Lists of numbers are short enough for one line.
    text = re.sub(r"\[\s+([^\[\]{}\"]+?)\s+\]", lambda match: f"[{' '.join(match[1].split())}]", text)
    return re.sub(r"(?<=\de-)0+(?=\d)", "", text)


def main():
    parser = argparse.ArgumentParser(prog="oracles", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when agreement.json would change")
    parser.add_argument("only", nargs="?", default="", help="a part of 'target framework'; writes nothing")
    options = parser.parse_args()
    found = {}
    for target, framework, verdict in verdicts(options.only):
        found.setdefault(target, {})[framework] = verdict
        print(line(target, framework, verdict), flush=True)
    versions = {framework: version(framework) for framework in FRAMEWORKS if version(framework)}
    text = printed({"verdicts": found, "versions": versions})
    counts = {}
    for by_framework in found.values():
        for verdict in by_framework.values():
            counts[verdict["verdict"]] = counts.get(verdict["verdict"], 0) + 1
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))
    if options.only:
        return 0
    amiss = [*coverage.unexplained(found), *coverage.checked()]
    if not options.check:
        FILE.write_text(text)
    elif FILE.read_text() != text:
        amiss.append(f"{FILE.name} would change; run: pnpm oracles")
        changed = difflib.unified_diff(FILE.read_text().splitlines(), text.splitlines(), n=8, lineterm="")
        print("\n".join(itertools.islice(changed, 80)), file=sys.stderr)
    for complaint in amiss:
        print(complaint, file=sys.stderr)
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main())
