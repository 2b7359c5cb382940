"""A chart draws what was measured: replace() (append() drops NaN and joins gaps), solid pens (a dashed pen draws a
false line across a gap in Qt 6.4), no OpenGL series."""

import re
from pathlib import Path

from source import CPP, QML, Finding, code, files, line_of, read

SERIES_TYPE = r"Q(?:XY|Line|Spline|Scatter|Area|Bar)Series"
DECLARED = re.compile(rf"\b{SERIES_TYPE}\s*[*>&]*\s*(\w+)")
IDS = re.compile(r"\b(?:Line|Spline|Scatter|Area)Series\s*\{[^{}]*?\bid\s*:\s*(\w+)", re.S)
RULES = (
    (re.compile(r"\b(DashLine|DotLine|DashDotLine|DashDotDotLine|CustomDashLine|setDashPattern|dashPattern)\b"),
     "a dashed pen draws a false line across a gap: use a solid pen"),
    (re.compile(r"\buseOpenGL\s*:\s*true|\bsetUseOpenGL\s*\(\s*(true)?\s*\)"),
     "OpenGL series are slower without a GPU and missing offscreen"),
)


def check(root: Path) -> list[Finding]:
    found = []
    for path in files(root, ("ui",), CPP + QML):
        text = code(read(path))
        names = set(DECLARED.findall(text)) | set(IDS.findall(text))
        named = "|".join(sorted(map(re.escape, names)) + [r"\w*[sS]eries\w*"])
        for match in re.finditer(rf"\b({named})\s*(\(\))?\s*(->|\.)\s*append\s*\(", text):
            found.append(Finding(path, line_of(text, match.start()), "append() on a series drops NaN and joins gaps: build the points, then replace()"))
        for match in re.finditer(rf"\*\s*({named})\s*<<", text):
            found.append(Finding(path, line_of(text, match.start()), "<< on a series drops NaN and joins gaps: build the points, then replace()"))
        for rule, message in RULES:
            found += [Finding(path, line_of(text, m.start()), message) for m in rule.finditer(text)]
    return found
