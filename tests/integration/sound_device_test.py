#!/usr/bin/env python3
"""An alarm is heard through a sound server, as IEC 60601-1-8 wants it, and only while it calls.

A PulseAudio of one's own with a sink that nobody hears takes the place of the loudspeaker; what it plays is recorded."""

import array
import os
import shutil
import subprocess
import tempfile
import threading
import unittest

import harness
from station_test import message

RATE = 48_000
STEP = RATE // 100  # an envelope point each 10 ms
HEARD = 600         # of 32,767
BURST_APART_MS = 2_000


class Room:
    """A sound server with one loudspeaker, and a microphone before it."""

    def __init__(self, folder: str):
        self.environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "PULSE_RUNTIME_PATH": folder, "HOME": folder, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        self.server = subprocess.Popen(["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--load=module-null-sink sink_name=room rate=48000", "--load=module-native-protocol-unix"],
                                       env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        harness.wait_until(lambda: subprocess.run(["pactl", "info"], env=self.environment, capture_output=True).returncode == 0, "the sound server")
        self.microphone = subprocess.Popen(["parec", "-d", "room.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--raw", "--latency-msec=50"], env=self.environment, stdout=subprocess.PIPE)
        self.samples = bytearray()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while piece := self.microphone.stdout.read(STEP * 2):
            self.samples += piece

    def envelope(self) -> list[bool]:
        heard = array.array("h", bytes(self.samples[: len(self.samples) // 2 * 2]))
        return [max(map(abs, heard[i : i + STEP])) > HEARD for i in range(0, len(heard) - STEP, STEP)]

    def bursts(self) -> list[list[tuple[int, int]]]:
        """The pulses, (begin, length) in ms, by bursts that are over."""
        pulses: list[tuple[int, int]] = []
        begun = None
        loud = self.envelope()
        for i, on in enumerate(loud):
            if on and begun is None:
                begun = i
            if not on and begun is not None:
                pulses.append((begun * 10, (i - begun) * 10))
                begun = None
        bursts = []
        for pulse in pulses:
            if not bursts or pulse[0] - sum(bursts[-1][-1]) > BURST_APART_MS:
                bursts.append([])
            bursts[-1].append(pulse)
        return bursts if not bursts or len(loud) * 10 - sum(bursts[-1][-1]) > BURST_APART_MS else bursts[:-1]

    def quiet_ms(self) -> int:
        loud = self.envelope()
        return 10 * next((n for n, on in enumerate(reversed(loud)) if on), len(loud))

    def close(self):
        for process in (self.microphone, self.server):
            process.kill()
            process.wait()
        self.microphone.stdout.close()


class SoundDeviceTest(unittest.TestCase):
    def setUp(self):
        if not shutil.which("pulseaudio") or not shutil.which("parec"):
            raise unittest.SkipTest("no pulseaudio and pulseaudio-utils: scripts/install-dependencies --dev")
        folder = tempfile.TemporaryDirectory(prefix="chairside-sound-")
        self.addCleanup(folder.cleanup)
        self.room = Room(folder.name)
        self.addCleanup(self.room.close)

    def alarm(self, station, rule: str) -> dict | None:
        return next((a for a in station.ctl("alarms") if a["rule"] == rule), None)

    def two_high_bursts(self):
        """What comes before is the dashboard's own test of its loudspeaker, and what it says while it starts."""
        high = [len(burst) == 10 for burst in self.room.bursts()]  # 3 + 2, twice: IEC 60601-1-8, table 3
        return next((self.room.bursts()[i : i + 2] for i in range(len(high) - 1) if high[i] and high[i + 1]), None)

    def test_a_high_alarm_is_heard_until_somebody_takes_it_on(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(message("M1", spo2=80, rate=72))
            dashboard = subprocess.Popen([harness.BIN / "chairside-dashboard", "--station", station.link, "--person", "Ana"], env=self.room.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.addCleanup(dashboard.wait)
            self.addCleanup(dashboard.kill)
            first, second = harness.wait_until(self.two_high_bursts, "two bursts of a HIGH alarm, one after the other")
            for _, length in first + second:
                self.assertTrue(75 <= length <= 250, (first, second))
            apart = second[0][0] - sum(first[-1])
            self.assertTrue(2_500 <= apart <= 15_000, f"{apart} ms between bursts")
            alarm = self.alarm(station, "spo2-critical")
            self.assertTrue(alarm["annunciatedBy"], alarm)
            for calling in station.ctl("alarms"):
                station.ctl("ack", calling["occurrence"], "--by", "Ana")
            harness.wait_until(lambda: self.room.quiet_ms() > 8_000 and all(a["signal"] == "ACKNOWLEDGED" for a in station.ctl("alarms")), "silence")

    def test_a_loudspeaker_that_goes_is_an_alarm(self):
        with harness.Station() as station:
            with harness.Monitor(station.mllp) as monitor:
                monitor.send(message("M1", spo2=80, rate=72))
            dashboard = subprocess.Popen([harness.BIN / "chairside-dashboard", "--station", station.link, "--person", "Ana"], env=self.room.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.addCleanup(dashboard.wait)
            self.addCleanup(dashboard.kill)
            harness.wait_until(lambda: self.room.bursts(), "a burst")
            self.assertIsNone(self.alarm(station, "audio-missing"))
            self.room.server.kill()
            harness.wait_until(lambda: self.alarm(station, "audio-missing"), "the alarm that nothing sounds")


if __name__ == "__main__":
    harness.main()
