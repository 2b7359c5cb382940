"""The domain floors are pure: no socket, timer, thread, clock, file, Qt, SQL or protobuf inside."""

import re
from pathlib import Path

from source import CPP, Finding, code, files, line_of, read

DOMAIN = ("src/base", "src/vitals", "src/wire", "src/alarm", "src/session", "src/engine")
HEADERS = re.compile(
    r'^[ \t]*#[ \t]*include[ \t]*[<"]('
    r"boost/(?!container|unordered)[^>\"]*|sys/(?!types)[^>\"]*|netinet/[^>\"]*|arpa/[^>\"]*|unistd\.h|pthread\.h|poll\.h|signal\.h|csignal|"
    r"thread|mutex|shared_mutex|condition_variable|future|stop_token|semaphore|latch|barrier|"
    r"fstream|filesystem|iostream|random|Q\w+[^>\"]*|Qt\w+/[^>\"]*|sqlite3\.h|google/protobuf/[^>\"]*|chairside/v1/[^>\"]*|spdlog/[^>\"]*|date/tz\.h"
    r')[>"]', re.M)
CLOCKS = re.compile(r"\b(?:system_clock|steady_clock|high_resolution_clock|utc_clock)\s*::\s*now\b|\bclock_gettime\b|\bgettimeofday\b|\bstd::time\s*\(|"
                    r"\brandom_device\b|\bs?rand\s*\(|\bgetenv\b")
# The one place that asks the machine for the time; only the shell makes one.
CLOCK_FILES = ("src/base/clock.cpp", "src/base/clock.h")


def check(root: Path) -> list[Finding]:
    found = []
    for path in files(root, DOMAIN, CPP):
        if str(path.relative_to(root)) in CLOCK_FILES:
            continue
        text = read(path)
        for match in HEADERS.finditer(text):
            found.append(Finding(path, line_of(text, match.start()), f"<{match.group(1)}> on a domain floor: I/O, threads and storage stay at the rim"))
        bare = code(text)
        for match in CLOCKS.finditer(bare):
            found.append(Finding(path, line_of(bare, match.start()), f"{match.group(0).strip('( ')}: time and chance are arguments here"))
    return found
