#!/usr/bin/env python3
"""Real monitors' messages, sent by an independent client (mllp_send of python3-hl7), read back with chairsidectl.

One row a file: the readings that must be there and nothing else. Files that carry demo or test data are charted only
by a station that allows it.
"""

import shutil
import subprocess
import unittest

import harness

UNITS = {"HEART_RATE": "/min", "PULSE_RATE": "/min", "SPO2": "%", "NIBP_SYSTOLIC": "mm[Hg]", "NIBP_DIASTOLIC": "mm[Hg]",
         "NIBP_MEAN": "mm[Hg]", "RESPIRATORY_RATE": "/min", "TEMPERATURE": "Cel", "ETCO2": "mm[Hg]", "PERFUSION_INDEX": "%"}

# file: (chair, {vital: value})
EXPECTED = {
    "ihe-continua-1-bp.hl7": ("0123456789ABCDEF", {"NIBP_SYSTOLIC": 120, "NIBP_DIASTOLIC": 80, "NIBP_MEAN": 100}),
    "ihe-pcd01-2-ipf-max.hl7": ("B1", {"NIBP_SYSTOLIC": 140, "NIBP_MEAN": 100}),
    "ihe-pcd01-3-ipf-ack.hl7": (None, {}),
    "ihe-waveform-1-t5.hl7": (None, {}),
}


def mllp_send(address: str, path) -> str:
    host, port = address.rsplit(":", 1)
    run = subprocess.run([MLLP_SEND, "--port", port, "--file", str(path), "--loose", host],
                         capture_output=True, text=True, timeout=harness.LIMIT_S, check=True)
    return run.stdout


MLLP_SEND = shutil.which("mllp_send")


@unittest.skipUnless(MLLP_SEND, "mllp_send is not installed (package python3-hl7)")
class CorpusTest(unittest.TestCase):
    def test_each_file_gives_its_readings_and_nothing_else(self):
        for name, (chair, vitals) in EXPECTED.items():
            with self.subTest(name), harness.Station() as station:
                mllp_send(station.mllp, harness.corpus("hl7", name))
                self.assertEqual(self.charted(station), {(chair, v, x, UNITS[v]) for v, x in vitals.items()})

    def test_the_same_message_resent_charts_no_second_cuff(self):
        with harness.Station() as station:
            path = harness.corpus("hl7", "ihe-continua-1-bp.hl7")
            mllp_send(station.mllp, path)
            mllp_send(station.mllp, path)
            rows = station.ctl("readings", "--since", "1h")
            self.assertEqual(len([r for r in rows if r["vital"] == "NIBP_SYSTOLIC"]), 1)

    def test_every_file_is_answered_and_the_station_lives(self):
        with harness.Station() as station:
            for folder in ("hl7", "hl7-edge"):
                for path in sorted(harness.corpus(folder).glob("*.hl7")):
                    with self.subTest(path.name), harness.Monitor(station.mllp) as monitor:
                        content = path.read_bytes()
                        if b"|ACK" in content[:200] and b"MSA|" in content[:400]:
                            continue  # an acknowledgement is never acknowledged
                        self.assertIn(monitor.send(content)["code"], ("AA", "AE", "AR"))
            self.assertEqual(station.ctl("monitors") is not None, True)

    def charted(self, station):
        return {(r["chair"], r["vital"], r["value"], r["unit"]) for r in station.ctl("readings")}


if __name__ == "__main__":
    harness.main()
