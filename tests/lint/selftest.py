#!/usr/bin/env python3
"""Each lint check finds what it is for and stays quiet otherwise: snippets in a temporary tree."""

import importlib
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

TABLE = """
| floor | folder | what lives there | may use |
|---|---|---|---|
| 0 | `src/base` | x | std |
| 0 | `proto` | x | std |
| 1 | `src/vitals` | x | `base` |
| 2 | `src/wire` | x | `vitals` |
| 3 | `src/engine` | x | `vitals` |
| 3 | `src/link/client` | x | `proto`, `base` |
| 4 | `src/codec` | x | `engine`, `wire`, `proto` |
| 5 | `src/link/server` | x | `codec` |
| 7 | `ui` | x | `link/client`, `vitals` |
| 7 | `simulators` | x | `wire`, `link/client` |
"""

# check, file, text, how many findings
CASES = [
    # floors
    ("floors", "src/vitals/a.h", '#include "base/time.h"\n', 0),
    ("floors", "src/codec/a.h", '#include "base/time.h"\n#include "chairside/v1/link.pb.h"\n', 0),
    ("floors", "src/base/a.h", '#include "vitals/reading.h"\n', 1),
    ("floors", "src/vitals/a.h", '#include "chairside/v1/link.pb.h"\n', 1),
    ("floors", "src/link/server/a.h", '#include "link/client/client.h"\n', 1),
    ("floors", "src/link/client/a.h", '#include "codec/a.h"\n', 1),
    ("floors", "src/link/server/a.h", '#include "wire/a.h"\n', 0),
    ("floors", "src/vitals/a.h", '#include "../base/time.h"\n', 1),
    ("floors", "src/vitals/a.h", '#include "time.h"\n', 1),
    ("floors", "src/wire/a.cpp", '#include "embedded/kDialect.h"\n', 0),
    ("floors", "ui/a.cpp", '#include "codec/a.h"\n', 1),
    ("floors", "src/unheard/a.h", "\n", 1),
    ("floors", "src/vitals/CMakeLists.txt", "chairside_floor(chairside_vitals SOURCES a.cpp USES chairside_base)\n", 0),
    ("floors", "src/vitals/CMakeLists.txt", "chairside_floor(chairside_vitals SOURCES a.cpp USES chairside_engine)\n", 1),
    # coawait
    ("coawait", "src/a.cpp", "auto n = co_await read(socket);\n", 0),
    ("coawait", "src/a.cpp", "co_await timer.async_wait(token);\n", 0),
    ("coawait", "src/a.cpp", "const auto [error, n] = co_await read(socket);\n", 0),
    ("coawait", "src/a.cpp", "std::size_t n = co_await boost::asio::async_read(s, buffer(x.data(), 4), as_tuple(use_awaitable));\n", 0),
    ("coawait", "src/a.cpp", "awaitable<void> f(int n) {\n    if (n > 0) {\n        co_await g(n);\n    }\n    co_return;\n}\n", 0),
    ("coawait", "src/a.cpp", "awaitable<void> f(int n) {\n    if (n > 0) co_await g(n);\n    else co_await h(n);\n}\n", 0),
    ("coawait", "src/a.cpp", "awaitable<void> f(int n) {\n    if (n > 0) co_await g({n});\n}\n", 1),
    ("coawait", "src/a.cpp", "for (;;) {\n    auto n = co_await g(k);\n    if (n == 0) break;\n}\n", 0),
    ("coawait", "src/a.cpp", "auto n = co_await f([&] { return x; });\n", 1),
    ("coawait", "src/a.cpp", "auto n = co_await f(Request{1, 2});\n", 1),
    ("coawait", "src/a.cpp", "auto n = co_await f({1, 2});\n", 1),
    ("coawait", "src/a.cpp", "Reply r{co_await f(x)};\n", 1),
    ("coawait", "src/a.cpp", "auto n = ok ? co_await f(x) : Reply();\n", 1),
    ("coawait", "src/a.cpp", "throw Failure(co_await f(x));\n", 1),
    ("coawait", "src/a.cpp", "if (co_await f(x)) return;\n", 1),
    ("coawait", "src/a.cpp", "use(co_await f(x));\n", 1),
    ("coawait", "src/a.cpp", "auto n = co_await f(x) + co_await g(x);\n", 2),
    ("coawait", "src/a.cpp", "// co_await f({1}) and detached\nauto s = \"co_await f({1})\";\n", 0),
    ("coawait", "src/a.cpp", "auto c = [this](int n) -> awaitable<void> { co_return; };\n", 1),
    ("coawait", "src/a.cpp", "auto c = [this](std::exception_ptr e) { log(e); };\n", 0),
    ("coawait", "src/a.cpp", "co_spawn(strand, run(self), boost::asio::detached);\n", 1),
    ("coawait", "src/a.cpp", "#include <boost/asio/experimental/awaitable_operators.hpp>\n", 1),
    ("coawait", "src/a.h", "boost::asio::awaitable<void> run(const std::string& name);\n", 1),
    ("coawait", "src/a.h", "boost::asio::awaitable<void> run(std::string name);\n", 0),
    # charts
    ("charts", "ui/a.cpp", "for (auto p : points) series->append(p);\n", 1),
    ("charts", "ui/a.cpp", "QLineSeries* line = f();\nline->append(1, 2);\n", 1),
    ("charts", "ui/a.cpp", "series->replace(points);\npoints.append(p);\n", 0),
    ("charts", "ui/a.qml", "ChartView { LineSeries { id: trend }\n Component.onCompleted: trend.append(1, 2) }\n", 1),
    ("charts", "ui/a.cpp", "pen.setStyle(Qt::DashLine);\n", 1),
    ("charts", "ui/a.qml", "LineSeries { useOpenGL: true }\n", 1),
    # repeaters
    ("repeaters", "ui/a.qml", "RowLayout {\n Repeater { model: root.chair.alarms\n delegate: Item {} }\n}\n", 1),
    ("repeaters", "ui/a.qml", "GridLayout {\n Item {}\n Repeater { model: rows.length\n }\n}\n", 1),
    ("repeaters", "ui/a.qml", "ColumnLayout {\n readonly property var items: chair.items\n Repeater { model: root.items\n }\n}\n", 1),
    ("repeaters", "ui/a.qml", "ColumnLayout {\n Column {\n Repeater { model: root.items\n }\n }\n}\n", 0),
    ("repeaters", "ui/a.qml", "ColumnLayout {\n readonly property var words: [1, 2]\n Repeater { model: root.words\n }\n Repeater { model: 3\n }\n Repeater { model: [1]\n }\n}\n", 0),
    # sizes
    ("sizes", "src/a.cpp", "void f() {\n" + "    g();\n" * 60 + "}\n", 0),
    ("sizes", "src/a.cpp", "namespace a {\nvoid C::f() const {\n" + "    g();\n" * 75 + "}\n}\n", 1),
    ("sizes", "src/a.cpp", "C::C(int a) : a_{a}, b_(a) {\n" + "    g();\n" * 75 + "}\n", 1),
    ("sizes", "src/a.h", "class A {\npublic:\n" + "    int f() { return 1; }\n" * 90 + "};\n", 0),
    ("sizes", "src/a.h", "int x;\n" * 401, 1),
    ("sizes", "tests/a.cpp", "int x;\n" * 401, 0),
    ("sizes", "tests/a.cpp", "int x;\n" * 801, 1),
    ("sizes", "src/a.cpp", "void f() {\n if (a) {\n  for (;;) {\n   while (b) {\n    g();\n   }\n  }\n }\n}\n", 0),
    ("sizes", "src/a.cpp", "void f() {\n if (a) {\n  for (;;) {\n   while (b) {\n    if (c) {\n g();\n }\n   }\n  }\n }\n}\n", 1),
    ("sizes", "ui/a.qml", "Item {\n function f(a) {\n" + "  g()\n" * 75 + " }\n}\n", 1),
    # purity
    ("purity", "src/engine/a.h", "#include <vector>\n#include <chrono>\n", 0),
    ("purity", "src/engine/a.h", "#include <boost/asio.hpp>\n", 1),
    ("purity", "src/wire/a.cpp", "#include <thread>\n#include <QString>\n#include <sqlite3.h>\n", 3),
    ("purity", "src/vitals/a.cpp", '#include "chairside/v1/vitals.pb.h"\n', 1),
    ("purity", "src/alarm/a.cpp", "auto now = std::chrono::steady_clock::now();\n", 1),
    ("purity", "src/base/clock.cpp", "auto now = std::chrono::steady_clock::now();\n", 0),
    ("purity", "src/ingest/a.cpp", "#include <boost/asio.hpp>\n", 0),
    # ordering
    ("ordering", "src/engine/a.cpp", "std::unordered_map<int, std::vector<int>> byChair_;\nvoid f() { for (auto& [k, v] : byChair_) g(k); }\n", 1),
    ("ordering", "src/engine/a.cpp", "std::unordered_set<int> seen;\nauto i = seen.begin();\n", 1),
    ("ordering", "src/engine/a.cpp", "std::map<int, int> byChair_;\nvoid f() { for (auto& [k, v] : byChair_) g(k); }\n", 0),
    ("ordering", "src/engine/a.cpp", "std::unordered_map<int, int> cache;\nauto i = cache.find(1);\n", 0),
    # layout
    ("layout", "src/a.cpp", "int main() { return 0; }\n", 0),
    ("layout", "src/a.cpp", "int   main( ) {return 0;}\n", 1),
    # words
    ("words", "src/a.cpp", "// TODO later\n", 1),
    ("words", "docs/a.md", "Look into /home/someone/x.\n", 1),
    ("words", "src/a.cpp", 'auto p = "../shared/corpus";\n', 1),
    ("words", "tests/a.cpp", 'auto p = "../shared/corpus";\n', 0),
    ("words", "src/a.h", "class ChairManager {};\n", 1),
    ("words", "src/string_util.h", "int f();\n", 1),
    ("words", "src/a.h", "class Chair {};\n", 0),
    # sleeps
    ("sleeps", "tests/a.cpp", "std::this_thread::sleep_for(1s);\n", 1),
    ("sleeps", "tests/a.cpp", "QTest::qWait(100);\nQTRY_COMPARE(a, b);\n", 1),
    ("sleeps", "tests/a.py", "time.sleep(1)\n", 1),
    ("sleeps", "tests/a.qml", "function test_a() { wait(100) }\n", 1),
    ("sleeps", "src/a.cpp", "std::this_thread::sleep_for(1s);\n", 0),
    # reasons; the snippets' tree has no guide
    ("reasons", "src/wire/a.cpp", 'return refuse(line, "sensor " + std::string{name});\n', 1),
    ("reasons", "src/wire/a.cpp", 'out.unmapped.push_back(toUnmapped(first, message_, "a line without an end"));\n', 1),
    ("reasons", "src/wire/dialects/a.textproto", 'not_charted { codes: "1" reason: "the battery" }\n', 1),
    ("reasons", "src/wire/a.cpp", 'refuse(line, reason);\nnote("EXC", reason);\ntell(line, "carries no value");\n', 0),
]


class Checks(unittest.TestCase):
    def findings(self, check, file, text, table=TABLE):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "docs").mkdir()
            (root / "docs" / "architecture.md").write_text(table)
            (root / ".clang-format").write_text("BasedOnStyle: Google\n")
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            (root / file).write_text(text)
            return importlib.import_module(check).check(root)

    def test_snippets(self):
        for check, file, text, expected in CASES:
            with self.subTest(check=check, file=file, text=text[:120]):
                found = self.findings(check, file, text)
                self.assertEqual(len(found), expected, [f.message for f in found])

    def test_the_line_is_named(self):
        (found,) = self.findings("sleeps", "tests/a.cpp", "int a;\n\nusleep(3);\n")
        self.assertEqual(found.line, 3)

    def test_every_check_has_a_snippet_that_fails(self):
        from lint import CHECKS

        for check in CHECKS:
            self.assertTrue(any(c[0] == check and c[3] > 0 for c in CASES), check)
            self.assertTrue(any(c[0] == check and c[3] == 0 for c in CASES) or check == "charts", check)

    def test_a_missing_table_is_found(self):
        self.assertEqual(len(self.findings("floors", "src/base/a.h", "\n", table="# nothing\n")), 1)

    def test_a_table_that_looks_up_is_found(self):
        table = TABLE.replace("| 0 | `src/base` | x | std |", "| 0 | `src/base` | x | `vitals` |")
        self.assertEqual(len(self.findings("floors", "src/base/a.h", "\n", table=table)), 1)

    def test_the_real_tree_is_seen(self):
        from source import CPP, files

        root = Path(__file__).resolve().parents[2]
        self.assertGreater(len(files(root, ("src",), CPP)), 10)


if __name__ == "__main__":
    unittest.main()
