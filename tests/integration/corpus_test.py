#!/usr/bin/env python3
"""Real monitors' messages, sent by an independent client (mllp_send of python3-hl7), read back with chairsidectl.

One row a file: the readings that must be there and nothing else, each charted once.
"""

import re
import shutil
import subprocess
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import harness

UNITS = {"HEART_RATE": "/min", "PULSE_RATE": "/min", "SPO2": "%", "NIBP_SYSTOLIC": "mm[Hg]", "NIBP_DIASTOLIC": "mm[Hg]",
         "NIBP_MEAN": "mm[Hg]", "RESPIRATORY_RATE": "/min", "TEMPERATURE": "Cel", "ETCO2": "mm[Hg]", "PERFUSION_INDEX": "%"}

ALARM = re.compile(r"(.+) \[.*\] (\w+) (?:present|started) \S+ @\S+( demo)?")

# One chair, named by something of the monitor that sent the file; None: by another monitor's name, so nothing may be charted.
CONFIGURED = [
    ("mindray-egateway-1-numerics.hl7", 'bed: "5"', "7"),
    ("mindray-egateway-1-numerics.hl7", 'device: "000F14049B507238"', "7"),
    ("mindray-egateway-1-numerics.hl7", 'bed: "6"', None),
    ("comen-nc5-2-oru-sentinel.hl7", 'bed: "24"', "7"),
    ("comen-nc5-2-oru-sentinel.hl7", 'device: "KC575235977G"', "7"),
    ("ihe-continua-1-bp.hl7", 'device: "0123456789ABCDEF"', "7"),
    ("philips-efficia-1-live.hl7", 'device: "CN92390246"', "7"),
    ("philips-efficia-3-alarm.hl7", 'bed: "LOCATION34"', "7"),
    ("philips-efficia-3-alarm.hl7", 'bed: "LOCATION35"', None),
    ("masimo-psn-1-r40-mojibake.hl7", 'device: "2000009264"', "7"),
    ("nihonkohden-1-pvm2701.hl7", 'address: "127.0.0.1"', "7"),
    ("mindray-pds-5-physalarm54b.hl7", 'address: "127.0.0.1"', "7"),
    ("mindray-pds-5-physalarm54b.hl7", 'address: "127.0.0.9"', None),
]



class Expected:
    """What one file must give: a part of tests/corpus/expected.txt."""

    def __init__(self, lines: list[str]):
        said = {word: rest for word, _, rest in (line.partition(" ") for line in lines)}
        self.dialect, self.bed, self.device = said.get("dialect"), said.get("bed", ""), said.get("device", "")
        self.chair = self.bed or self.device or "127.0.0.1"  # automatic mode: the station runs without a configuration
        self.demo = any(line[0] in "+!" and line.endswith(" demo") for line in lines)
        self.readings, self.alarms, self.reasons = Counter(), Counter(), {}
        for line in lines:
            mark, _, rest = line.partition(" ")
            if mark == "+":
                vital, value, at, *words = rest.split(" ")
                quality = next((word.upper() for word in words if word != "demo"), "GOOD")
                time = None if at == "@none" else at[1:]
                self.readings[(self.chair, vital, float(value), UNITS[vital], time, quality, "demo" in words)] += 1
            if mark == "!":
                said, priority, demo = ALARM.fullmatch(rest).groups()
                shown = (f"{said} (priority not said)", "MEDIUM") if priority == "unknown" else (said, priority.upper())
                self.alarms[(self.chair, *shown, demo is not None)] += 1
            if mark == "-":
                count, _, reason = rest.partition(" ")
                self.reasons[reason] = int(count)

    def on(self, chair: str | None) -> tuple[Counter, Counter]:
        """The readings and alarms of a station where the monitor's chair has this name; None: it has none."""
        if chair is None:
            return Counter(), Counter()
        moved = lambda rows: Counter({(chair, *key[1:]): count for key, count in rows.items()})
        return moved(self.readings), moved(self.alarms)


def expected_by_file() -> dict[str, Expected]:
    parts, lines = {}, []
    for line in (Path(__file__).resolve().parents[1] / "corpus/expected.txt").read_text().splitlines():
        if line.startswith("== "):
            lines = parts.setdefault(line[3:], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return {name: Expected(lines) for name, lines in parts.items()}


def mllp_send(address: str, path) -> str:
    host, port = address.rsplit(":", 1)
    run = subprocess.run([MLLP_SEND, "--port", port, "--file", str(path), "--loose", host],
                         capture_output=True, text=True, timeout=harness.LIMIT_S, check=True)
    return run.stdout


MLLP_SEND = shutil.which("mllp_send")


@unittest.skipUnless(MLLP_SEND, "mllp_send is not installed (package python3-hl7)")
class CorpusTest(unittest.TestCase):
    def test_each_file_gives_its_readings_and_nothing_else(self):
        for name, expected in expected_by_file().items():
            if name.startswith("ihe-pcd01-3"):
                continue  # an acknowledgement: mllp_send would wait for an answer that never comes
            options = ["--allow-demo-data"] if expected.demo else []
            with self.subTest(name), harness.Station(*options) as station:
                self.send(station, harness.corpus("hl7", name))
                self.assertEqual(self.charted(station), expected.readings)
                # What is shown now hides what was charted twice; the record keeps each.
                self.assertEqual(self.charted(station, "--since", "1h"), expected.readings)
                self.assertEqual(self.alarmed(station), expected.alarms)
                self.assertEqual(self.tray(station), expected.reasons)
                self.assertEqual([m["dialect"] for m in station.ctl("monitors")], [expected.dialect])

    def test_demo_data_is_charted_nowhere_unless_allowed(self):
        for name, expected in expected_by_file().items():
            if not expected.demo:
                continue
            with self.subTest(name), harness.Station() as station:
                mllp_send(station.mllp, harness.corpus("hl7", name))
                self.assertEqual(self.charted(station, "--since", "1h"), Counter())
                self.assertEqual(self.alarmed(station), Counter())
                self.assertIn("demo data (not allowed at this station)", self.tray(station))

    def test_a_configured_chair_gets_what_its_monitor_says_and_no_other(self):
        files = expected_by_file()
        for name, match, chair in CONFIGURED:
            with self.subTest(name, match=match), tempfile.TemporaryDirectory() as folder:
                configuration = Path(folder) / "station.textproto"
                configuration.write_text(f'chairs {{ chair: "7" monitors {{ {match} }} }}\n')
                with harness.Station("--config", configuration) as station:
                    self.send(station, harness.corpus("hl7", name))
                    readings, alarms = files[name].on(chair)
                    self.assertEqual(self.charted(station, "--since", "1h"), readings)
                    self.assertEqual(self.alarmed(station), alarms)
                    self.assertEqual([m["chair"] for m in station.ctl("monitors")], [chair])

    def test_the_same_message_resent_charts_no_second_cuff(self):
        with harness.Station() as station:
            path = harness.corpus("hl7", "ihe-continua-1-bp.hl7")
            mllp_send(station.mllp, path)
            mllp_send(station.mllp, path)
            rows = station.ctl("readings", "--since", "1h")
            self.assertEqual(len([r for r in rows if r["vital"] == "NIBP_SYSTOLIC"]), 1)

    def test_every_file_is_answered_and_the_station_lives(self):
        with harness.Station() as station:
            for path in [p for folder in ("hl7", "hl7-edge") for p in sorted(harness.corpus(folder).glob("*.hl7"))]:
                content = path.read_bytes()
                if re.search(rb"[|]ACK|^[^\r]*[|]NE[|]NE[|]", content[:300]) and content.startswith(b"MSH"):
                    continue  # an acknowledgement is never acknowledged (see below), nor what wants no answer
                with self.subTest(path.name), harness.Monitor(station.mllp) as monitor:
                    # Whatever the separators are, the answer says AA, AE or AR; CA and so on where MSH-15 asks.
                    self.assertRegex(monitor.send(content)["text"], r"MSA.[AC][AER]")
            self.assertIsNotNone(station.ctl("chairs"))

    def test_an_acknowledgement_is_never_acknowledged(self):
        with harness.Station() as station, harness.Monitor(station.mllp) as monitor:
            ack = harness.corpus("hl7", "ihe-pcd01-3-ipf-ack.hl7").read_bytes()
            monitor.client.socket.sendall(harness.VT + ack + harness.FS + harness.CR)
            answer = monitor.send(harness.corpus("hl7", "ihe-continua-1-bp.hl7").read_bytes())
            self.assertEqual((answer["code"], answer["id"]), ("AA", "MSGID1234"), "the one answer is the second message's")
            self.assertEqual(answer["text"].count("MSA|"), 1)

    def send(self, station, path):
        if path.read_bytes().startswith(b"MSH"):
            return mllp_send(station.mllp, path)
        with harness.Monitor(station.mllp) as monitor:  # mllp_send would cut at MSH and send the rest by itself
            return monitor.send(path.read_bytes())

    def charted(self, station, *options):
        rows = station.ctl("readings", *options)
        return Counter((r["chair"], r["vital"], r["value"], r["unit"], r["deviceTime"], r["quality"], r["demo"]) for r in rows)

    def alarmed(self, station):
        rows = station.ctl("alarms", "--since", "1h")
        return Counter((r["chair"], r["said"], r["priority"], r["demo"]) for r in rows if r["kind"] == "BEDSIDE")

    def tray(self, station):
        reasons = {}
        for row in station.ctl("unmapped"):
            reasons[row["reason"]] = reasons.get(row["reason"], 0) + row["count"]
        return reasons


if __name__ == "__main__":
    harness.main()
