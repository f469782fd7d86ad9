"""Debian's Chromium without a window: one session for many pages, with the emulation that the checks need."""

import contextlib
import os
import queue
import shutil
import sys
import threading
from typing import Callable, Iterator

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

WIDE, NARROW = 1280, 320
HEIGHT = 900

# A browser renders on one core; what else it does leaves time for another browser on the next.
CORES_PER_BROWSER = 1


class Browser:
    """One Chromium. Can reach nothing but this machine."""

    def __init__(self) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = program("chromium")
        arguments = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
        arguments += ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--no-first-run"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        for argument in arguments:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
        self.driver.set_script_timeout(60)

    def open(self, address: str) -> None:
        self.driver.get(address)

    def show(self, width: int = WIDE, scheme: str = "light", forced_colors: bool = False) -> None:
        """Sets the width in CSS pixels and what the reader prefers."""
        size = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "forced-colors", "value": "active" if forced_colors else "none"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def run_async(self, script: str, *arguments):
        """Runs a script that answers through its last argument, a function."""
        return self.driver.execute_async_script(script, *arguments)

    def press_tab(self) -> None:
        ActionChains(self.driver, duration=0).send_keys(Keys.TAB).perform()

    def complaints(self) -> list[str]:
        """What the console says since the last call: blocked by the policy, not found, script errors."""
        entries = self.driver.get_log("browser")
        return [entry["message"] for entry in entries if entry["level"] in ("WARNING", "SEVERE")]

    def close(self) -> None:
        self.driver.quit()


def program(name: str) -> str:
    """Debian's program, so that Selenium looks for no other one."""
    path = shutil.which(name)
    if path is None:
        sys.exit(f"error: {name} is missing: run scripts/setup test")
    return path


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """A browser for as long as the block runs."""
    one = Browser()
    try:
        yield one
    finally:
        one.close()


def on_every(pages: list[str], work: Callable[[Browser, str], list]) -> list:
    """Does the work on every page, in as many browsers as the machine carries; the results in any order."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for page in pages:
        waiting.put(page)
    results: list = []
    faults: list[BaseException] = []

    def worker() -> None:
        try:
            with browser() as one:
                while not faults:
                    results.extend(work(one, waiting.get_nowait()))
        except queue.Empty:
            pass
        except BaseException as fault:  # Handed to the caller: a thread must not swallow it.
            faults.append(fault)

    count = min(len(pages), max(1, (os.cpu_count() or 1) // CORES_PER_BROWSER))
    workers = [threading.Thread(target=worker) for _ in range(count)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    if faults:
        raise faults[0]
    return results
