"""Runs a command and says what it cost."""

import os
import subprocess
import time
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Cost:
    """What one run of a command took: seconds on the clock, seconds of processor, bytes of memory at the peak."""

    wall: float
    processor: float
    peak: int


class CommandFailed(Exception):
    pass


def run(command, log, folder=None):
    """Runs the command to its end and answers its cost; what it prints goes to the file `log`.

    The kernel's own account of the ended process (wait4) is read, so nothing is sampled and nothing is missed. Peak
    memory of a process starts at what the runner that forked it holds: smaller figures than that can't be seen.
    """
    with open(log, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        with open(log, encoding="utf-8", errors="replace") as output:
            said = output.read()[-2000:]
        raise CommandFailed(f"{command[0]} ended with {process.returncode}\n{said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def middle(costs):
    """The medians of several runs, each quantity by itself."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.processor for cost in costs),
        int(median(cost.peak for cost in costs)),
    )
