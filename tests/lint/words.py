"""Words that do not belong in the tree: open ends, one machine's paths, names that say nothing."""

import re
from pathlib import Path

from source import Finding, files, line_of, read

FOLDERS = ("src", "ui", "simulators", "proto", "cmake", "scripts", "docs", "tests", ".ci")
SUFFIXES = (".h", ".cpp", ".qml", ".proto", ".cmake", ".txt", ".md", ".textproto", ".py", ".sh", ".json", "")
RULES = (
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "left open: finish it or file an issue"),
    (re.compile(r"(?<![\w.])/(?:work|root|Users)/|(?<![\w.])/home/(?!\$)\w"), "a path of one machine"),
)
SHARED = re.compile(r"\.\./shared\b")
NAMES = re.compile(r"^\s*(?:class|struct|namespace)\s+(\w*(?:Manager|Helper|Helpers|Util|Utils|Misc))\b|^\s*namespace\s+(?:\w+::)*(utils?|helpers?|misc)\b", re.M)
FILES = re.compile(r"(^|_)(manager|helpers?|utils?|misc)(_|\.)")


def sources(root: Path) -> list[Path]:
    own = root / "tests" / "lint"  # these rules name what they forbid
    top = [p for p in sorted(root.glob("*")) if p.is_file() and (p.suffix in SUFFIXES) and p.name not in ("LICENSE", ".git")]  # a linked worktree has a file .git
    return top + [p for p in files(root, FOLDERS, SUFFIXES) if not p.is_relative_to(own)] + hidden(root)


def hidden(root: Path) -> list[Path]:
    return [p for p in sorted((root / ".ci").glob("*")) if p.is_file()]


def check(root: Path) -> list[Finding]:
    found = []
    for path in sources(root):
        text, test = read(path), path.relative_to(root).parts[0] == "tests"
        for rule, message in RULES:
            found += [Finding(path, line_of(text, m.start()), f"{m.group(0)}: {message}") for m in rule.finditer(text)]
        if not test:
            found += [Finding(path, line_of(text, m.start()), "names a folder outside the project") for m in SHARED.finditer(text)]
        if path.suffix in (".h", ".cpp"):
            found += [Finding(path, line_of(text, m.start(0)), "a name that says nothing: what does it do?") for m in NAMES.finditer(text)]
            if FILES.search(path.name):
                found.append(Finding(path, 1, "a file name that says nothing: name its main type"))
    return found
