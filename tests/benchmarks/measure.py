"""Time whole processes: wall seconds, peak memory, and the stages they report."""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BORDERLOG = Path(sys.executable).parent / "borderlog"


@dataclass(frozen=True)
class Measured:
    """`stages` are the seconds a run says each of its stages took."""

    seconds: float
    processor_seconds: float
    peak_mib: float
    stages: dict[str, float]


def measured(command: list[str], log: Path) -> Measured:
    """Run to its end; a failing command ends the benchmark with its own words."""
    environment = {
        k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"
    }
    begun = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, env=environment, cwd=PROJECT, stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    said = log.read_text()
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{said}")
    stages = re.findall(r"^(\w+) took ([\d.]+) s$", said, re.MULTILINE)
    told = {name: float(value) for name, value in stages}
    worked = usage.ru_utime + usage.ru_stime
    return Measured(seconds, worked, usage.ru_maxrss / 1024, told)


def run_borderlog(home: Path, *arguments: str) -> Measured:
    command = [str(BORDERLOG), arguments[0], "--home", str(home), *arguments[1:]]
    return measured(command, home.with_suffix(".log"))
