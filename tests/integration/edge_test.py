#!/usr/bin/env python3
"""Other people's edge cases, byte for byte, to a running station: whatever comes, the next message on that connection is
answered and charted right, and nothing that is no measurement is charted."""

import collections
import unittest

import harness
from kill_test import message

PROBE = "7"  # the bed of the good messages in between
# Of the edge cases only these hold what a monitor measured.
MEASURED = {("NIBP_SYSTOLIC", 120), ("NIBP_DIASTOLIC", 80), ("NIBP_MEAN", 100),  # hapi-164-pcd01-withdrawn-datatype.hl7
            ("HEART_RATE", 75)}                                                # ge-msh2-typo.hl7


def on_the_wire(path) -> bytes:
    """.bin and .txt are what goes over the wire; .hl7 is a message without its frame."""
    content = path.read_bytes()
    return harness.VT + content + harness.FS + harness.CR if path.suffix == ".hl7" else content


class EdgeTest(unittest.TestCase):
    def setUp(self):
        self.number, self.acknowledged = 0, set()

    def answered(self, wire: harness.Wire, file: str) -> bool:
        """Sends a good message; whether it was answered. Answers to what came before it may come first, and nothing else."""
        self.number += 1
        try:
            wire.send(message(PROBE, self.number))
        except ConnectionError:
            return False
        wanted = f"MSA|AA|{self.number}".encode()
        for _ in range(8):
            answer = wire.answer()
            if answer is None:
                return False
            if wanted in answer:
                self.acknowledged.add(self.number)
                return True
            self.assertIn(b"MSA", answer, file)
        self.fail(f"{file}: the message after it is not answered")

    def survive(self, station, file: str, pieces: list[bytes]):
        with harness.Wire(station.mllp) as wire:
            for piece in pieces:
                wire.socket.sendall(piece)
            self.assertTrue(self.answered(wire, file), "the connection was closed")

    def test_every_edge_case_leaves_the_connection_in_order_and_charts_nothing_wrong(self):
        files = sorted(p for p in harness.corpus("hl7-edge").iterdir() if p.suffix in (".hl7", ".bin", ".txt"))
        self.assertGreater(len(files), 80)
        with harness.Station() as station:
            for path in files:
                whole = on_the_wire(path)
                with self.subTest(path.name):
                    self.survive(station, path.name, [whole])
                with self.subTest(path.name, pieces=True):
                    self.survive(station, path.name, [whole[i:i + 7] for i in range(0, min(len(whole), 4000), 7)] + [whole[4000:]])
            charted = [r for r in station.ctl("readings") if r["value"] is not None]
            self.assertEqual({(r["vital"], r["value"]) for r in charted if r["chair"] != PROBE}, MEASURED)
            probes = [r for r in station.ctl("readings", PROBE, "--since", "1h") if r["vital"] == "TEMPERATURE"]
            counted = collections.Counter(round((r["value"] - 30) * 1000) for r in probes)
            self.assertEqual({n for n, count in counted.items() if count > 1}, set(), "charted twice")
            self.assertEqual(self.acknowledged - set(counted), set(), "acknowledged and not charted")
            self.assertEqual(station.stop(), 0)


if __name__ == "__main__":
    harness.main()
