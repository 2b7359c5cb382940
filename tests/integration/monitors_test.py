#!/usr/bin/env python3
"""The integrator's first hour: which monitors are heard and how, and what becomes of each line that one sends."""

import datetime
import signal
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

import harness

MESSAGE = "\r".join((
    "MSH|^~\\&|GW^00AA^EUI-64|CLINIC|||20261121101500+0000||ORU^R01^ORU_R01|{id}|P|2.6",
    "PV1||I|UNIT^^{bed}",
    "OBR|1|||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC",
    "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1.1.1|97|262688^MDC_DIM_PERCENT^MDC|||||R",
    "OBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1.1.1.2|72|264864^MDC_DIM_BEAT_PER_MIN^MDC|||||D",
    "OBX|3|ST|999999^MDC_UNHEARD_OF^MDC|1.1.1.3|5||||||R",
    "OBX|4||69965^MDC_DEV^MDC|1.1.0.0|||||||X",
    "",
))

ALARM = "\r".join((
    "MSH|^~\\&|GW^00AA^EUI-64|CLINIC|||20261121101500+0000||ORU^R40^ORU_R40|8|P|2.6",
    "PV1||I|UNIT^^A",
    "OBR|1|||196616^MDC_EVT_ALARM^MDC",
    "OBX|1|ST|196802^MDC_EVT_LO^MDC|1.1.1.1.1|SpO2 low||||||R",
    "OBX|2|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.1.1.1.2|84|262688^MDC_DIM_PERCENT^MDC|||||R",
    "OBX|3|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.1.1.1.3|start||||||R",
    "",
))

OURS = "\r".join((
    "MSH|^~\\&|GW^00AA^EUI-64|CLINIC|||||ORU^R01^ORU_R01|{id}|P|2.6",
    "PV1||I|UNIT^^{bed}",
    "OBR|1|||69965^MDC_DEV_MON_PHYSIO_MULTI_PARAM_MDS^MDC",
    "OBX|1|NM|999999^MDC_UNHEARD_OF^MDC|1.1.1.1|{value}|262688^MDC_DIM_PERCENT^MDC|||||R",
    "",
))


class Watching:
    """A running `chairsidectl monitors test`; its lines, as they come."""

    def __init__(self, station, *options: str):
        self.process = subprocess.Popen(
            [str(harness.BIN / "chairsidectl"), "--station", station.link, *options], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        self.started = self.process.stderr.readline()
        self.lines: list[str] = []
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stdout.close()
        self.process.stderr.close()

    def wait_for(self, text: str) -> str:
        return harness.wait_until(lambda: next((l for l in list(self.lines) if text in l), None), f"{text!r} in {self.lines}")


class MonitorsTest(unittest.TestCase):
    def test_each_bed_of_a_gateway_has_its_own_row(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as gateway:
                for bed in ("A", "B"):
                    self.assertEqual(gateway.send(MESSAGE.format(id="1", bed=bed).encode())["code"], "AA")
                gateway.send(b"PID|no header\r")
                rows = {row["bed"]: row for row in station.ctl("monitors")}
                self.assertLessEqual({"A", "B"}, set(rows))
                row = rows["A"]
                self.assertEqual((row["link"], row["chair"], row["messages"], row["dialect"]), ("UP", "A", 1, "ihe-pcd01"))
                self.assertEqual(row["declaredIntervalSeconds"], 10)
                self.assertIsNotNone(row["lastHeardAt"])
                self.assertIsNotNone(row["clockOffsetSeconds"])
                self.assertIn("jitterSeconds", row)
                self.assertEqual(sum(r["rejected"] for r in rows.values()), 1)
                self.assertTrue(any(r["lastReject"] for r in rows.values()))
            harness.wait_until(lambda: all(r["link"] == "DOWN" for r in station.ctl("monitors")), "the gateway's beds are down")

    def test_how_often_it_speaks_and_how_its_clock_goes_are_numbers(self):
        with harness.Station("--clock", "stepped", "--allow-demo-data", stepped=True) as station, harness.Monitor(station.mllp) as monitor:
            row = lambda: next(r for r in station.ctl("monitors") if r["bed"] == "A")
            speak = lambda number, at: self.assertEqual(
                monitor.send(MESSAGE.replace("20261121101500+0000", at).format(id=number, bed="A").encode())["code"], "AA")
            speak(0, "")
            first = row()
            self.assertEqual((first["intervalSeconds"], first["jitterSeconds"], first["clockOffsetSeconds"]), (None, None, None))
            clock = datetime.datetime.fromisoformat(first["lastHeardAt"].replace("Z", "+00:00")) - datetime.timedelta(minutes=3)
            for number, gap in enumerate((2000, 2000, 2250, 2000, 2000, 2500, 2000, 2000, 2000), 1):
                station.step(gap)
                clock += datetime.timedelta(milliseconds=gap)
                speak(number, clock.strftime("%Y%m%d%H%M%S.%f")[:-3] + "+0000")
            last = row()
            self.assertEqual((last["messages"], last["intervalSeconds"], last["jitterSeconds"], last["clockOffsetSeconds"]), (10, 2.5, 0.5, 180))

    def test_a_sites_own_dialect_is_used_and_read_again(self):
        with tempfile.TemporaryDirectory() as folder:
            file, ours = Path(folder) / "station.textproto", Path(folder) / "ours.textproto"

            def write(vital: str, chairs: str = ""):
                ours.write_text(f'name: "ours"\nextends: "ihe-pcd01"\ncodes {{ code: "999999" vital: {vital} }}\n')
                file.write_text('dialect_files: "ours.textproto"\nchairs { chair: "1" monitors { bed: "A" } }\n'
                                f'chairs {{ chair: "2" monitors {{ bed: "B" dialect: "ours" }} }}\n{chairs}')

            write("SPO2")
            with harness.Station("--config", file) as station, harness.Monitor(station.mllp) as gateway:
                def send(value: int):
                    for bed in ("A", "B"):
                        self.assertEqual(gateway.send(OURS.format(id=value, bed=bed, value=value).encode())["code"], "AA")

                charted = lambda: [(r["chair"], r["vital"], r["value"]) for r in station.ctl("readings", "--since", "1h")]
                send(96)
                self.assertEqual(charted(), [("2", "SPO2", 96)])
                self.assertEqual({r["bed"]: r["dialect"] for r in station.ctl("monitors")}, {"A": "ihe-pcd01", "B": "ours"})
                self.assertEqual([(r["bed"], r["reason"]) for r in station.ctl("unmapped")], [("A", "code not in dialect ihe-pcd01")])

                write("PERFUSION_INDEX", 'chairs { chair: "3" monitors { bed: "C" } }\n')
                station.process.send_signal(signal.SIGHUP)
                harness.wait_until(lambda: "configuration read again" in station.logged(), "the configuration read again")
                self.assertIn("3", [row["chair"] for row in station.ctl("chairs")])
                send(4)
                self.assertEqual(sorted(charted()), [("2", "PERFUSION_INDEX", 4), ("2", "SPO2", 96)])

                write("SPO3")
                station.process.send_signal(signal.SIGHUP)
                harness.wait_until(lambda: "ours.textproto:3" in station.logged(), "a message that names the faulty line")
                send(5)
                self.assertEqual(sorted(charted()), [("2", "PERFUSION_INDEX", 4), ("2", "PERFUSION_INDEX", 5), ("2", "SPO2", 96)])

    def test_unmapped_is_newest_first_with_counts_and_reasons(self):
        with harness.Station() as station, harness.Monitor(station.mllp) as monitor:
            for number in range(3):
                monitor.send(MESSAGE.format(id=number, bed="A").encode())
            monitor.send(MESSAGE.format(id=9, bed="A").replace("999999^MDC_UNHEARD_OF", "999998^NEWER").encode())
            rows = station.ctl("unmapped")
            self.assertTrue(rows[0]["code"].startswith("999998"), rows)
            count = {row["code"]: row["count"] for row in rows}
            self.assertEqual(count["999999^MDC_UNHEARD_OF^MDC"], 3)
            self.assertTrue(all(row["reason"] for row in rows))
            self.assertEqual([r["lastAt"] for r in rows], sorted((r["lastAt"] for r in rows), reverse=True))

    def test_what_comes_is_shown_with_the_fate_of_every_line(self):
        with harness.Station() as station, Watching(station, "monitors", "test", "--for", "1m") as watching:
            self.assertIn("may name patients", watching.started)
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(MESSAGE.format(id="7", bed="A").encode())
            watching.wait_for("charted as SPO2 97 %")
            watching.wait_for("not charted: status D (deleted)")
            watching.wait_for("not charted: code not in dialect ihe-pcd01")
            watching.wait_for("carries no value")
            watching.wait_for("dialect ihe-pcd01")
            watching.wait_for("MSA|AA|7␍")
            watching.wait_for("closed")
            self.assertNotIn("MSH|", station.logged(), "raw messages never go to the log")

    def test_a_bed_that_the_configuration_does_not_name_is_told_so(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "station.textproto"
            file.write_text('chairs { chair: "1" monitors { bed: "A" } }\n')
            with harness.Station("--config", file) as station, Watching(station, "monitors", "test", "--for", "1m") as watching:
                with harness.Monitor(station.mllp) as monitor:
                    self.assertEqual(monitor.send(MESSAGE.format(id="7", bed="TYPO").encode())["code"], "AA")
                    watching.wait_for("1 not charted (no chair in the configuration names bed TYPO")
                    watching.wait_for("not charted: no chair; else charted as SPO2 97 %")
                    self.assertEqual(monitor.send(MESSAGE.format(id="8", bed="A").encode())["code"], "AA")
                    watching.wait_for("1 charted")
                    self.assertEqual(monitor.send(ALARM.replace("UNIT^^A", "UNIT^^TYPO").encode())["code"], "AA")
                    watching.wait_for("1 alarm of the monitor that reaches no chair")
                self.assertEqual({r["bed"]: r["chair"] for r in station.ctl("monitors")}, {"TYPO": None, "A": "1"})

    def test_each_line_of_an_alarm_message_is_explained_too(self):
        with harness.Station() as station, Watching(station, "monitors", "test", "--for", "1m") as watching:
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(ALARM.encode())["code"], "AA")
            watching.wait_for("alarm of the monitor: SpO2 low")
            watching.wait_for("not charted: value of an alarm message: evidence")
            watching.wait_for("says more of an alarm")

    def test_only_the_address_asked_for_is_shown_and_the_time_ends(self):
        with harness.Station() as station, Watching(station, "--json", "monitors", "test", "--from", "10.9.9.9", "--for", "2s") as watching:
            with harness.Monitor(station.mllp) as monitor:
                self.assertEqual(monitor.send(MESSAGE.format(id="7", bed="A").encode())["code"], "AA")
            self.assertEqual(watching.process.wait(timeout=harness.LIMIT_S), 0)
            self.assertEqual(watching.lines, [])

    def test_a_station_that_is_not_there_or_goes_away_is_no_answer(self):
        run = harness.ctl("--station", "127.0.0.1:1", "monitors", "test")
        self.assertEqual((run.returncode, run.stdout), (3, ""))
        self.assertIn("no station", run.stderr)
        with harness.Station() as station, Watching(station, "monitors", "test", "--for", "1m") as watching:
            station.kill()
            self.assertEqual(watching.process.wait(timeout=harness.LIMIT_S), 3)
            self.assertIn("no station", watching.process.stderr.read())

    def test_a_duration_that_makes_no_sense_is_refused(self):
        self.assertEqual(harness.ctl("monitors", "test", "--for", "1h").returncode, 2)

    def test_an_address_that_is_none_is_refused(self):
        self.assertEqual(harness.ctl("monitors", "test", "--from", "CHAIR-3").returncode, 2)


if __name__ == "__main__":
    harness.main()
