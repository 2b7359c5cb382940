#!/usr/bin/env python3
"""Lines of one monitor: a Mindray that is called, and serial devices behind a serial-to-TCP box, from the configuration to the chart."""

import re
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness

PDS = "MSH|^~\\&|||||||ORU^R01|204|P|2.3.1|\rOBX||NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|2101|{spo2}|262688^MDC_DIM_PERCENT^MDC|||||F\r"


class Box:
    """A monitor or a serial-to-TCP box that waits to be called; sends what it is told."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.settimeout(harness.LIMIT_S)
        self.port = self.listener.getsockname()[1]
        self.peer = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.peer:
            self.peer.close()
        self.listener.close()

    def accept(self):
        self.peer, _ = self.listener.accept()
        self.peer.settimeout(harness.LIMIT_S)

    def read_until(self, mark: bytes) -> bytes:
        text = b""
        while mark not in text:
            piece = self.peer.recv(4096)
            if not piece:
                break
            text += piece
        return text


def configuration(folder: str, lines: str) -> Path:
    path = Path(folder) / "station.textproto"
    path.write_text('chairs { chair: "3" monitors { bed: "CHAIR-3" } }\nchairs { chair: "4" monitors { bed: "CHAIR-4" } }\n' + lines)
    return path


def values(station, chair: str) -> dict:
    return {row["vital"]: (row["value"], row["state"], row["invalidWhy"]) for row in station.ctl("readings", chair) if row["value"] is not None}


class LinesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="chairside-lines-")
        self.addCleanup(self.folder.cleanup)

    def test_a_mindray_is_called_charted_and_called_again(self):
        with Box() as box:
            path = configuration(self.folder.name, f'lines {{ protocol: MINDRAY_PDS dial {{ host: "127.0.0.1" port: {box.port} }} bed: "CHAIR-3" }}\n')
            with harness.Station("--config", path) as station:
                for spo2 in (97, 95):
                    box.accept()
                    heard = box.read_until(b"|106|")
                    self.assertRegex(heard, rb"QRY\^R02\|1203\|P\|2\.3\.1\rQRD\|\d{14}\|R\|I\|Q\d+")
                    box.peer.sendall(harness.VT + PDS.format(spo2=spo2).encode() + harness.FS + harness.CR)
                    harness.wait_until(lambda: values(station, "3").get("SPO2", (0,))[0] == spo2, f"SpO2 {spo2} on chair 3")
                    row = next(r for r in station.ctl("monitors") if r["bed"] == "CHAIR-3")
                    self.assertEqual((row["link"], row["chair"]), ("UP", "3"))
                    self.assertIn(": connected", row["line"])
                    box.peer.close()
                    harness.wait_until(lambda: next(r for r in station.ctl("monitors") if r["bed"] == "CHAIR-3")["link"] == "DOWN", "the link is down")

    def test_a_monitor_that_is_off_is_shown_and_a_reload_changes_the_lines(self):
        with Box() as box:
            path = configuration(self.folder.name, 'lines { protocol: MINDRAY_PDS dial { host: "127.0.0.1" port: 1 } bed: "CHAIR-3" }\n')
            with harness.Station("--config", path) as station:
                row = harness.wait_until(lambda: next((r for r in station.ctl("monitors") if "refused" in (r["line"] or "")), None), "a refused call")
                self.assertEqual((row["bed"], row["link"], row["whyNoChair"]), ("CHAIR-3", "DOWN", "never heard"))
                configuration(self.folder.name, f'lines {{ protocol: MASIMO_ASCII dial {{ host: "127.0.0.1" port: {box.port} }} bed: "CHAIR-4" }}\n')
                station.process.send_signal(signal.SIGHUP)
                box.accept()
                box.peer.sendall(b"01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 EXC=000800\r\n")
                harness.wait_until(lambda: values(station, "4").get("SPO2", (0,))[0] == 97, "SpO2 on chair 4")
                self.assertFalse(any("refused" in (r["line"] or "") for r in station.ctl("monitors")))

    def test_a_chair_in_use_keeps_its_line_at_a_start_without_it(self):
        with Box() as box:
            path = configuration(self.folder.name, f'lines {{ protocol: MASIMO_ASCII dial {{ host: "127.0.0.1" port: {box.port} }} bed: "CHAIR-4" }}\n')
            with harness.Station("--config", path) as station:
                box.accept()
                started = harness.ctl("--station", station.link, "session", "start", "4", "--by", "Nora", "--protocol", "depression-40", "--name", "Ada Byron",
                                      "--second-id", "MRN 17", "--born", "1984-05-30", "--weight", "80kg", "--indication", "depression")
                self.assertEqual(started.returncode, 0, started.stderr)
                path.write_text('chairs { chair: "3" monitors { bed: "CHAIR-3" } }\n')
                station.kill()
                box.peer.close()
                station.start()
                box.accept()
                box.peer.sendall(b"01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 EXC=000800\r\n")
                harness.wait_until(lambda: values(station, "4").get("SPO2", (0,))[0] == 97, "SpO2 on the chair that is kept")

    def test_the_captured_masimo_lines_on_a_port_of_their_own(self):
        lines = harness.corpus("captures", "masimo-rad8-ascii1.txt").read_bytes()
        with harness.ReservedPort() as port:
            path = configuration(self.folder.name, f'lines {{ protocol: MASIMO_ASCII listen {{ host: "127.0.0.1" port: {port} }} bed: "CHAIR-3" }}\n')
            with harness.Station("--config", path) as station:
                with socket.create_connection(("127.0.0.1", port)) as box:
                    box.sendall(lines)
                    harness.wait_until(lambda: values(station, "3").get("PERFUSION_INDEX", (0,))[0] == 2.41, "the last line")
                found = values(station, "3")
                self.assertEqual({vital: value for vital, (value, _, _) in found.items()}, {"SPO2": 98, "PULSE_RATE": 97, "PERFUSION_INDEX": 2.41})
                recorded = {}
                for row in station.ctl("readings", "3", "--since", "1h"):
                    recorded.setdefault(row["vital"], []).append((row["deviceTime"], row["value"]))
                seconds = [f"2016-02-22T22:47:{second}.000Z" for second in (45, 46, 47, 48, 49)]
                self.assertEqual(recorded, {"SPO2": list(zip(seconds, (98, 98, 98, 98, 98))), "PULSE_RATE": list(zip(seconds, (97, 96, 96, 96, 97))),
                                            "PERFUSION_INDEX": list(zip(seconds, (3.6, 3.95, 4.25, 3.19, 2.41)))})

    def test_the_captured_dinamap_blocks_are_heard_and_never_charted(self):
        blocks = bytes.fromhex("".join(harness.corpus("captures", "ge-dinamap-pro1000-binblocks.txt").read_text().split()))
        with Box() as box:
            path = configuration(self.folder.name, f'lines {{ protocol: DINAMAP dial {{ host: "127.0.0.1" port: {box.port} }} bed: "CHAIR-3" }}\n')
            with harness.Station("--config", path) as station:
                box.accept()
                box.peer.sendall(blocks[5:])
                row = harness.wait_until(lambda: next((r for r in station.ctl("monitors") if r["messages"] >= 22), None), "22 seconds of blocks")
                self.assertEqual((row["bed"], row["rejected"], row["protocol"]), ("CHAIR-3", 0, "dinamap"))
                self.assertEqual(station.ctl("readings"), [])
                self.assertTrue(any("nothing is charted" in r["reason"] for r in station.ctl("unmapped")))

    def test_a_wrong_line_is_refused_with_its_place(self):
        path = configuration(self.folder.name, 'lines {\n  protocol: MINDRAY_PDS\n  dial { host: "monitor-3" }\n}\n')
        run = subprocess.run([harness.BIN / "chairside-station", "--config", path, "--data", Path(self.folder.name) / "data"],
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
        self.assertEqual(run.returncode, 1)
        self.assertRegex(run.stderr, re.escape("station.textproto:5:10: line #1, dial.host: must be a numeric address"))


if __name__ == "__main__":
    harness.main()
