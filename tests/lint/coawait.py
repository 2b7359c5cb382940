"""GCC 12.2 silently miscompiles a statement that mixes co_await with a capturing lambda, a braced temporary,
a class-valued ?: or a throw. So co_await stands alone: `auto n = co_await f(named);`."""

import re
from pathlib import Path

from source import CPP, Finding, closing, code, files, line_of, read

AWAIT = re.compile(r"\bco_await\b")
# What may stand before co_await: nothing, or a name (with its type) that takes the result.
ALONE = re.compile(r"^\s*(co_return\s+|(\(void\)|std::ignore\s*=)\s*|([\w:<>,&*\s\.\->]|\[[\w,\s]*\])+=\s*)?$")
HEAD = re.compile(r"\s*(else\b(?!\s+if)|(else\s+)?if\s*(constexpr\s*)?\(|while\s*\(|for\s*\()")
LAMBDA = re.compile(r"(?<![\w\)\]])\[[^\[\]]*\]\s*(?=[\(\{]|mutable\b|noexcept\b)")
CORO = re.compile(r"\bco_(await|return|yield)\b")
BLOCK_BEFORE = re.compile(r"(\)|\b(else|do|try|const|noexcept|override|final|mutable)|[;{}:]|^)\s*$")


def opens_block(text: str, at: int) -> bool:
    """Whether the brace at `at` opens a block of statements (else it is a braced value)."""
    before = text[max(0, at - 400) : at]
    if BLOCK_BEFORE.search(before):
        return True
    return bool(re.search(r"\)[^;{}=]*->[^;{}()]*$", before))


def statement(text: str, at: int) -> tuple[int, int]:
    """Where the statement around the offset begins and ends."""
    depth, begin = 0, 0
    for i in range(at - 1, -1, -1):
        c = text[i]
        if c in ")]":
            depth += 1
        elif c in "([":
            depth = max(0, depth - 1)
        elif c == "}":
            if depth == 0 and not re.match(r"\}\s*[,).;]", text[i : i + 40]):
                begin = i + 1
                break
            depth += 1
        elif c == "{":
            if depth > 0:
                depth -= 1
            elif opens_block(text, i):
                begin = i + 1
                break
        elif c == ";" and depth == 0:
            begin = i + 1
            break
    depth, end = 0, len(text)
    for i in range(at, len(text)):
        c = text[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == ";" and depth <= 0:
            end = i
            break
    return begin, end


def past_heads(text: str, begin: int, at: int) -> int:
    """`if (x) co_await f();` is two statements: where the inner one begins."""
    while True:
        head = HEAD.match(text, begin, at)
        if not head:
            return begin
        after = closing(text, head.end() - 1) + 1 if head.group(0).endswith("(") else head.end()
        if after > at:
            return begin
        begin = after


def check_statement(path: Path, text: str, match: re.Match) -> Finding | None:
    begin, end = statement(text, match.start())
    begin = past_heads(text, begin, match.start())
    before, whole = text[begin : match.start()], text[begin:end]
    after = text[match.end() : end]
    line = line_of(text, match.start())
    if re.search(r"\bthrow\b", whole):
        return Finding(path, line, "co_await and throw in one statement: await first, then throw")
    if LAMBDA.search(whole):
        return Finding(path, line, "co_await and a lambda in one statement: name the lambda first")
    if "?" in whole:
        return Finding(path, line, "co_await and ?: in one statement: use if")
    if "{" in after or "{" in before:
        return Finding(path, line, "co_await and a braced value in one statement: name the value first")
    label = re.sub(r"^\s*(case\b[^:]*(::[^:]*)*:(?!:)|default\s*:)", "", before)
    if AWAIT.search(after) or not ALONE.match(label):
        return Finding(path, line, "co_await is not alone in its statement: auto result = co_await f(named);")
    return None


def check_lambdas(path: Path, text: str) -> list[Finding]:
    found = []
    for match in LAMBDA.finditer(text):
        at = match.end()
        if at < len(text) and text[at] == "(":
            at = closing(text, at) + 1
        brace = re.compile(r"[^;{}()]*(\([^()]*\)[^;{}()]*)*\{").match(text, at)
        if brace and CORO.search(text[brace.end() : closing(text, brace.end() - 1)]):
            found.append(Finding(path, line_of(text, match.start()), "a coroutine is a named function, not a lambda"))
    return found


def check_parameters(path: Path, text: str) -> list[Finding]:
    found = []
    for match in re.finditer(r"\bawaitable\s*<[^;{}()]*>\s+[\w:~]+\s*(\()", text):
        inside = text[match.start(1) : closing(text, match.start(1))]
        if "&" in inside:
            found.append(Finding(path, line_of(text, match.start()), "a coroutine takes its parameters by value (the caller's may be gone)"))
    return found


def check(root: Path) -> list[Finding]:
    found = []
    for path in files(root, ("src", "ui", "simulators", "tests"), CPP):
        text = code(read(path))
        for word, why in ((r"\bdetached\b", "detached loses what a coroutine throws: use a handler that logs"),
                          (r"\bawaitable_operators\b", "awaitable_operators: 41 s and 1.3 GB to compile; one timer cancels the socket")):
            found += [Finding(path, line_of(text, m.start()), why) for m in re.finditer(word, text)]
        found += filter(None, (check_statement(path, text, m) for m in AWAIT.finditer(text)))
        found += check_lambdas(path, text)
        found += check_parameters(path, text)
    return found
