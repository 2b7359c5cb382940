#!/usr/bin/env python3
"""People and alarms, through the real programs: acknowledge, undo, pause, standby, help, and the hook."""

import json
import tempfile
import unittest
from pathlib import Path

import harness
from station_test import message


class SignalTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="chairside-signal-")
        self.addCleanup(self.folder.cleanup)

    def station(self, *options: str) -> harness.Station:
        return harness.Station(*options)

    def hooked(self, called: Path) -> harness.Station:
        config = Path(self.folder.name) / "clinic.textproto"
        config.write_text(f'hook {{ command: "/bin/sh" command: "-c" command: "cat >> {called}" }}\n')
        return self.station("--config", str(config))

    def alarm(self, station, rule: str) -> dict | None:
        return next((a for a in station.ctl("alarms") if a["rule"] == rule), None)

    def test_a_person_takes_an_alarm_on_and_gives_it_back(self):
        with self.station() as station:
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(message("M1", spo2=80, rate=72))
            alarm = harness.wait_until(lambda: self.alarm(station, "spo2-critical"), "the alarm")
            self.assertEqual((alarm["signal"], alarm["priority"]), ("SOUNDING", "HIGH"))
            self.assertEqual(station.ctl("pause", "--by", "Ana")[0]["outcome"], "SAVED")
            self.assertNotEqual(harness.ctl("--station", station.link, "pause", "--by", "Bo").returncode, 0)
            self.assertEqual(harness.wait_until(lambda: self.signal(station, "PAUSED"), "paused")["signalBy"], "unverified:Ana")
            self.assertEqual(station.ctl("ack", alarm["occurrence"], "--by", "Ana")[0]["outcome"], "SAVED")
            harness.wait_until(lambda: self.signal(station, "ACKNOWLEDGED"), "acknowledged")
            station.kill()
            station.start()
            self.assertEqual(harness.wait_until(lambda: self.signal(station, "ACKNOWLEDGED"), "it survives kill")["acknowledgedBy"], "unverified:Ana")
            self.assertEqual(station.ctl("unack", alarm["occurrence"], "--by", "Bo")[0]["outcome"], "SAVED")
            harness.wait_until(lambda: self.signal(station, "SOUNDING"), "sounding again")

    def signal(self, station, wanted: str) -> dict | None:
        alarm = self.alarm(station, "spo2-critical")
        return alarm if alarm and alarm["signal"] == wanted else None

    def test_standby_and_help_belong_to_a_chair(self):
        with self.station() as station:
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(message("M1", spo2=97, rate=72))
            self.assertEqual(station.ctl("standby", "CHAIR-1", "--reason", "bathroom", "--by", "Ana")[0]["outcome"], "SAVED")
            self.assertEqual(station.ctl("standby", "CHAIR-1", "--end", "--by", "Ana")[0]["outcome"], "SAVED")
            self.assertEqual(station.ctl("help-call", "CHAIR-1")[0]["outcome"], "SAVED")
            call = harness.wait_until(lambda: self.alarm(station, "help"), "the call")
            self.assertEqual((call["kind"], call["priority"], call["chair"]), ("HELP", "HIGH", "CHAIR-1"))
            self.assertEqual(station.ctl("help-call", "CHAIR-1", "--end", "--by", "Ana")[0]["outcome"], "SAVED")
            harness.wait_until(lambda: self.alarm(station, "help") is None, "the end of the call")
            self.assertNotEqual(harness.ctl("--station", station.link, "help-call", "NOWHERE").returncode, 0)

    def test_a_high_that_no_dashboard_annunciates_calls_the_hook(self):
        called = Path(self.folder.name) / "called"
        with self.hooked(called) as station:
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(message("M1", spo2=80, rate=72))
                lines = lambda: called.read_text().splitlines() if called.exists() else []
                facts = harness.wait_until(lambda: [f for f in map(json.loads, lines()) if f["chair"]], "the hook")[0]
                self.assertEqual((facts["why"], facts["chair"], facts["rule"], facts["priority"]), ("NOBODY_HEARS", "CHAIR-1", "spo2-critical", "HIGH"))
                harness.wait_until(lambda: self.alarm(station, "nobody-annunciates"), "the alarm about it")
                self.assertIn("HOOK_DONE", harness.wait_until(lambda: "HOOK_DONE" in station.logged() and station.logged(), "the log"))


if __name__ == "__main__":
    harness.main()
