"""What every lint check shares: finding files, hiding comments and strings, saying where."""

import re
from dataclasses import dataclass
from pathlib import Path

CPP = (".h", ".cpp")
QML = (".qml",)


@dataclass(frozen=True)
class Finding:
    path: Path
    line: int
    message: str

    def text(self, root: Path) -> str:
        path = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        return f"{path}:{self.line}: {self.message}"


def files(root: Path, folders, suffixes) -> list[Path]:
    """Source files under the folders, sorted; build trees and hidden folders are left out."""
    found = []
    for folder in folders:
        base = root / folder
        for path in base.rglob("*") if base.is_dir() else []:
            inside = path.relative_to(root).parts
            if path.suffix in suffixes and path.is_file() and not any(p == "build" or p.startswith(".") for p in inside):
                found.append(path)
    return sorted(found)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


_HIDE = re.compile(
    r"""//[^\n]*                                        # comment to the end of the line
      | /\*.*?\*/                                      # block comment
      | R"(?P<tag>[^()\s\\]{0,16})\(.*?\)(?P=tag)"     # raw string
      | "(?:\\.|[^"\\\n])*"                            # string
      | (?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'            # character, not a digit separator
    """,
    re.S | re.X,
)


def code(text: str) -> str:
    """The text with comments and the insides of strings blanked; every offset and line number stays."""

    def blank(match: re.Match) -> str:
        piece = match.group(0)
        hidden = re.sub(r"[^\n]", " ", piece)
        if piece.startswith("/"):
            return hidden
        return '"' + hidden[1:-1] + '"' if len(piece) >= 2 else hidden

    return _HIDE.sub(blank, text)


def closing(text: str, at: int) -> int:
    """The offset of the bracket that closes the one at `at`; the end of the text where none does."""
    pairs = {"(": ")", "[": "]", "{": "}"}
    opened, closed = text[at], pairs[text[at]]
    depth = 0
    for i in range(at, len(text)):
        if text[i] == opened:
            depth += 1
        elif text[i] == closed:
            depth -= 1
            if depth == 0:
                return i
    return len(text)
