#!/usr/bin/env python3
"""Real monitors' messages, sent by an independent client (mllp_send of python3-hl7), read back with chairsidectl.

One row a file: the readings that must be there and nothing else.
"""

import re
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
    "ihe-waveform-1-t5.hl7": (None, {}),
    "mindray-egateway-1-numerics.hl7": ("5", {"HEART_RATE": 66, "PULSE_RATE": 65, "SPO2": 98, "RESPIRATORY_RATE": 17, "PERFUSION_INDEX": 1.76}),
    "ge-b40-1-cyrillic.hl7": ("443EC", {"HEART_RATE": 68, "PULSE_RATE": 67, "SPO2": 97}),
    "ge-b40-2-header-only.hl7": (None, {}),
    "ge-b40-3-manual-segments.hl7": ("V2", {"HEART_RATE": 80}),
    "ge-b1x5-1-ibp.hl7": (None, {}),       # arterial pressure is no cuff
    "comen-nc5-2-oru-sentinel.hl7": ("24", {"HEART_RATE": 89, "PULSE_RATE": 88, "SPO2": 97, "RESPIRATORY_RATE": 18, "TEMPERATURE": 36.8}),
    "northern-1-minus100.hl7": ("127.0.0.1", {"TEMPERATURE": 38.5, "NIBP_DIASTOLIC": 100, "NIBP_MEAN": 114}),
    "philips-piicix-1-pocd.hl7": (None, {}),  # MSH-11 says demonstration
    "mindray-dseries-1-waveform.hl7": (None, {}),
    "masimo-psn-1-r40-mojibake.hl7": (None, {}),
    "bbraun-onlinesuite-1.hl7": (None, {}),
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
            for path in [p for folder in ("hl7", "hl7-edge") for p in sorted(harness.corpus(folder).glob("*.hl7"))]:
                content = path.read_bytes()
                if re.search(rb"[|]ACK", content[:300]):
                    continue  # an acknowledgement is never acknowledged: see below
                with self.subTest(path.name), harness.Monitor(station.mllp) as monitor:
                    # Whatever the separators are, the answer says AA, AE or AR.
                    self.assertRegex(monitor.send(content)["text"], r"MSA.A[AER]")
            self.assertIsNotNone(station.ctl("chairs"))

    def test_an_acknowledgement_is_never_acknowledged(self):
        with harness.Station() as station, harness.Monitor(station.mllp) as monitor:
            ack = harness.corpus("hl7", "ihe-pcd01-3-ipf-ack.hl7").read_bytes()
            monitor.client.socket.sendall(harness.VT + ack + harness.FS + harness.CR)
            answer = monitor.send(harness.corpus("hl7", "ihe-continua-1-bp.hl7").read_bytes())
            self.assertEqual((answer["code"], answer["id"]), ("AA", "MSGID1234"), "the one answer is the second message's")
            self.assertEqual(answer["text"].count("MSA|"), 1)

    def charted(self, station):
        return {(r["chair"], r["vital"], r["value"], r["unit"]) for r in station.ctl("readings")}


if __name__ == "__main__":
    harness.main()
