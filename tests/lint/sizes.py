"""Small pieces: a file under 400 lines (a test file under 800), a function at most 70 lines, blocks nested at most 3 deep."""

import re
from pathlib import Path

from source import CPP, QML, Finding, closing, code, files, line_of, read

FILE_LINES = 400
TEST_FILE_LINES = 800
FUNCTION_LINES = 70
TEST_FUNCTION_LINES = 120
NESTING = 3

SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b(?![^;{}]*\)\s*(const|noexcept|override|final|\s)*$)")
CONTROL = re.compile(r"^\s*((case\b[^{]*?[^:]|default\s*):(?!:)\s*)*(if|for|while|switch|else|do|try|catch)\b")
INIT_LIST = re.compile(r"\)\s*(noexcept\s*)?:(?!:)")


class Walk:
    """One pass over the braces of a file: knows functions by their headers."""

    def __init__(self, path: Path, text: str, function_lines: int):
        self.path, self.text, self.function_lines, self.function_start = path, text, function_lines, 0
        self.stack = []  # (kind, offset of the header), kind: scope, function, control, other
        self.found = []

    def nesting(self) -> int:
        kinds = [kind for kind, _ in self.stack]
        inside = kinds[::-1].index("function") if "function" in kinds else len(kinds)
        return kinds[len(kinds) - inside :].count("control")

    def kind_of(self, header: str) -> str:
        if any(kind == "function" for kind, _ in self.stack):
            return "control" if CONTROL.search(header) else "other"
        bare = header.strip()
        if INIT_LIST.search(bare) and re.search(r"[\w>]$", bare) and not re.search(r"\b(const|noexcept|override|try)$", bare):
            return "other"  # a member in a constructor's initialiser list: a_{1}
        if SCOPE.search(bare) and not re.search(r"\)\s*(const|noexcept|override|final)*$", bare):
            return "scope"
        return "function" if "(" in bare else "other"

    def run(self) -> list[Finding]:
        begin, parens = 0, 0
        for i, c in enumerate(self.text):
            if c in "()":
                parens += 1 if c == "(" else -1
            elif c == "{":
                self.open(begin, i)
                if self.stack[-1][0] != "other":
                    begin = i + 1
            elif c == "}":
                kind = self.stack.pop()[0] if self.stack else "other"
                self.close(kind, i)
                if kind != "other":
                    begin = i + 1
            elif c == ";" and parens <= 0:
                begin, parens = i + 1, 0
        return self.found

    def open(self, begin: int, at: int) -> None:
        header = self.text[begin:at]
        start = begin + len(header) - len(header.lstrip())
        self.stack.append((self.kind_of(header), start))
        if self.stack[-1][0] == "control" and self.nesting() == NESTING + 1:
            self.found.append(Finding(self.path, line_of(self.text, at), f"blocks nested more than {NESTING} deep"))
        if self.stack[-1][0] == "function":
            self.function_start = start

    def close(self, kind: str, at: int) -> None:
        if kind != "function":
            return
        first, last = line_of(self.text, self.function_start), line_of(self.text, at)
        if last - first + 1 > self.function_lines:
            self.found.append(Finding(self.path, first, f"a function of {last - first + 1} lines (at most {self.function_lines})"))


def check(root: Path) -> list[Finding]:
    found = []
    for path in files(root, ("src", "ui", "simulators", "tests"), CPP + QML):
        test = path.relative_to(root).parts[0] == "tests"
        text = re.sub(r"(?m)^[ \t]*#.*(?:\\\n.*)*$", lambda m: re.sub(r"[^\n]", " ", m.group(0)), code(read(path)))
        lines, limit = text.count("\n"), TEST_FILE_LINES if test else FILE_LINES
        if lines >= limit:
            found.append(Finding(path, lines, f"{lines} lines (under {limit}): split along a subject"))
        if path.suffix == ".qml":
            found += qml_functions(path, text)
        else:
            found += Walk(path, text, TEST_FUNCTION_LINES if test else FUNCTION_LINES).run()
    return found


def qml_functions(path: Path, text: str) -> list[Finding]:
    found = []
    for match in re.finditer(r"\bfunction\s+\w+\s*\([^()]*\)[^{;]*(\{)", text):
        first, last = line_of(text, match.start()), line_of(text, closing(text, match.start(1)))
        if last - first + 1 > FUNCTION_LINES:
            found.append(Finding(path, first, f"a function of {last - first + 1} lines (at most {FUNCTION_LINES})"))
    return found
