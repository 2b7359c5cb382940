"""No test sleeps: inject a clock, or wait for the condition with a limit."""

import re
from pathlib import Path

from source import Finding, code, files, line_of, read

SLEEPS = {
    (".h", ".cpp"): re.compile(r"\bsleep_for\b|\bsleep_until\b|\busleep\s*\(|\bnanosleep\s*\(|(?<![\w.:>])sleep\s*\(|\bQTest::q(Wait|Sleep)\s*\(|\bQThread::(m|u)?sleep\b"),
    (".qml",): re.compile(r"(?<![\w.])(wait|sleep)\s*\(\s*\w"),
    (".py",): re.compile(r"\btime\.sleep\s*\(|\bfrom\s+time\s+import\b[^\n]*\bsleep\b"),
}


def check(root: Path) -> list[Finding]:
    found, own = [], root / "tests" / "lint"
    for suffixes, rule in SLEEPS.items():
        for path in files(root, ("tests",), suffixes):
            if path.is_relative_to(own):
                continue
            text = read(path) if path.suffix == ".py" else code(read(path))
            found += [Finding(path, line_of(text, m.start()), "a test that sleeps: inject a clock, or wait for the condition") for m in rule.finditer(text)]
    return found
