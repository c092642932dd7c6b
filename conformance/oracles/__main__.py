"""`python -m oracles`: asks every framework about every entry and writes agreement.json. `--check` only compares."""

import argparse
import importlib.metadata
import json
import pathlib
import re
import sys

from . import initializer_oracle, optimizer_oracle, sampler_oracle, scheduler_oracle, transform_oracle
from . import initializers, optimizers, samplers, schedules, tfjs, transforms
from .arguments import other_defaults
from .documents import KINDS, definitions, targets

FILE = pathlib.Path(__file__).parent / "agreement.json"
ORACLES = {
    "optimizer": (optimizer_oracle.ask, optimizers.FRAMEWORKS),
    "scheduler": (scheduler_oracle.ask, schedules.FRAMEWORKS),
    "sampler": (sampler_oracle.ask, samplers.FRAMEWORKS),
    "initializer": (initializer_oracle.ask, initializers.FRAMEWORKS),
    "transform": (transform_oracle.ask, transforms.FRAMEWORKS),
}
MORE = ["ulpAtMost", "outsideIntervals", "only", "nearest", "edgesThatDiffer"]
PACKAGES = ["torch", "jax", "optax", "keras", "timm", "transformers", "mlx", "onnx", "lion-pytorch"]


def verdicts(only):
    """Every target that names frameworks, with a verdict on each."""
    found = {}
    for kind in KINDS:
        ask, frameworks = ORACLES[kind]
        for document in definitions(kind):
            family = targets(document)
            for target in family:
                for framework, entry in target.frameworks.items():
                    if only in f"{target.id} {framework}":
                        verdict = judge(ask, frameworks, framework, entry, target, family)
                        found.setdefault(target.id, {})[framework] = verdict
                        print(line(target.id, framework, verdict), flush=True)
    return found


def judge(ask, frameworks, framework, entry, target, family):
    if framework not in frameworks:
        return {"symbol": entry["symbol"], "verdict": "unsupported", "why": "not installed here"}
    verdict = ask(framework, entry, target, family).document()
    # What is not made in Python shows no defaults.
    made = None if framework in ("onnx", "tfjs") else optimizers.resolve(entry["symbol"])
    defaults = other_defaults(entry, target, made) if made else {}
    return {"symbol": entry["symbol"], **({"otherDefaults": defaults} if defaults else {}), **verdict}


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
    found = verdicts(options.only)
    versions = {"tfjs": tfjs.version(), **{name: importlib.metadata.version(name) for name in PACKAGES}}
    text = printed({"verdicts": found, "versions": versions})
    counts = {}
    for by_framework in found.values():
        for verdict in by_framework.values():
            counts[verdict["verdict"]] = counts.get(verdict["verdict"], 0) + 1
    print(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))
    if options.only:
        return 0
    if options.check:
        current = FILE.read_text() if FILE.exists() else ""
        if current != text:
            print(f"{FILE.name} would change; run: pnpm oracles", file=sys.stderr)
            return 1
        return 0
    FILE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
