"""Each reason that the reading of a message or a shipped dialect gives for not charting something has a row in the guide
for whoever connects a monitor. A row may say less: its words up to "..." begin the reason, or the reason begins them."""

import re
from pathlib import Path

from source import Finding, closing, files, line_of, read

GUIDE = "docs/connect-a-monitor.md"
GIVEN = re.compile(r"\b(?:refuse|Refused|toUnmapped|note|putInTray|unmapped\.push_back|notes_->push_back)([({])")
WORDS = re.compile(r'"([A-Za-z][^"\n]* [^"\n]*)"')  # a code is one word
SHIPPED = re.compile(r'\breason:\s*"([^"\n]+)"')


def explained(root: Path) -> list[str]:
    guide = root / GUIDE
    rows = [line for line in read(guide).splitlines() if line.startswith("|")] if guide.is_file() else []
    quoted = [words for row in rows for words in re.findall(r"`([^`]+)`", row.split("|")[1])]
    return [words.partition("...")[0].strip() for words in quoted]


def given(path: Path) -> list[tuple[int, str]]:
    text = read(path)
    if path.suffix != ".cpp":
        return [(match.start(), match.group(1)) for match in SHIPPED.finditer(text)]
    found = []
    for match in GIVEN.finditer(text):
        literals = WORDS.findall(text[match.start() : closing(text, match.start(1))])
        if literals:
            found.append((match.start(), literals[-1].strip()))
    return found


def check(root: Path) -> list[Finding]:
    rows = explained(root)
    found = set()
    for path in files(root, ("src/wire", "src/engine"), (".cpp", ".textproto")):
        for at, reason in given(path):
            if not any(row and (row.startswith(reason) or reason.startswith(row)) for row in rows):
                found.add(Finding(path, line_of(read(path), at), f'"{reason}" has no row in {GUIDE}'))
    return list(found)
