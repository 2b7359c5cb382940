#!/usr/bin/env python3
"""The station starts, takes a monitor's message, shows it, keeps it over a restart, and stops cleanly."""

import contextlib
import datetime
import json
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness


def message(control_id: str, spo2: int, rate: int) -> bytes:
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%d%H%M%S+0000")
    return "\r".join((
        f"MSH|^~\\&|MON^0123456789ABCDEF^EUI-64|CLINIC|||{now}||ORU^R01^ORU_R01|{control_id}|P|2.6|||AL|NE||8859/1",
        "PID|||||||||",
        "PV1||I|UNIT^^CHAIR-1",
        f"OBR|1|||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC|||{now}",
        f"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1.1.1|{spo2}|262688^MDC_DIM_PERCENT^MDC|||||R|||{now}",
        f"OBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1.1.1.2|{rate}|264864^MDC_DIM_BEAT_PER_MIN^MDC|||||R|||{now}",
        "",
    )).encode()


class StationTest(unittest.TestCase):
    def test_a_message_becomes_readings_and_survives_a_restart(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                ack = monitor.send(message("M1", spo2=97, rate=72))
            self.assertEqual((ack["code"], ack["id"]), ("CA", "M1"), ack["text"])  # MSH-15 asks for the commit
            self.assertEqual(self.values(station), {"SPO2": 97, "HEART_RATE": 72})
            self.assertEqual(station.stop(), 0)
            station.start()
            self.assertEqual(self.values(station), {"SPO2": 97, "HEART_RATE": 72})

    def test_what_was_acknowledged_survives_kill(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                ack = monitor.send(message("M1", spo2=96, rate=80))
            self.assertEqual(ack["code"], "CA", ack["text"])
            station.kill()
            station.start()
            self.assertEqual(self.values(station), {"SPO2": 96, "HEART_RATE": 80})

    def test_what_is_no_message_is_refused(self):
        with harness.Station() as station, harness.Monitor(station.mllp) as monitor:
            ack = monitor.send(b"PID|no header\r")
            self.assertIn(ack["code"], ("AE", "AR"), ack["text"])

    def test_a_station_that_is_not_there_is_an_error(self):
        run = harness.ctl("--station", "127.0.0.1:1", "chairs")
        self.assertNotEqual(run.returncode, 0)
        self.assertTrue(run.stderr.strip())

    def test_a_time_that_is_not_understood_is_a_wrong_command_line(self):
        for question in (("alarms",), ("alarms", "--all"), ("statistics",), ("readings",), ("session", "list")):
            run = harness.ctl("--station", "127.0.0.1:1", *question, "--since", "12 hours")
            self.assertEqual(run.returncode, 2, run.stderr)
            self.assertIn("--since", run.stderr)
        run = harness.ctl("--station", "127.0.0.1:1", "statistics", "--until", "noon")
        self.assertEqual(run.returncode, 2, run.stderr)
        self.assertIn("--until", run.stderr)

    # Of scripts: 1 is an answer that they can act on, 3 a station that they should look after.
    def test_no_answer_is_not_what_the_station_lacks(self):
        with harness.Station() as station, tempfile.TemporaryDirectory(prefix="chairside-") as folder:
            with harness.Wire(station.mllp) as monitor:
                monitor.send(message("M1", spo2=97, rate=72))
                self.assertIn(b"MSA|CA|M1", monitor.answer())
            self.values(station)
            profile = Path(folder) / "profile.textproto"
            profile.write_text(harness.ctl("--station", station.link, "profile", "show", "in-force").stdout)
            missing = str(Path(folder) / "missing.textproto")
            for answered, silent, *question in (
                    (0, 3, "readings", "CHAIR-1"), (0, 3, "readings", "--since", "1h"), (0, 3, "readings", "CHAIR-1", "--since", "1h"),
                    (1, 3, "readings", "CHAIR-33"), (1, 3, "readings", "CHAIR-33", "--since", "1h"),
                    (1, 3, "session", "show", "NOPE"), (1, 3, "session", "export", "NOPE"), (1, 3, "session", "show", "CHAIR-1"),
                    (0, 3, "profile", "show", "in-force"), (1, 3, "profile", "show", "abcdef"), (1, 3, "profile", "rollback", "--by", "Ann", "--reason", "test"),
                    (0, 3, "profile", "diff", str(profile), "in-force"), (1, 3, "profile", "diff", "in-force", missing), (1, 1, "profile", "diff", missing, "in-force"),
                    (2, 2, "whatif", "--profile", str(profile), "--data", str(station.data), "--since", "yesterday")):
                for address, code in ((station.link, answered), ("127.0.0.1:1", silent)):
                    with self.subTest(question=question, address=address):
                        run = harness.ctl("--station", address, *question)
                        self.assertEqual((run.returncode, bool(run.stderr.strip())), (code, code != 0), run.stderr)

    def test_alarms_since_are_those_that_ended_too(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(message("M1", spo2=97, rate=72))
            station.ctl("help-call", "CHAIR-1", "--by", "Ann")
            station.ctl("help-call", "CHAIR-1", "--end", "--by", "Ann")
            called = lambda *options: [row["chair"] for row in station.ctl("alarms", *options) if row["kind"] == "HELP"]
            self.assertEqual(called(), [])
            self.assertEqual(called("--since", "1h"), ["CHAIR-1"])

    # What opens files (journal, checkpoint, the link's clients) must not depend on how many monitors call.
    def test_monitors_never_take_the_last_open_file(self):
        with harness.Station(files=256) as station, contextlib.ExitStack() as lines:
            first = lines.enter_context(harness.Wire(station.mllp))
            for _ in range(300):
                with contextlib.suppress(OSError):
                    lines.enter_context(harness.Wire(station.mllp))
            harness.wait_until(lambda: "refused" in station.logged(), "too many connections are refused, and that is said")
            first.send(message("M1", spo2=97, rate=72))
            self.assertIn(b"MSA|CA|M1", first.answer(), "saved")
            self.assertEqual(self.values(station), {"SPO2": 97, "HEART_RATE": 72})
            self.assertNotIn("Too many open files", station.logged())
            self.assertIn("256 open files", station.logged())
            self.assertEqual(station.stop(), 0)
            self.assertNotIn("checkpoint was not saved", station.logged())

    def test_a_folder_of_something_else_is_left_alone(self):
        with tempfile.TemporaryDirectory(prefix="chairside-") as folder:
            other = Path(folder) / "documents"
            other.mkdir(mode=0o755)
            (other / "letter.txt").write_text("mine")
            run = subprocess.run([str(harness.BIN / "chairside-station"), "--data", str(other), "--listen-mllp", "127.0.0.1:0", "--listen-link", "127.0.0.1:0"],
                                 stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
            self.assertEqual(run.returncode, 1, run.stderr)
            self.assertIn(str(other), run.stderr)
            self.assertIn("no journal", run.stderr)
            self.assertEqual(stat.S_IMODE(other.stat().st_mode), 0o755)
            self.assertEqual([file.name for file in other.iterdir()], ["letter.txt"])

    def test_its_folder_is_its_own(self):
        with tempfile.TemporaryDirectory(prefix="chairside-") as folder:
            empty = Path(folder) / "data"
            empty.mkdir(mode=0o755)
            (empty / "lost+found").mkdir()  # a disk of its own
            for _ in range(2):
                with harness.Station(data=empty) as station:
                    self.assertEqual(stat.S_IMODE(empty.stat().st_mode), 0o700)
                    self.assertEqual(station.stop(), 0)
                empty.chmod(0o755)

    def test_every_line_of_a_json_log_is_json(self):
        with tempfile.TemporaryDirectory(prefix="chairside-") as folder:
            wrong = Path(folder) / 'a "wrong" one.textproto'
            wrong.write_text('site: "a\nchairs { chair: "1" }\n')
            run = subprocess.run([str(harness.BIN / "chairside-station"), "--data", f"{folder}/data", "--config", str(wrong), "--log-format", "json"],
                                 stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
            self.assertEqual(run.returncode, 1, run.stderr)
            lines = [json.loads(line) for line in run.stderr.splitlines()]
            self.assertIn('a "wrong" one', lines[-1]["text"])
            self.assertEqual(lines[-1]["level"], "critical")

    def values(self, station) -> dict:
        rows = lambda: [r for r in station.ctl("readings", "CHAIR-1", "--since", "1h") if r["vital"] in ("SPO2", "HEART_RATE")]
        found = harness.wait_until(lambda: rows() if len(rows()) >= 2 else None, "two readings of CHAIR-1")
        for row in found:
            self.assertEqual((row["chair"], row["demo"]), ("CHAIR-1", False))
        return {row["vital"]: row["value"] for row in found}


if __name__ == "__main__":
    harness.main()
