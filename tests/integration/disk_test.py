#!/usr/bin/env python3
"""A disk that fills up under a running station: alarms go on in their time, acks turn AE, a technical alarm says so; when
there is room again everything that waited is saved and the alarm ends. Needs root, for a small file system in memory."""

import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

import harness
from kill_test import message

SIZE = "8m"


class SmallDisk:
    """A file system of its own, filled and freed with a file of ballast."""

    def __enter__(self):
        self.path = Path(tempfile.mkdtemp(prefix="chairside-disk-"))
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", self.path], capture_output=True, text=True)
        if mounted.returncode != 0:
            self.path.rmdir()
            raise unittest.SkipTest(f"cannot mount a file system (needs root): {mounted.stderr.strip()}")
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], check=False)
        self.path.rmdir()

    def fill(self):
        with open(self.path / "ballast", "wb", buffering=0) as ballast:
            for size in (65536, 4096, 1):
                try:
                    while ballast.write(b"x" * size) == size:
                        pass
                except OSError:
                    pass

    def free(self):
        (self.path / "ballast").unlink()



class FailingDisk:
    """An ext4 of its own in a file. breaks(): it shuts itself down as after an error of the medium and is read-only from then on,
    with the station's files open; mends(): checked and mounted anew, as after a repair. Nothing may use it then."""

    def __enter__(self):
        self.path = Path(tempfile.mkdtemp(prefix="chairside-disk-"))
        self.image = self.path.with_suffix(".ext4")
        with open(self.image, "wb") as image:
            image.truncate(64 << 20)
        made = shutil.which("mkfs.ext4", path="/sbin:/usr/sbin:/bin:/usr/bin")
        steps = [[made, "-q", "-F", self.image], ["mount", "-o", "loop", self.image, self.path]] if made else [["mkfs.ext4"]]
        for step in steps:
            done = subprocess.run(list(map(str, step)), capture_output=True, text=True) if made else None
            if done is None or done.returncode != 0:
                self.forget()
                raise unittest.SkipTest(f"cannot mount an ext4 (needs root and loop devices): {done.stderr.strip() if done else 'no mkfs.ext4'}")
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], check=False)
        self.forget()

    def forget(self):
        self.image.unlink(missing_ok=True)
        self.path.rmdir()

    def breaks(self):
        """Whatever mount answers: the journal may be aborted before the rest of the remount is done."""
        said = subprocess.run(["mount", "-o", "remount,abort", self.path], check=False, capture_output=True, text=True)
        with contextlib.suppress(OSError):
            (self.path / "probe").write_text("")
            raise AssertionError(f"the file system can still be written: {said.stderr.strip()}")

    def mends(self):
        subprocess.run(["umount", self.path], check=True)
        subprocess.run([shutil.which("e2fsck", path="/sbin:/usr/sbin:/bin:/usr/bin"), "-p", str(self.image)], check=False, stdout=subprocess.DEVNULL)
        subprocess.run(["mount", "-o", "loop", str(self.image), str(self.path)], check=True)


def not_saved(station):
    return [a for a in station.ctl("alarms") if a["rule"] == "not-saved"]


def charted_of(station):
    """The numbers of the messages of bed 1."""
    return {round((r["value"] - 30) * 1000) for r in station.ctl("readings", "1", "--since", "1h") if r["vital"] == "TEMPERATURE"}


class Beating(threading.Thread):
    """A monitor that keeps talking, whatever it is answered."""

    def __init__(self, station, bed: str):
        super().__init__(daemon=True)
        self.station, self.bed, self.over, self.codes, self.number = station, bed, threading.Event(), {}, 0

    def run(self):
        with harness.Monitor(self.station.mllp) as monitor:
            while not self.over.is_set():
                self.number += 1
                code = monitor.send(message(self.bed, self.number))["code"]
                self.codes.setdefault(code, []).append(self.number)
                self.over.wait(0.02)

    def heard(self, code: str, after: int = 0) -> bool:
        return any(number > after for number in list(self.codes.get(code, [])))


class DiskTest(unittest.TestCase):
    def check_alarm_comes_in_its_time(self, station, bed: str):
        """The ack may wait for the disk; the alarm may not: the disk does not work before this was seen."""
        sender = threading.Thread(target=self.send_high, args=(station, bed), daemon=True)
        sender.start()
        harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["chair"] == bed and a["rule"] == "sbp-very-high"],
                           "the alarm while the disk does not work")
        sender.join(harness.LIMIT_S)

    def send_high(self, station, bed: str):
        with harness.Monitor(station.mllp) as monitor:
            monitor.send(message(bed, 1, systolic=205))

    def check_outage(self, station, disk, breaks, mends):
        harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["rule"] == "disk-low"], "the alarm that there is little room")
        beating = Beating(station, "1")
        beating.start()
        harness.wait_until(lambda: beating.heard("AA"), "an ack while the disk works")
        breaks()
        harness.wait_until(lambda: not_saved(station), "the alarm that nothing is saved")
        harness.wait_until(lambda: beating.heard("AE"), "a message that is answered AE")
        self.check_alarm_comes_in_its_time(station, "2")
        mends()
        after = beating.number
        harness.wait_until(lambda: not not_saved(station), "the end of that alarm")
        harness.wait_until(lambda: beating.heard("AA", after), "an ack when the disk works again")
        beating.over.set()
        beating.join(harness.LIMIT_S)
        self.assertEqual(station.stop(), 0)
        verified = harness.ctl("journal", "verify", station.data)
        self.assertEqual(verified.returncode, 0, verified.stdout)
        replayed = harness.ctl("journal", "replay", station.data)
        self.assertEqual(replayed.returncode, 0, replayed.stdout + replayed.stderr)
        return beating

    def test_a_disk_that_fills_up(self):
        with SmallDisk() as disk, harness.Station(data=disk.path / "data") as station:
            beating = self.check_outage(station, disk, disk.fill, disk.free)
            station.start()
            sent = set(sum(beating.codes.values(), []))
            harness.wait_until(lambda: not sent - charted_of(station), "what waited in memory to be there")

    def check_start_on_a_full_disk(self, station, disk):
        disk.fill()
        station.start()
        harness.wait_until(lambda: not_saved(station), "the alarm that nothing is saved")
        self.check_alarm_comes_in_its_time(station, "2")
        disk.free()
        harness.wait_until(lambda: not not_saved(station), "the end of that alarm")
        charted = lambda: {r["value"] for r in station.ctl("readings", "2", "--since", "1h") if r["vital"] == "NIBP_SYSTOLIC"}
        harness.wait_until(lambda: 205 in charted(), "the record going on")
        self.assertEqual(station.stop(), 0)
        self.assertEqual(harness.ctl("journal", "verify", station.data).returncode, 0)

    def test_a_station_starts_on_a_full_disk_and_alarms(self):
        with SmallDisk() as disk, harness.Station(data=disk.path / "data") as station:
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(message("1", 1))["code"], "AA")
            station.kill()
            self.check_start_on_a_full_disk(station, disk)

    def test_so_does_one_that_was_stopped_cleanly(self):
        """Its files have no log beside them any more, and there is no room to make one."""
        with SmallDisk() as disk, harness.Station(data=disk.path / "data") as station:
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(message("1", 1))["code"], "AA")
            self.assertEqual(station.stop(), 0)
            for _ in range(5):  # a log stays where somebody still read the file when the journal was closed
                if not list(station.data.rglob("*-wal")):
                    break
                station.start()
                self.assertEqual(station.stop(), 0)
            self.assertEqual([file.name for file in station.data.rglob("*-wal")], [])
            self.check_start_on_a_full_disk(station, disk)


    def test_a_file_system_that_becomes_read_only(self):
        with FailingDisk() as disk, harness.Station(data=disk.path / "data") as station:
            beating = Beating(station, "1")
            beating.start()
            harness.wait_until(lambda: len(beating.codes.get("AA", [])) > 20, "acks while the disk works")
            disk.breaks()
            harness.wait_until(lambda: not_saved(station), "the alarm that nothing is saved")
            harness.wait_until(lambda: beating.heard("AE"), "a message that is answered AE")
            self.check_alarm_comes_in_its_time(station, "2")
            beating.over.set()
            beating.join(harness.LIMIT_S)
            station.kill()
            disk.mends()
            self.assertEqual(harness.ctl("journal", "verify", station.data).returncode, 0)
            station.start()
            harness.wait_until(lambda: not set(beating.codes["AA"]) - charted_of(station), "all that was acknowledged")


class DamageTest(unittest.TestCase):
    def test_a_station_starts_behind_a_damaged_day_says_so_and_goes_on(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                for number in range(1, 20):
                    self.assertEqual(monitor.send(message("1", number))["code"], "AA")
            self.assertEqual(station.stop(), 0)
            day = max((station.data / "journal").glob("journal-*.sqlite"))
            whole = day.read_bytes()
            day.write_bytes(b"\xff" * 4096 + whole[4096:])
            verified = harness.ctl("journal", "verify", station.data)
            self.assertNotEqual(verified.returncode, 0)
            self.assertIn(day.name, verified.stdout)
            station.start()
            alarm = harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["rule"] == "record-damaged"], "the alarm")
            self.assertEqual(alarm[0]["priority"], "MEDIUM")
            self.assertIn(day.name, station.logged())
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(message("1", 21))["code"], "AA")
            self.assertEqual(station.stop(), 0)
            self.assertEqual(day.read_bytes()[4096:], whole[4096:], "a damaged file stays as it is")
            self.assertIn("not saved", harness.ctl("journal", "verify", station.data).stdout)
            self.check_is_over_with_the_next_start(station)

    def test_a_changed_entry_is_named(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                for number in range(1, 6):
                    self.assertEqual(monitor.send(message("1", number))["code"], "AA")
            self.assertEqual(station.stop(), 0)
            self.assertEqual(harness.ctl("journal", "verify", station.data).returncode, 0)
            day = max((station.data / "journal").glob("journal-*.sqlite"))
            with contextlib.closing(sqlite3.connect(day)) as database:
                entry, content = database.execute("SELECT seq, input FROM entry WHERE length(input) > 20 ORDER BY seq LIMIT 1 OFFSET 2").fetchone()
                database.execute("UPDATE entry SET input = ? WHERE seq = ?", (content[:-1] + bytes([content[-1] ^ 1]), entry))
                database.commit()
            verified = harness.ctl("journal", "verify", station.data)
            self.assertEqual(verified.returncode, 1, verified.stdout)
            self.assertRegex(verified.stdout, rf"{re.escape(day.name)}.*\bentry {entry}\b.*checksum")

    def test_a_missing_day_is_said(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                lost = message("1", 1)
                self.assertEqual(monitor.send(lost)["code"], "AA")
            self.assertEqual(station.stop(), 0)
            for file in (station.data / "journal").glob("journal-*.sqlite*"):
                file.unlink()
            station.start()
            harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["rule"] == "record-damaged"], "the alarm")
            charted = lambda: [r for r in station.ctl("readings", "1", "--since", "1h") if r["vital"] == "TEMPERATURE"]
            before = len(charted())
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(lost)["code"], "AA")
            harness.wait_until(lambda: len(charted()) > before, "what the journal lost is new when it comes again")
            self.assertEqual(station.stop(), 0)
            verified = harness.ctl("journal", "verify", station.data)
            self.assertEqual(verified.returncode, 0, verified.stdout)
            self.assertIn("not saved", verified.stdout)
            self.check_is_over_with_the_next_start(station)

    def test_a_damaged_record_is_set_aside_and_said(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                for number in range(1, 6):
                    self.assertEqual(monitor.send(message("1", number))["code"], "AA")
            harness.wait_until(lambda: charted_of(station) == set(range(1, 6)), "the record")
            self.assertEqual(station.stop(), 0)
            record = station.data / "record.sqlite"
            damaged = b"\xff" * 4096 + record.read_bytes()[4096:]
            record.write_bytes(damaged)
            station.start()
            alarm = harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["rule"] == "record-damaged"], "the alarm")
            self.assertEqual(alarm[0]["priority"], "MEDIUM")
            harness.wait_until(lambda: charted_of(station) == set(range(1, 6)), "the record made anew from the journal")
            self.assertEqual((station.data / "record.sqlite.damaged-1").read_bytes(), damaged, "it is kept as it is")
            self.assertEqual(station.stop(), 0)
            self.check_is_over_with_the_next_start(station)

    def check_is_over_with_the_next_start(self, station):
        station.start()
        harness.wait_until(lambda: not [a for a in station.ctl("alarms") if a["rule"] == "record-damaged"], "the end of the alarm")


if __name__ == "__main__":
    harness.main()
