#!/usr/bin/env python3
"""Limits are changed: a version is drafted, compared, put in force, taken back; each can be shown later as it was written."""

import pathlib
import re
import tempfile
import unittest

import harness

PROFILE = pathlib.Path(__file__).resolve().parents[2] / "src/alarm/profiles/ketamine_adult.textproto"
BY = ("--by", "Ana", "--reason", "fewer false alarms")


def shorter_delay(text: str) -> str:
    """The first MEDIUM on-delay of 15 s becomes 14 s."""
    changed = re.sub(r"on_delay \{ seconds: 15 \}", "on_delay { seconds: 14 }", text, count=1)
    assert changed != text
    return changed


class ProfileTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="chairside-profile-")
        self.addCleanup(self.folder.cleanup)
        self.file = pathlib.Path(self.folder.name) / "profile.textproto"
        self.file.write_text(PROFILE.read_text())
        self.config = pathlib.Path(self.folder.name) / "station.textproto"
        self.config.write_text('alarm_profile: "profile.textproto"\n')
        self.new = pathlib.Path(self.folder.name) / "new.textproto"
        self.new.write_text(shorter_delay(PROFILE.read_text()))

    def versions(self, station):
        return [row for row in station.ctl("profile", "list") if "madeAt" in row]

    def in_force(self, station):
        return next(row["version"] for row in self.versions(station) if row["inForce"])

    def shown(self, station, version):
        return station.ctl("profile", "show", version)[0]["text"]

    def activate(self, station, version, replaces):
        return station.ctl("profile", "activate", version, "--replaces", replaces, *BY)[0]

    def test_draft_diff_activate_restart_rollback(self):
        with harness.Station("--config", str(self.config)) as station:
            first = self.in_force(station)
            self.assertEqual(self.shown(station, first), self.file.read_text())
            drafted = station.ctl("profile", "draft", str(self.new), *BY)[0]
            self.assertEqual(drafted["outcome"], "SAVED")
            self.assertEqual(self.in_force(station), first, "a draft changes nothing")
            changes = station.ctl("profile", "diff", drafted["version"][:8])
            self.assertEqual([(c["before"], c["after"]) for c in changes], [("15 s", "14 s")])
            self.activate(station, drafted["version"][:8], first[:8])
            self.assertEqual(self.in_force(station), drafted["version"])
            self.assertEqual(station.stop(), 0)

            station.start()
            self.assertEqual(self.in_force(station), drafted["version"], "the file did not change: the activation stays")
            self.assertEqual(self.file.read_text(), PROFILE.read_text(), "the file is never rewritten")
            station.ctl("profile", "rollback", *BY)
            self.assertEqual(self.in_force(station), first)
            self.assertEqual(self.shown(station, drafted["version"]), self.new.read_text())

    def test_an_activation_that_replaces_another_than_it_thinks_is_refused(self):
        with harness.Station("--config", str(self.config)) as station:
            version = station.ctl("profile", "draft", str(self.new), *BY)[0]["version"]
            run = harness.ctl("--station", station.link, "profile", "activate", version, "--replaces", version, *BY)
            self.assertEqual(run.returncode, 1, run.stderr)
            self.assertIn("in force", run.stderr)

    def test_a_changed_file_becomes_a_version_and_both_changed_is_refused(self):
        with harness.Station("--config", str(self.config)) as station:
            first = self.in_force(station)
            self.file.write_text(self.new.read_text())
            station.process.send_signal(harness.signal.SIGHUP)
            second = harness.wait_until(lambda: self.in_force(station) != first and self.in_force(station), "the file's new version")
            self.assertEqual(self.versions(station)[0]["by"], "file")
            third = pathlib.Path(self.folder.name) / "third.textproto"
            third.write_text("# third\n" + PROFILE.read_text())
            version = station.ctl("profile", "draft", str(third), *BY)[0]["version"]
            self.activate(station, version, second)
            self.file.write_text("# somebody else\n" + PROFILE.read_text())
            station.process.send_signal(harness.signal.SIGHUP)
            harness.wait_until(lambda: "changed both" in station.logged(), "the refusal")
            self.assertEqual(self.in_force(station), version)
            self.assertEqual(station.stop(), 0)
            station.start()
            self.assertEqual(self.in_force(station), version, "a start guards with what was in force")

    def test_validate_needs_no_station_and_says_where(self):
        run = harness.ctl("profile", "validate", str(self.new))
        self.assertEqual(run.returncode, 0, run.stderr)
        self.new.write_text(self.new.read_text().replace("priority: MEDIUM", "priority: MEDUM", 1))
        run = harness.ctl("profile", "validate", str(self.new))
        self.assertEqual(run.returncode, 1)
        self.assertRegex(run.stderr, r"new\.textproto:\d+:\d+: ")


if __name__ == "__main__":
    harness.main()
