#!/usr/bin/env python3
"""lint.py CHECK [--root DIR]: runs one check over the tree, prints file:line: what, exits 1 when it found something."""

import argparse
import importlib
import sys
from pathlib import Path

CHECKS = ("floors", "coawait", "charts", "sizes", "purity", "ordering", "layout", "words", "sleeps", "repeaters", "reasons")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("check", choices=CHECKS + ("all",))
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    options = parser.parse_args()
    root = options.root.resolve()
    if not (root / "docs" / "architecture.md").is_file():
        print(f"{root} is not the root of Chairside: no docs/architecture.md", file=sys.stderr)
        return 2
    total = 0
    for name in CHECKS if options.check == "all" else (options.check,):
        findings = importlib.import_module(name).check(root)
        for finding in sorted(findings, key=lambda f: (str(f.path), f.line)):
            print(f"{finding.text(root)} [{name}]")
        total += len(findings)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
