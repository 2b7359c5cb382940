#!/usr/bin/env python3
"""kill -9 under load: what was acknowledged is there afterwards, an acknowledged alarm still is, the gap is recorded."""

import datetime
import random
import sqlite3
import threading
import unittest

import harness

MONITORS, ROUNDS = 6, 3


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
    """Sends as fast as it is acknowledged, until the station is gone; remembers what was acknowledged."""

    def __init__(self, address: str, bed: str, first: int, enough: threading.Event):
        super().__init__(daemon=True)
        self.address, self.bed, self.number, self.enough = address, bed, first, enough
        self.acknowledged = []

    def run(self):
        try:
            with harness.Monitor(self.address) as monitor:
                while self.number < 14000:
                    if monitor.send(message(self.bed, self.number))["code"] == "AA":
                        self.acknowledged.append(self.number)
                    if len(self.acknowledged) >= 40:
                        self.enough.set()
                    self.number += 1
        except OSError:
            pass


class KillTest(unittest.TestCase):
    def test_everything_acknowledged_survives_kill_after_kill(self):
        acknowledged = {str(bed): set() for bed in range(1, MONITORS + 1)}
        dice = random.Random(7)
        with harness.Station() as station:
            for kill in range(ROUNDS):
                enough = threading.Event()
                senders = [Sender(station.mllp, bed, 1 + kill * 4000, enough) for bed in acknowledged]
                for sender in senders:
                    sender.start()
                self.assertTrue(enough.wait(harness.LIMIT_S), "no monitor had forty messages acknowledged")
                enough.clear()
                enough.wait(dice.random() * 0.2)  # a random moment of the load
                station.kill()
                for sender in senders:
                    sender.join(harness.LIMIT_S)
                    acknowledged[sender.bed].update(sender.acknowledged)
                station.start()
            for bed, numbers in acknowledged.items():
                self.assertEqual(numbers - self.recorded(station, bed), set(), f"acknowledged and lost, chair {bed}")
            self.assertEqual(station.stop(), 0)
            self.assertEqual(harness.ctl("journal", "verify", station.data).returncode, 0)

    def test_an_acknowledged_alarm_is_still_acknowledged_and_the_gap_is_known(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(message("3", 1, systolic=190))["code"], "AA")
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

    def recorded(self, station, bed: str) -> set:
        rows = station.ctl("readings", bed, "--since", "1h")
        return {round((r["value"] - 30) * 1000) for r in rows if r["vital"] == "TEMPERATURE"}


if __name__ == "__main__":
    harness.main()
