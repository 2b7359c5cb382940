#!/usr/bin/env python3
"""A clock that is moved by hand, for tests and demonstrations; and the configuration read again on SIGHUP."""

import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness

CONFIGURATION = 'site: "clinic"\nstation: "one"\nalarm_profile: "profile.textproto"\nchairs {{ chair: "1" monitors {{ bed: "CHAIR-1" }} }}\n{more}'


def message(spo2: int, processing: str = "T") -> bytes:
    """Without device times: the station's clock is not the machine's here."""
    return "\r".join((f"MSH|^~\\&|MON||||||ORU^R01^ORU_R01|1|{processing}|2.6", "PV1||I|UNIT^^CHAIR-1", "OBR|1",
                      f"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1|{spo2}|262688^MDC_DIM_PERCENT^MDC|||||R", "")).encode()


class SteppedClockTest(unittest.TestCase):
    def test_time_passes_only_when_it_is_told_to(self):
        with harness.Station("--clock", "stepped", "--allow-demo-data", stepped=True) as station:
            station.step(1000)
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(message(97))["code"], "AA")
                live = harness.wait_until(lambda: station.ctl("readings", "CHAIR-1", "--since", "1h"), "the reading")
                self.assertEqual([(r["vital"], r["value"], r["demo"]) for r in live], [("SPO2", 97, True)])
                self.assertEqual(station.ctl("alarms"), [])
                station.step(120_000)
                lost = harness.wait_until(lambda: [a["rule"] for a in station.ctl("alarms")], "an alarm that nothing comes any more")
                self.assertTrue(any("lost" in rule for rule in lost), lost)

    def test_what_is_no_step_is_said(self):
        with harness.Station("--clock", "stepped", "--allow-demo-data", stepped=True) as station:
            self.assertIn("not a step", station.tell("leap 5"))
            self.assertIn("stepped 5", station.tell("step 5"))

    def test_it_needs_permission_for_demo_data(self):
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run([harness.BIN / "chairside-station", "--clock", "stepped", "--data", folder], stdin=subprocess.DEVNULL,
                                 capture_output=True, text=True, timeout=harness.LIMIT_S)
        self.assertEqual(run.returncode, 1)
        self.assertIn("--allow-demo-data", run.stderr)


class ReloadTest(unittest.TestCase):
    def test_a_good_configuration_is_taken_and_a_bad_one_is_not(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "station.textproto"
            shipped = Path(__file__).resolve().parents[2] / "src/alarm/profiles/ketamine_adult.textproto"
            (Path(folder) / "profile.textproto").write_text(shipped.read_text())
            file.write_text(CONFIGURATION.format(more=""))
            with harness.Station("--config", file) as station:
                names = lambda: [row["chair"] for row in station.ctl("chairs")]
                self.assertEqual(names(), ["1"])
                file.write_text(CONFIGURATION.format(more='chairs { chair: "2" monitors { bed: "CHAIR-2" } }\n'))
                station.process.send_signal(signal.SIGHUP)
                harness.wait_until(lambda: names() == ["1", "2"], "the second chair")
                file.write_text(CONFIGURATION.format(more='chairs { chair: "3" nonsense: 1 }\n'))
                station.process.send_signal(signal.SIGHUP)
                harness.wait_until(lambda: "nonsense" in station.logged(), "a message that names what is wrong")
                self.assertEqual(names(), ["1", "2"])


if __name__ == "__main__":
    harness.main()
