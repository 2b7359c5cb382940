"""A folder includes only from lower floors. The table is in docs/architecture.md; "may use" is transitive."""

import re
from pathlib import Path

from source import CPP, Finding, closing, files, line_of, read

TABLE = "docs/architecture.md"
ROW = re.compile(r"^\|\s*(\d+)\s*\|\s*`([^`]+)`\s*\|([^|]*)\|([^|]*)\|\s*$")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)


def name_of(folder: str) -> str:
    return folder.removeprefix("src/")


def table(root: Path) -> tuple[dict, list[Finding]]:
    """{name: (floor, folder, set of every name it may use)} and what is wrong with the table itself."""
    path = root / TABLE
    rows, problems = {}, []
    for number, line in enumerate(read(path).splitlines() if path.exists() else [], 1):
        row = ROW.match(line)
        if row:
            uses = {name_of(use) for use in re.findall(r"`([^`]+)`", row.group(4))}
            rows[name_of(row.group(2))] = (int(row.group(1)), row.group(2), uses, number)
    if not rows:
        return {}, [Finding(path, 1, "no floors table with rows like | 1 | `src/vitals` | what | `base` |")]
    for name, (floor, _, uses, number) in rows.items():
        for use in sorted(uses):
            if use not in rows:
                problems.append(Finding(path, number, f"{name} may use {use}, which has no row"))
            elif rows[use][0] >= floor:
                problems.append(Finding(path, number, f"{name} (floor {floor}) may use {use} (floor {rows[use][0]}): not lower"))
    return {name: (row[0], row[1], reach(name, rows), row[3]) for name, row in rows.items()}, problems


def reach(name: str, rows: dict) -> set:
    seen, open_ = set(), [name]
    while open_:
        for use in rows[open_.pop()][2]:
            if use in rows and use not in seen:
                seen.add(use)
                open_.append(use)
    return seen


def target_of(include: str, names) -> str | None:
    """The floor an include belongs to: the longest name that its path starts with."""
    if include.startswith("chairside/v1/"):
        return "proto"
    fitting = [n for n in names if include.startswith(n + "/")]
    return max(fitting, key=len) if fitting else None


def owner_of(path: str, floors: dict) -> str | None:
    fitting = [n for n, row in floors.items() if path.startswith(row[1] + "/")]
    return max(fitting, key=lambda n: len(floors[n][1])) if fitting else None


def check_file(root: Path, path: Path, floors: dict) -> list[Finding]:
    owner = owner_of(str(path.relative_to(root)), floors)
    if owner is None:
        return [Finding(path, 1, f"its folder has no row in the floors table of {TABLE}")]
    found, text = [], read(path)
    for match in INCLUDE.finditer(text):
        include, line = match.group(1), line_of(text, match.start())
        target = target_of(include, floors)
        if ".." in include.split("/"):
            found.append(Finding(path, line, f'"{include}": include as "floor/header.h", never through ..'))
        elif target is None:
            local = include.startswith("embedded/") or (path.parent / include).exists() or (root / owner / include).exists()
            if not (local and (include.startswith("embedded/") or floors[owner][1] == owner)):
                found.append(Finding(path, line, f'"{include}" names no floor: include as "floor/header.h"'))
        elif target != owner and target not in floors[owner][2]:
            found.append(Finding(path, line, f'"{include}": {owner} may not use {target} (it may use {", ".join(sorted(floors[owner][2]))})'))
    return found


def check_links(root: Path, floors: dict) -> list[Finding]:
    """The same for libraries: chairside_floor(chairside_wire ... USES chairside_vitals)."""
    library = {"chairside_" + name.replace("/", "_"): name for name in floors}
    found = []
    for path in sorted((root / "src").rglob("CMakeLists.txt")):
        text = re.sub(r"#[^\n]*", lambda m: " " * len(m.group(0)), read(path))
        for match in re.finditer(r"\bchairside_floor\s*(\()\s*(\w+)", text):
            owner = owner_of(str(path.relative_to(root)), floors)
            body = text[match.start(1) : closing(text, match.start(1))]
            line = line_of(text, match.start())
            if owner is None:
                found.append(Finding(path, line, f"{path.parent.name} has no row in the floors table"))
                continue
            uses = body[body.find("USES") :] if "USES" in body else ""
            for used in re.findall(r"\bchairside_\w+", uses):
                if used in library and library[used] != owner and library[used] not in floors[owner][2]:
                    found.append(Finding(path, line, f"{match.group(2)} may not link {used}"))
    return found


def check(root: Path) -> list[Finding]:
    floors, found = table(root)
    if floors:
        for path in files(root, ("src", "ui", "simulators"), CPP):
            found += check_file(root, path, floors)
        found += check_links(root, floors)
    return found
