"""How long after a save a measure is seen in the preview: the change is told, the page is fetched, the new words are in it."""

import http.client
import json
import os
import re
import subprocess
import threading
import time

PATIENCE = 60
LINE = re.compile(r"http://127\.0\.0\.1:(\d+)/")


class PreviewFailed(Exception):
    pass


class Preview:
    """A running preview, with the stream of events of one page open."""

    def __init__(self, command, address):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.said = []
        self.address = address
        threading.Thread(target=self.listen, daemon=True).start()
        end = time.monotonic() + PATIENCE
        while not (found := LINE.search("".join(self.said))):
            if time.monotonic() > end or self.process.poll() is not None:
                raise PreviewFailed("the preview prints no address")
            time.sleep(0.01)
        self.port = int(found[1])
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/.preview/events?page=/{address}")
        self.events = connection.getresponse()
        self.mark = self.next_mark()

    def listen(self):
        for line in self.process.stdout:
            self.said.append(line)

    def next_mark(self):
        """The mark of the page in the next event."""
        lines = []
        while (line := self.events.readline().decode()) not in ("", "\n") or not lines:
            if line.startswith("data: "):
                lines.append(line[6:])
            if line == "":
                raise PreviewFailed("the stream of events has ended")
        return json.loads("".join(lines))["page"]

    def page(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/{self.address}")
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def save(self, path, words):
        """Adds words to a file as an editor does; the seconds until the page shows them."""
        with open(path, encoding="utf-8") as file:
            text = file.read()
        draft = path + "~"
        with open(draft, "w", encoding="utf-8") as file:
            file.write(f"{text.rstrip()}\n\n{words}\n")
        start = time.monotonic()
        os.replace(draft, path)
        while True:
            mark = self.next_mark()
            if mark != self.mark:
                break
        self.mark = mark
        if words not in self.page():
            raise PreviewFailed(f"the page does not show '{words}'")
        return time.monotonic() - start

    def own_times(self):
        """What the preview itself says of each reading but the first, in seconds."""
        return [int(each) / 1000 for each in re.findall(r"after (\d+) ms", "".join(self.said))]

    def peak(self):
        """The most memory that it has had, in bytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) * 1024

    def end(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


def measure(command, path, address, rounds):
    """The seconds of some saves of one measure, and the peak of memory."""
    preview = Preview(command, address)
    try:
        preview.save(path, "Eerste zin, die niet meetelt.")
        times = [preview.save(path, f"Zin nummer {round_}.") for round_ in range(rounds)]
        return times, preview.peak()
    finally:
        preview.end()
