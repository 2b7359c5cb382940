#!/usr/bin/env python3
"""A station's own recording, asked what another profile would have done, while the station runs; and its alarms, counted."""

import datetime
import pathlib
import re
import tempfile
import unittest

import harness
from station_test import message

PROFILE = pathlib.Path(__file__).resolve().parents[2] / "src/alarm/profiles/ketamine_adult.textproto"


def message_after(seconds: int, spo2: int) -> bytes:
    """What the monitor says that many seconds from now: its clock moves with the station's."""
    later = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return re.sub(rb"\d{14}\+0000", later.strftime("%Y%m%d%H%M%S+0000").encode(), message(f"M{seconds}", spo2, rate=72))


class WhatIfTest(unittest.TestCase):
    def test_a_laxer_profile_loses_the_alarm_that_was(self):
        with tempfile.TemporaryDirectory(prefix="chairside-whatif-") as folder:
            with harness.Station("--clock", "stepped", "--allow-demo-data", stepped=True) as station:
                with harness.Monitor(station.mllp) as monitor:
                    for second in range(30):
                        ack = monitor.send(message_after(second, spo2=88))
                        self.assertEqual(ack["code"], "CA", ack["text"])
                        station.step(1000)
                    alarm = harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["rule"].startswith("spo2")], "an SpO2 alarm")[0]
                    laxer = pathlib.Path(folder) / "laxer.textproto"
                    text = re.sub(r"at_or_below: (8[5-9]|9\d)\b", "at_or_below: 85", PROFILE.read_text())
                    laxer.write_text(re.sub(r"session_bounds \{.*\}", "", text))
                    lines = station.ctl("whatif", "--profile", str(laxer), "--data", str(station.data))
                    rule = next(row for row in lines if row.get("rule") == alarm["rule"] and "recorded" in row)
                    self.assertEqual((rule["recorded"], rule["whatIf"], rule["lost"]), (1, 0, 1), lines)
                    lost = next(row for row in lines if row.get("change") == "LOST" and row["rule"] == alarm["rule"])
                    self.assertEqual((lost["chair"], lost["value"], lost["startedAt"]), ("CHAIR-1", 88, alarm["startedAt"]))

                    same = station.ctl("whatif", "--profile", str(PROFILE), "--data", str(station.data))
                    self.assertEqual([row for row in same if "change" in row], [], "the same profile changes nothing")
                self.counted(station, alarm)

    def counted(self, station, alarm):
        statistics = station.ctl("statistics", "--since", "1h")
        rule = next(row for row in statistics if row.get("rule") == alarm["rule"])
        self.assertEqual((rule["occurrences"], rule["ended"], rule["acknowledged"]), (1, 0, 0))
        self.assertGreater(statistics[-1]["chairHours"], 0)
        self.assertIn(alarm["occurrence"], [a["occurrence"] for a in station.ctl("alarms", "--all", "--since", "1h")])
        run = harness.ctl("--station", station.link, "alarms", "--all", "--since", "yesterday")
        self.assertEqual(run.returncode, 2, "a time that is none is a wrong command line")

    def test_what_is_no_profile_or_no_journal_is_refused(self):
        with tempfile.TemporaryDirectory(prefix="chairside-whatif-") as folder:
            run = harness.ctl("whatif", "--profile", str(PROFILE), "--data", folder)
            self.assertEqual(run.returncode, 1)
            self.assertIn("no journal", run.stderr)
            bad = pathlib.Path(folder) / "bad.textproto"
            bad.write_text("rules {")
            run = harness.ctl("whatif", "--profile", str(bad), "--data", folder)
            self.assertEqual(run.returncode, 1)
            self.assertRegex(run.stderr, r"bad\.textproto:\d+:\d+: ")


if __name__ == "__main__":
    harness.main()
