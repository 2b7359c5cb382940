"""What integration tests share: a station of one's own, an independent HL7 client, chairsidectl's answers.

Everything works on free ports and in a temporary folder, waits with a limit and leaves no process behind.
"""

import json
import os
import re
import selectors
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

BIN = Path(os.environ.get("CHAIRSIDE_BIN", Path(__file__).resolve().parents[2] / "build/release/bin"))
LIMIT_S = 60.0  # of every wait: generous, for sanitizers on a busy machine
SKIPPED = 77    # ctest: everything was skipped
ROOM_IN_MEMORY = 4 << 30  # with less, the station's alarm that there is little room is near

VT, FS, CR = b"\x0b", b"\x1c", b"\r"


def corpus(*parts: str) -> Path:
    """A file of the corpus of real messages; skips the test when there is none."""
    base = Path(os.environ.get("CHAIRSIDE_CORPUS", Path(__file__).resolve().parents[3] / "shared" / "corpus"))
    path = base.joinpath(*parts)
    if not path.exists():
        raise unittest.SkipTest(f"no corpus: {path} (set CHAIRSIDE_CORPUS)")
    return path


def wait_until(condition, what: str, limit_s: float = LIMIT_S):
    """The condition's first true value; fails with `what` when the limit passes."""
    deadline, pause = time.monotonic() + limit_s, threading.Event()
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {limit_s:.0f} s: {what}")
        pause.wait(0.05)


class ReservedPort:
    """The number of a port on loopback for the station to listen on: bound, but not listening, so that nobody else is given it meanwhile."""

    def __enter__(self) -> int:
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(("127.0.0.1", 0))
        return self.socket.getsockname()[1]

    def __exit__(self, *_):
        self.socket.close()


def in_memory() -> tempfile.TemporaryDirectory:
    """A folder in memory where there is room for it: for tests of something else than disks, whose slowness is an alarm."""
    memory = Path("/dev/shm")
    roomy = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM_IN_MEMORY
    return tempfile.TemporaryDirectory(prefix="chairside-", dir=memory if roomy else None)


class Station:
    """A running chairside-station. `data` may be given, to start again on what is there; `stepped`: step() moves its clock; `files`: at most so many may be open;
    `disk`: its folder is on a disk, not in memory."""

    def __init__(self, *options: str, data: Path | None = None, stepped: bool = False, files: int = 0, disk: bool = False):
        self.folder = tempfile.TemporaryDirectory(prefix="chairside-") if disk else in_memory()
        self.data = data or Path(self.folder.name) / "data"
        self.log = open(Path(self.folder.name) / "station.log", "w+")
        self.options = options
        self.stepped = stepped
        self.files = files
        self.process = None
        self.mllp = self.link = ""

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, kind=None, *_):
        if kind is not None and not issubclass(kind, unittest.SkipTest):
            print(f"the station ({'runs' if self.process and self.process.poll() is None else 'has ended'}) logged:\n{self.logged()[-4000:]}", file=sys.stderr)
        self.kill()
        self.log.close()
        self.folder.cleanup()

    def start(self):
        command = [BIN / "chairside-station", "--data", self.data, "--listen-mllp", "127.0.0.1:0", "--listen-link", "127.0.0.1:0", *self.options]
        if self.files:
            command = ["prlimit", f"--nofile={self.files}:{self.files}", *command]
        self.process = subprocess.Popen(list(map(str, command)), stdin=subprocess.PIPE if self.stepped else subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=self.log)
        try:
            line = self.line(r"^chairside-station ready .*\n")
        except BaseException:
            self.kill()  # a failed __enter__ has no __exit__
            raise
        self.mllp = re.search(r"\bmllp=(\S+)", line).group(1)
        self.link = re.search(r"\blink=(\S+)", line).group(1)

    def tell(self, words: str) -> str:
        """Writes a line to its standard input and gives the line it answers."""
        os.write(self.process.stdin.fileno(), words.encode() + b"\n")
        return self.line(r"^.*\n")

    def step(self, ms: int):
        if self.tell(f"step {ms}") != f"stepped {ms}\n":
            raise AssertionError(f"the clock was not stepped: {self.logged()}")

    def line(self, pattern: str) -> str:
        """The next line of its output that matches."""
        deadline, text = time.monotonic() + LIMIT_S, b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while time.monotonic() < deadline:
                if not selector.select(timeout=max(0.0, deadline - time.monotonic())):
                    break
                piece = os.read(self.process.stdout.fileno(), 4096)
                text += piece
                found = re.search(pattern.encode(), text, re.M)
                if found:
                    return found.group(0).decode()
                if not piece:
                    break
        raise AssertionError(f"the station did not say {pattern}: {text!r}\n{self.logged()}")

    def stop(self) -> int:
        """Ends it cleanly and gives its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.ended()

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.ended()

    def ended(self) -> int:
        code = self.process.wait(timeout=LIMIT_S)
        self.process.stdout.close()
        if self.process.stdin:
            self.process.stdin.close()
        return code

    def logged(self) -> str:
        self.log.flush()
        return Path(self.log.name).read_text(errors="replace")

    def ctl(self, *arguments: str) -> list[dict]:
        """What chairsidectl --json prints, one object a line. A record that is behind on a busy machine is asked again, as it says."""
        deadline = time.monotonic() + LIMIT_S
        run = ctl("--station", self.link, "--json", *arguments)
        while "still catching up" in run.stderr and time.monotonic() < deadline:
            run = ctl("--station", self.link, "--json", *arguments)
        if run.returncode != 0:
            raise AssertionError(f"chairsidectl {' '.join(arguments)} failed ({run.returncode}): {run.stderr}")
        return [json.loads(line) for line in run.stdout.splitlines() if line.strip()]


def ctl(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([str(BIN / "chairsidectl"), *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LIMIT_S)


class Monitor:
    """An independent HL7 client (python-hl7) that speaks MLLP to a station."""

    def __init__(self, address: str):
        from hl7.client import MLLPClient

        host, port = address.rsplit(":", 1)
        self.client = MLLPClient(host.strip("[]"), int(port))
        self.client.socket.settimeout(LIMIT_S)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.close()

    def send(self, message: bytes) -> dict:
        """Sends one message and waits for its ack: {"code": "AA", "id": MSA-2, "text": the whole ack}."""
        answer = self.client.send(VT + message + FS + CR)
        while FS + CR not in answer:
            more = self.client.socket.recv(4096)
            if not more:
                break
            answer += more
        text = answer.strip(VT + FS + CR + b"\n").decode("utf-8", errors="replace")
        msa = next((s.split("|") for s in text.split("\r") if s.startswith("MSA|")), ["MSA", "", ""])
        return {"code": msa[1], "id": msa[2] if len(msa) > 2 else "", "text": text}


class Wire:
    """A connection to a station on which nothing is framed, read or closed for us."""

    def __init__(self, address: str, source: str = ""):
        host, port = address.rsplit(":", 1)
        self.socket = socket.create_connection((host, int(port)), timeout=LIMIT_S, source_address=(source, 0) if source else None)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.heard = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, message: bytes):
        self.socket.sendall(VT + message + FS + CR)

    def answer(self) -> bytes | None:
        """The next answer, without its framing; None: the station closed the connection."""
        while FS not in self.heard:
            try:
                more = self.socket.recv(65536)
            except ConnectionError:
                more = b""
            if not more:
                return None
            self.heard += more
        frame, _, self.heard = self.heard.partition(FS)
        return frame.strip(VT + CR)

    def reset(self):
        """Ends it as a crash or a cut cable does: no goodbye, what comes is not read."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


def main():
    """Runs the tests of the calling file; 77 when every one of them was skipped."""
    result = unittest.main(module="__main__", argv=sys.argv[:1], exit=False, verbosity=2).result
    if not result.wasSuccessful() or result.testsRun == 0:
        sys.exit(1)
    sys.exit(SKIPPED if len(result.skipped) == result.testsRun else 0)
