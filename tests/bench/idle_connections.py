#!/usr/bin/env python3
"""Opens many connections that say nothing against a station of its own, and tells what they cost it.

    CHAIRSIDE_BIN=build/release/bin tests/bench/idle_connections.py --connections 10000 --port mllp

Prints the station's resident memory before, while and after, how many connections it kept, how long a monitor that
speaks waited for its acknowledgement meanwhile, and how much it logged. With --check it fails when one of them is too much.
"""

import argparse
import errno
import resource
import selectors
import socket
import sys
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "integration"))
import harness  # noqa: E402

MESSAGE = (b"MSH|^~\\&|MON^0123456789ABCDEF^EUI-64|CLINIC|||||ORU^R01^ORU_R01|%d|P|2.6\rPV1||I|UNIT^^CHAIR-1\r"
           b"OBR|1\rOBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1.1.1|97|262688^MDC_DIM_PERCENT^MDC|||||R\r")

KEPT_MOST = {"mllp": 1024, "link": 64}  # docs/wire-formats.md
KEPT_OF_ONE_ADDRESS = {"mllp": 256, "link": 64}
GROWTH_MOST_MIB = 5.0  # in each of the last two rounds: the allocator's memory settles after three or four
ACK_MOST_MS = 1000.0
# Lines, of thousands of connections: of each address the first that was refused, the 2nd, 4th, 8th ...; each client of
# the link that was let in, in each round; and some a second.
LOGGED_OF_AN_ADDRESS, LOGGED_OF_A_ROUND, LOGGED_A_SECOND = 15, 80, 3


class Round(NamedTuple):
    kept: int
    mib: float
    ack_ms: float


def rss_mib(pid: int) -> float:
    line = next(l for l in Path(f"/proc/{pid}/status").read_text().splitlines() if l.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def wait_connected(one):
    with selectors.DefaultSelector() as selector:
        selector.register(one, selectors.EVENT_WRITE)
        selector.select(timeout=5)


def open_connections(address, count: int, source: str) -> list:
    sockets = []
    for _ in range(count):
        one = socket.socket()
        one.setblocking(False)
        try:
            one.bind((source, 0))
            one.connect(address)
        except BlockingIOError:
            pass
        except OSError as error:
            if error.errno not in (errno.EADDRNOTAVAIL, errno.ECONNREFUSED):
                raise
            one.close()
            continue
        sockets.append(one)
        if len(sockets) % 500 == 0:
            wait_connected(one)  # so that the listen queue does not overflow: the limits are what is looked at
    return sockets


def is_gone(one) -> bool:
    try:
        while one.recv(4096):
            pass  # what it was told before
    except BlockingIOError:
        return False
    except OSError:
        pass
    return True


def still_open(sockets: list) -> int:
    """Those that the station has not closed, once it has closed none for a second."""
    kept = len(sockets)
    with selectors.DefaultSelector() as selector:
        for one in sockets:
            selector.register(one, selectors.EVENT_READ)
        while ready := selector.select(timeout=1):
            for gone in (key.fileobj for key, _ in ready if is_gone(key.fileobj)):
                selector.unregister(gone)
                kept -= 1
    return kept


def slowest_ack_ms(monitor, first: int, count: int) -> float:
    slowest = 0.0
    for number in range(first, first + count):
        began = time.monotonic()
        assert monitor.send(MESSAGE % number)["code"] == "AA"
        slowest = max(slowest, (time.monotonic() - began) * 1000)
    return slowest


def too_much(options, rounds: list, logged: int, seconds: float) -> list[str]:
    """What goes beyond what the documents promise."""
    kept_most = min(KEPT_MOST[options.port], options.addresses * KEPT_OF_ONE_ADDRESS[options.port])
    found = [f"{one.kept} connections kept, {kept_most} are allowed" for one in rounds if one.kept > kept_most]
    found += [f"an ack after {one.ack_ms:.0f} ms" for one in rounds if one.ack_ms >= ACK_MOST_MS]
    if len(rounds) > 2 and all(rounds[i].mib - rounds[i - 1].mib >= GROWTH_MOST_MIB for i in (-2, -1)):
        found.append(f"memory grew from {rounds[-3].mib:.1f} to {rounds[-1].mib:.1f} MiB in two rounds")
    if not any(one.kept for one in rounds):
        found.append("no connection was kept: nothing was tried")
    logged_most = LOGGED_OF_AN_ADDRESS * options.addresses + LOGGED_OF_A_ROUND * options.rounds + LOGGED_A_SECOND * seconds
    if logged > logged_most:
        found.append(f"{logged} lines logged, {logged_most:.0f} are allowed")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--connections", type=int, default=10_000)
    parser.add_argument("--port", choices=("mllp", "link"), default="mllp")
    parser.add_argument("--addresses", type=int, default=1, help="source addresses (127.0.0.2 ...)")
    parser.add_argument("--rounds", type=int, default=3, help="open and close so often: memory must not grow")
    parser.add_argument("--check", action="store_true", help="exit code 1 when it is too much; with three rounds or more")
    options = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, options.connections + 200), hard))
    with harness.Station() as station, harness.Monitor(station.mllp) as monitor:
        host, port = (station.mllp if options.port == "mllp" else station.link).rsplit(":", 1)
        slowest_ack_ms(monitor, 1, 20)
        pid = station.process.pid
        print(f"before: {rss_mib(pid):.1f} MiB")
        rounds, began = [], time.monotonic()
        for number in range(options.rounds):
            each = options.connections // options.addresses
            sockets = [one for i in range(options.addresses) for one in open_connections((host, int(port)), each, f"127.0.0.{2 + i}")]
            ack = slowest_ack_ms(monitor, 100 * (number + 1), 20)
            rounds.append(Round(still_open(sockets), rss_mib(pid), ack))
            print(f"round {number + 1}: {len(sockets)} opened, {rounds[-1].kept} kept, {rounds[-1].mib:.1f} MiB, slowest ack {ack:.1f} ms")
            for one in sockets:
                one.close()
        slowest_ack_ms(monitor, 9000, 20)
        logged = len(Path(station.log.name).read_text(errors="replace").splitlines())
        print(f"after: {rss_mib(pid):.1f} MiB; {logged} lines logged")
    if options.check and (found := too_much(options, rounds, logged, time.monotonic() - began)):
        sys.exit("; ".join(found))


if __name__ == "__main__":
    main()
