"""The same inputs give the same events, byte for byte: the engine never walks an unordered container."""

import re
from pathlib import Path

from source import CPP, Finding, closing, code, files, line_of, read

FOLDERS = ("src/vitals", "src/alarm", "src/session", "src/engine")
DECLARED = re.compile(r"\bunordered_(?:multi)?(?:map|set)\s*<")
WALK = re.compile(r"\bfor\s*\((?P<head>[^;()]*?(?:\([^()]*\)[^;()]*?)*):(?!:)(?P<over>[^;]*?)\)\s*[\{\w]")


def names(text: str) -> set[str]:
    """The names of unordered variables and members, and of aliases of such types."""
    found = set()
    for match in DECLARED.finditer(text):
        depth = 0
        for i in range(match.end() - 1, len(text)):
            depth += {"<": 1, ">": -1}.get(text[i], 0)
            if depth == 0:
                break
        name = re.match(r"\s*[&*]?\s*(\w+)", text[i + 1 :])
        alias = re.search(r"\busing\s+(\w+)\s*=\s*[\w:]*$", text[: match.start()])
        found |= {name.group(1)} if name else set()
        found |= set(re.findall(rf"\b{alias.group(1)}\s*[&*]?\s+(\w+)", text)) if alias else set()
    return found


def check(root: Path) -> list[Finding]:
    sources = {path: code(read(path)) for path in files(root, FOLDERS, CPP)}
    unordered = set().union(*(names(text) for text in sources.values())) if sources else set()
    found = []
    for path, text in sources.items():
        for match in WALK.finditer(text):
            words = re.findall(r"\w+", match.group("over"))
            if words and (words[-1] in unordered or "unordered" in match.group("over")):
                found.append(Finding(path, line_of(text, match.start()), f"walks the unordered container {words[-1]}: the order would differ between runs"))
        for name in sorted(unordered):
            for match in re.finditer(rf"\b{name}\s*(\.|->)\s*c?begin\s*\(|\bbegin\s*\(\s*{name}\s*\)", text):
                found.append(Finding(path, line_of(text, match.start()), f"walks the unordered container {name}: the order would differ between runs"))
    return found
