"""No Repeater whose rows come and go stands directly in a Layout: Qt 6.4 crashes when that layout is resized in the
turn in which a row went. Its rows belong in a Row, Column, Flow or Grid of their own, or in a ListView."""

import re
from pathlib import Path

from source import QML, Finding, closing, code, files, line_of, read

REPEATER = re.compile(r"\bRepeater\s*\{")
OPENED_BY = re.compile(r"([\w.]+)\s*$")
MODEL = re.compile(r"\bmodel\s*:\s*([^\n;]*)")
FIXED = re.compile(r"\d+\s*$|\[")
LAYOUTS = ("ColumnLayout", "RowLayout", "GridLayout", "StackLayout")


def parent(text: str, at: int) -> str:
    """The type of the item whose braces enclose the offset."""
    depth = 0
    for i in range(at - 1, -1, -1):
        if text[i] == "}":
            depth += 1
        elif text[i] == "{" and depth > 0:
            depth -= 1
        elif text[i] == "{":
            named = OPENED_BY.search(text, 0, i)
            return named.group(1) if named else ""
    return ""


def fixed(text: str, model: str) -> bool:
    """A number, an array, or a read-only property of this file that is an array."""
    if FIXED.match(model):
        return True
    named = re.match(r"(?:\w+\.)?(\w+)\s*$", model)
    return bool(named) and re.search(rf"\breadonly\s+property\s+var\s+{named.group(1)}\s*:\s*\[", text) is not None


def check(root: Path) -> list[Finding]:
    found = []
    for path in files(root, ("ui",), QML):
        text = code(read(path))
        for match in REPEATER.finditer(text):
            layout = parent(text, match.start())
            if layout not in LAYOUTS:
                continue
            model = MODEL.search(text, match.end(), closing(text, match.end() - 1))
            if model is None or not fixed(text, model.group(1)):
                found.append(Finding(path, line_of(text, match.start()), f"rows that come and go directly in a {layout}: put them into a Row, Column, Flow, Grid or ListView"))
    return found
