#!/usr/bin/env python3
"""kill -9 under load, and connections that die before their ack is read: what was acknowledged is there afterwards, what is
sent again is charted once, an acknowledged alarm is still acknowledged, the gap is recorded."""

import collections
import contextlib
import datetime
import random
import sqlite3
import sys
import threading
import time
import unittest

import harness

MONITORS, ROUNDS = 6, 3
CUTS = 12  # of a sender's connections in a round
ROUNDS_A_STATION = 6  # then a new one: more messages than this have no temperature of their own


def settings() -> tuple[int, int]:
    """How many kills, and the seed of their moments, the clock's unless given: kill_test.py [--rounds N] [--seed N]."""
    values = {"--rounds": ROUNDS, "--seed": time.time_ns() % 1_000_000}
    for name in values:
        if name in sys.argv:
            at = sys.argv.index(name)
            values[name] = int(sys.argv[at + 1])
    return values["--rounds"], values["--seed"]


def message(bed: str, number: int, systolic: int = 120) -> bytes:
    """The temperature tells which message it was: 30.000 + number / 1000 degrees."""
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%d%H%M%S.%f")[:-3] + "+0000"
    return "\r".join((
        f"MSH|^~\\&|MON^00000000000000{int(bed):02d}^EUI-64||||{now}||ORU^R01^ORU_R01|{number}|P|2.6",
        f"PV1||U|INFUSION^^{bed}",
        f"OBR|1|||182777000^monitoring of patient^SCT|||{now}",
        f"OBX|1|NM|150344^MDC_TEMP^MDC|1.1.1.1|{30 + number / 1000:.3f}|268192^MDC_DIM_DEGC^MDC|||||R|||{now}",
        f"OBX|2|NM|150301^MDC_PRESS_CUFF_SYS^MDC|1.1.9.1|{systolic}|266016^MDC_DIM_MMHG^MDC|||||R|||{now}",
        f"OBX|3|NM|150302^MDC_PRESS_CUFF_DIA^MDC|1.1.9.2|80|266016^MDC_DIM_MMHG^MDC|||||R|||{now}", "")).encode()


class Sender(threading.Thread):
    """Sends as fast as it is acknowledged, until the station is gone. Now and then its connection dies before it has read the
    ack; then, and after a kill, it begins with what it did not hear acknowledged, in the same bytes."""

    def __init__(self, address: str, bed: str, book: "Book", enough: threading.Event, seed: float):
        super().__init__(daemon=True)
        self.address, self.bed, self.book, self.enough = address, bed, book, enough
        self.dice, self.acknowledged, self.cuts = random.Random(seed), 0, 0
        self.source = f"127.0.{1 + int(bed)}.1"  # resends are known by the sender's address

    def run(self):
        try:
            while self.connection():
                pass
        except OSError:
            pass  # the station is gone

    def connection(self) -> bool:
        """One connection, until it dies; False: the station ended it."""
        with harness.Wire(self.address, self.source) as wire:
            while True:
                if self.book.unheard is None:
                    self.book.number += 1
                    self.book.unheard = message(self.bed, self.book.number)
                wire.send(self.book.unheard)
                if self.cuts < CUTS and self.dice.random() < 0.1:
                    return self.cut(wire)
                answer = wire.answer()
                if answer is None:
                    return False
                self.heard(answer)

    def heard(self, answer: bytes):
        if b"MSA|AA|%d" % self.book.number not in answer:
            return
        self.book.acknowledged.add(self.book.number)
        self.book.unheard = None
        self.acknowledged += 1
        if self.acknowledged >= 40:
            self.enough.set()

    def cut(self, wire) -> bool:
        """At a random moment: before the station has read the message, while it saves it, after it has answered."""
        self.cuts += 1
        self.enough.wait(self.dice.random() * 0.01)
        wire.reset() if self.dice.random() < 0.5 else wire.socket.close()
        return True


class Book:
    """What one monitor knows of its messages."""

    def __init__(self):
        self.number, self.unheard, self.acknowledged = 0, None, set()


class KillTest(unittest.TestCase):
    def test_everything_acknowledged_survives_kill_after_kill_and_nothing_is_charted_twice(self):
        rounds, seed = settings()
        print(f"{rounds} rounds, seed {seed}", flush=True)
        dice = random.Random(seed)
        for done in range(0, rounds, ROUNDS_A_STATION):
            self.kill_again_and_again(min(ROUNDS_A_STATION, rounds - done), dice)

    def kill_again_and_again(self, rounds: int, dice):
        books = {str(bed): Book() for bed in range(1, MONITORS + 1)}
        with harness.Station(disk=True) as station:
            for _ in range(rounds):
                self.kill_under_load(station, books, dice)
                station.start()
            for bed, book in books.items():
                if book.unheard is not None:
                    with harness.Wire(station.mllp, f"127.0.{1 + int(bed)}.1") as wire:
                        wire.send(book.unheard)
                        self.assertIn(b"MSA|AA", wire.answer())
                recorded = self.recorded(station, bed)
                self.assertEqual(book.acknowledged - set(recorded), set(), f"acknowledged and lost, chair {bed}")
                twice = {number for number, count in collections.Counter(recorded).items() if count > 1}
                self.assertEqual(twice, set(), f"charted twice, chair {bed}")
            self.assertEqual(station.stop(), 0)
            self.assertEqual(harness.ctl("journal", "verify", station.data).returncode, 0)
            replayed = harness.ctl("journal", "replay", station.data)
            self.assertEqual(replayed.returncode, 0, replayed.stdout[-2000:] + replayed.stderr)
            self.check_the_record_can_be_derived_again(station)

    def kill_under_load(self, station, books, dice):
        enough = threading.Event()
        senders = [Sender(station.mllp, bed, book, enough, dice.random()) for bed, book in books.items()]
        for sender in senders:
            sender.start()
        self.assertTrue(enough.wait(harness.LIMIT_S), "no monitor had forty messages acknowledged")
        enough.clear()
        enough.wait(dice.random() * 0.2)  # a random moment of the load
        station.kill()
        for sender in senders:
            sender.join(harness.LIMIT_S)

    def check_the_record_can_be_derived_again(self, station):
        record = station.data / "record.sqlite"
        before, until = self.dump(record, None)
        for file in station.data.glob("record.sqlite*"):
            file.unlink()
        station.start()
        harness.wait_until(lambda: self.applied(record) > until, "the record to follow the journal")
        self.assertEqual(station.stop(), 0)
        again, _ = self.dump(record, until)
        for table, rows in before.items():
            self.assertEqual(len(rows), len(again[table]), table)
            self.assertEqual(rows, again[table], table)

    def applied(self, record) -> int:
        with contextlib.closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as database:
            try:
                return (database.execute("SELECT seq FROM applied").fetchone() or (0,))[0]
            except sqlite3.OperationalError:
                return 0  # it is being made

    def dump(self, record, until):
        until = self.applied(record) if until is None else until
        with contextlib.closing(sqlite3.connect(record)) as database:
            tables = ("reading", "alarm_event", "gap", "command")
            return {t: sorted(map(repr, database.execute(f"SELECT * FROM {t} WHERE seq <= {until}"))) for t in tables}, until

    def test_an_acknowledged_alarm_is_still_acknowledged_and_the_gap_is_known(self):
        with harness.Station(disk=True) as station:
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(message("3", 1, systolic=205))["code"], "AA")
            alarm = next(a for a in station.ctl("alarms") if a["rule"] == "sbp-very-high")
            self.assertEqual(alarm["priority"], "HIGH")
            harness.ctl("--station", station.link, "ack", alarm["occurrence"], "--by", "Ana").check_returncode()
            station.kill()
            station.start()
            after = next(a for a in station.ctl("alarms") if a["occurrence"] == alarm["occurrence"])
            self.assertIn("Ana", after["acknowledgedBy"])
            again = harness.ctl("--station", station.link, "ack", alarm["occurrence"], "--by", "Ben")
            self.assertNotEqual(again.returncode, 0, "somebody has it already")
            record = station.data / "record.sqlite"
            gaps = harness.wait_until(lambda: self.gaps(record), "the gap in the record")
            self.assertTrue(any("interrupted" in cause for (cause,) in gaps), gaps)

    def gaps(self, record):
        with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as database:
            return database.execute("SELECT cause FROM gap").fetchall()

    def recorded(self, station, bed: str) -> list:
        rows = station.ctl("readings", bed, "--since", "1h")
        return [round((r["value"] - 30) * 1000) for r in rows if r["vital"] == "TEMPERATURE"]


if __name__ == "__main__":
    harness.main()
