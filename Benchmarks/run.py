#!/usr/bin/env python3
"""Measures register-build beside Hugo and the floor, and prints tables. Started by scripts/bench; see README.md."""

import argparse
import importlib.metadata
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

import preview
import report
import timing
import weight

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BYTES_PER_MEASURE = 120_000  # generated register, three sites and a staged one, with room to spare
OVERVIEW = "maatregelen"


class Bench:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.log = os.path.join(work, "log")
        self.results = {}

    def path(self, *names):
        return os.path.join(self.work, *names)

    # Registers

    def generated(self, measures):
        folder = self.path(f"Content-{measures}")
        if not os.path.exists(folder):
            command = [sys.executable, os.path.join(HERE, "generate.py"), "--measures", str(measures), folder]
            subprocess.run(command, check=True)
        return folder

    # Commands

    def ours(self, content, output):
        return [self.options.binary, "build", "--content", content, "--templates", self.options.templates,
                "--output", output, "--jobs", str(self.options.cores), "--quiet"]

    def hugo(self, content, output):
        mounts = self.path("mounts.toml")
        parts = ["measures", "streams", "instruments", "programme", "pages"]
        pairs = [(os.path.join(content, part), f"content/{part}") for part in parts]
        pairs += [(os.path.join(content, "index.md"), "content/_index.md"),
                  (os.path.join(content, "register.yml"), "data/register.yml"), ("layouts", "layouts")]
        if os.path.isdir(self.path("static")):
            pairs.append((self.path("static"), "static"))
        with open(mounts, "w", encoding="utf-8") as file:
            file.write("[module]\nmounts = [\n")
            file.writelines(f"  {{source = {json.dumps(source)}, target = {json.dumps(target)}}},\n" for source, target in pairs)
            file.write("]\n")
        return [self.options.hugo, "--source", os.path.join(HERE, "hugo"), "--config", f"hugo.toml,{mounts}",
                "--destination", output, "--cacheDir", self.path("hugo-cache"), "--noBuildLock", "--quiet"]

    def floor(self, content, output):
        return [self.options.floor, content, self.path("sizes"), output, str(self.options.cores)]

    # Measuring

    def once(self, command, output):
        """One run into a folder that does not exist; removing the one before is not part of the time."""
        shutil.rmtree(output, ignore_errors=True)
        return timing.run(command, self.log)

    def compare(self):
        measures = self.options.measures
        content = self.generated(measures)
        programs = {}
        if self.options.binary:
            programs["register-build"] = self.ours
        if self.options.hugo:
            programs["hugo"] = self.hugo
        programs["floor"] = self.floor
        if len(programs) == 1:
            raise SystemExit("the floor needs a site to take sizes from: give --binary or leave out --without-hugo")
        costs = {name: [] for name in programs}
        sites = {}
        for round_ in range(self.options.rounds + 1):
            order = list(programs)
            if round_ > 0:  # after the warm-up each program goes first in turn
                order = order[round_ % len(order):] + order[:round_ % len(order)]
            for name in order:
                output = self.path(f"site-{name}")
                cost = self.once(programs[name](content, output), output)
                if round_ > 0:
                    costs[name].append(cost)
                    continue
                if name == "register-build" and os.path.getsize(self.log):
                    raise SystemExit(f"the generated register has findings, which would be measured too: see {HERE}/generate.py")
                sites[name] = survey(output)
                if sites[name]["measures"] != measures:
                    raise SystemExit(f"{name} wrote {sites[name]['measures']} measures of {measures}")
                if len(sites) == 1:
                    self.take_sizes(output)
            print(".", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        medians = {name: timing.middle(runs) for name, runs in costs.items()}
        spreads = {name: (min(run.wall for run in runs), max(run.wall for run in runs)) for name, runs in costs.items()}
        print(f"## {measures:,} measures, {self.options.rounds} rounds\n")
        print(report.comparison(medians, spreads, sites))
        print(report.ratios(medians))
        self.results["comparison"] = {name: [vars(run) for run in runs] for name, runs in costs.items()}
        self.results["sites"] = sites
        return medians

    def take_sizes(self, site):
        """Lists the first site's files for the floor, and gives Hugo that site's style sheet, script and icons."""
        with open(self.path("sizes"), "w", encoding="utf-8") as file:
            for path in sorted(files_below(site)):
                file.write(f"{os.path.getsize(os.path.join(site, path))}\t{path}\n")
        if self.options.binary:
            for path in files_below(site):
                if path.endswith((".css", ".js", ".svg", ".png", ".ico")):
                    target = self.path("static", path)
                    os.makedirs(os.path.dirname(target), exist_ok=True)
                    shutil.copyfile(os.path.join(site, path), target)

    def unchanged(self, medians):
        output = self.path("site-register-build")
        command = self.ours(self.generated(self.options.measures), output)
        timing.run(command, self.log)
        runs = [timing.run(command, self.log) for _ in range(self.options.rounds)]
        self.show("A second build over the same output, nothing changed", runs, medians["register-build"], "unchanged")

    def scale(self, medians):
        measures = self.options.measures * 10
        output = self.path("site-large")
        command = self.ours(self.generated(measures), output)
        runs = [self.once(command, output) for _ in range(min(3, self.options.rounds))]
        self.show(f"{measures:,} measures", runs, medians["register-build"], "scale")
        shutil.rmtree(output)

    def show(self, title, runs, base, key):
        cost = timing.middle(runs)
        print(f"## {title}\n")
        print(report.table(["", "wall", "processor", "peak memory"], [
            ["register-build", report.seconds(cost.wall), report.seconds(cost.processor), report.megabytes(cost.peak)],
            [f"against {self.options.measures:,} measures built anew", report.times(cost.wall / base.wall),
             report.times(cost.processor / base.processor), report.times(cost.peak / base.peak)],
        ]))
        self.results[key] = [vars(run) for run in runs]

    def preview(self):
        """From a save of one measure until the preview shows it."""
        content = self.generated(self.options.measures)
        path = sorted(path for path in files_below(os.path.join(content, "measures")))[0]
        name = os.path.splitext(os.path.basename(path))[0]
        command = [self.options.binary, "serve", "--port", "0", "--content", content, "--templates",
                   self.options.templates, "--jobs", str(self.options.cores)]
        times, peak = preview.measure(command, os.path.join(content, "measures", path), f"{OVERVIEW}/{name}/", 20)
        print(f"## One of {self.options.measures:,} measures saved, until the preview shows it, 20 times\n")
        print(report.table(["median", "range", "peak memory"], [[
            f"{statistics.median(times) * 1000:.0f} ms", f"{min(times) * 1000:.0f} to {max(times) * 1000:.0f} ms",
            report.megabytes(peak)]]))
        self.results["preview"] = times

    def this_register(self):
        output = self.path("site-this")
        command = self.ours(self.options.content, output)
        self.once(command, output)
        runs = [self.once(command, output) for _ in range(20)]
        cost = timing.middle(runs)
        print("## This register, the whole process, median of 20\n")
        print(report.table(["wall", "processor", "peak memory", "measures"], [[
            f"{cost.wall * 1000:.0f} ms", f"{cost.processor * 1000:.0f} ms", report.megabytes(cost.peak),
            survey(output)["measures"]]]))
        pages = [os.path.join(output, path) for path in files_below(output) if is_measure(path)]
        pages_weight = weight.of_site(output, pages, os.path.join(output, OVERVIEW, "index.html"))
        print("## What a reader fetches\n")
        print(report.weights(pages_weight))
        self.results["this register"] = [vars(run) for run in runs]
        self.results["weight"] = pages_weight


def files_below(folder):
    for parent, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(parent, name), folder)


def is_measure(path):
    parts = path.split(os.sep)
    return len(parts) == 3 and parts[0] == OVERVIEW and parts[2] == "index.html"


def survey(site):
    """How many files and bytes a site has, and how many measures."""
    paths = list(files_below(site))
    return {"files": len(paths), "bytes": sum(os.path.getsize(os.path.join(site, path)) for path in paths),
            "measures": sum(is_measure(path) for path in paths)}


def memory_backed(need):
    """A folder in memory with enough room, or one on disk; and which of the two it is."""
    with open("/proc/mounts", encoding="utf-8") as file:
        mounts = [line.split()[1] for line in file if line.split()[2] == "tmpfs"]
    for folder in ["/dev/shm", "/tmp"]:
        if folder in mounts and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > need:
            return tempfile.mkdtemp(prefix="register-bench-", dir=folder), "in memory"
    print("no memory-backed folder has enough room: the disk takes part in what follows", file=sys.stderr)
    return tempfile.mkdtemp(prefix="register-bench-"), "ON DISK"


def hugo_binary():
    """The program inside the Python package, so that no Python start counts for Hugo."""
    for package in importlib.metadata.distributions(name="hugo"):
        for file in package.files or []:
            if "binaries" in file.parts and file.name.startswith("hugo"):
                return str(package.locate_file(file))
    raise SystemExit("the Python package hugo is not installed (see scripts/bench)")


def describe(options, storage):
    """What the figures depend on: the machine and the versions."""
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(file.readline().split()[1]) * 1024
    facts = [
        f"{options.cores} of {os.cpu_count()} cores used", f"{memory / 1e9:.0f} GB of memory", f"{platform.system()} {platform.machine()}",
        f"files {storage}", f"load before {os.getloadavg()[0]:.1f}",
    ]
    if options.hugo:
        facts.append(subprocess.run([options.hugo, "version"], capture_output=True, text=True, check=True).stdout.split("-")[0].strip())
    return ", ".join(facts)


def parse():
    parser = argparse.ArgumentParser(description="Measure register-build beside Hugo and the floor.")
    parser.add_argument("--measures", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5, help="interleaved rounds after one that is not counted")
    parser.add_argument("--scale", action="store_true", help="measure ten times as many measures, too")
    parser.add_argument("--without-hugo", action="store_true")
    parser.add_argument("--json", help="write every single run to this file")
    parser.add_argument("--cores", type=int, default=2, help="cores that every program may use")
    parser.add_argument("--binary", help="register-build, built for release; without it only the others are measured")
    parser.add_argument("--floor", required=True, help="the compiled floor")
    parser.add_argument("--content", default=os.path.join(ROOT, "Content"))
    parser.add_argument("--templates", default=os.path.join(ROOT, "Templates"))
    options = parser.parse_args()
    if options.measures < 1 or options.rounds < 1 or options.cores < 1:
        parser.error("--measures, --rounds and --cores must be at least 1")
    options.hugo = None if options.without_hugo else hugo_binary()
    return options


def main():
    options = parse()
    cores = sorted(os.sched_getaffinity(0))[:options.cores]
    options.cores = len(cores)
    os.sched_setaffinity(0, cores)  # what is started inherits it
    need = options.measures * BYTES_PER_MEASURE * (10 if options.scale else 1)
    work, storage = memory_backed(need)
    try:
        bench = Bench(options, work)
        machine = describe(options, storage)
        print(machine + "\n", flush=True)
        medians = bench.compare()
        if options.binary:
            bench.unchanged(medians)
            if options.scale:
                bench.scale(medians)
            bench.preview()
            bench.this_register()
        if options.json:
            with open(options.json, "w", encoding="utf-8") as file:
                json.dump({"machine": machine, "measures": options.measures, **bench.results}, file, indent=2)
                file.write("\n")
    except (timing.CommandFailed, preview.PreviewFailed) as failure:
        raise SystemExit(str(failure))
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
