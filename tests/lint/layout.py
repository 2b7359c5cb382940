"""Everything is formatted by clang-format 14 with the .clang-format in the root (scripts/format does it)."""

import re
import shutil
import subprocess
from pathlib import Path

from source import CPP, Finding, files

FOLDERS = ("src", "ui", "simulators", "tests")


def program() -> str | None:
    return shutil.which("clang-format-14") or shutil.which("clang-format")


def check(root: Path) -> list[Finding]:
    tool = program()
    if tool is None:
        return [Finding(root / ".clang-format", 1, "clang-format is not installed: run scripts/install-dependencies --dev")]
    version = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    if not re.search(r"version 14\.", version):
        return [Finding(root / ".clang-format", 1, f"wants clang-format 14, has: {version.strip()}")]
    found, paths = [], files(root, FOLDERS, CPP)
    for begin in range(0, len(paths), 50):
        run = subprocess.run([tool, "--dry-run", "-Werror", *map(str, paths[begin : begin + 50])], capture_output=True, text=True, cwd=root)
        for match in re.finditer(r"^(.+?):(\d+):\d+: (?:error|warning): (.*)$", run.stderr, re.M):
            found.append(Finding(Path(match.group(1)), int(match.group(2)), match.group(3) + " (scripts/format mends it)"))
        if run.returncode != 0 and not found:
            found.append(Finding(root / ".clang-format", 1, run.stderr.strip()[:300]))
    first = {}
    for finding in found:
        first.setdefault(finding.path, finding)
    return list(first.values())
