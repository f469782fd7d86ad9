"""The tables that a run prints, in Markdown."""


def table(heads, rows):
    widths = [max(len(str(row[column])) for row in [heads, *rows]) for column in range(len(heads))]
    lines = []
    for row in [heads, ["-" * width for width in widths], *rows]:
        cells = [str(cell).ljust(width) if column == 0 else str(cell).rjust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def seconds(value):
    return f"{value:.2f} s"


def megabytes(size):
    return f"{size / 1e6:.0f} MB"


def kilobytes(size):
    return "-" if size is None else f"{size / 1e3:.1f} KB"


def times(value):
    return f"{value:.2f}"


def comparison(medians, spreads, sites):
    """One row a program. `medians` are costs by name, `spreads` the shortest and longest wall time, `sites` what was written."""
    rows = []
    for name, cost in medians.items():
        low, high = spreads[name]
        rows.append([
            name, seconds(cost.wall), f"{low:.2f} to {high:.2f}", seconds(cost.processor), megabytes(cost.peak),
            sites[name]["files"], megabytes(sites[name]["bytes"]),
        ])
    return table(["program", "wall, median", "wall, range", "processor", "peak memory", "files", "written"], rows)


def ratios(medians):
    """Each pair of programs that the design sets a limit for."""
    rows = []
    for above, below in [("register-build", "floor"), ("hugo", "register-build"), ("hugo", "floor")]:
        if above in medians and below in medians:
            one, other = medians[above], medians[below]
            rows.append([f"{above} / {below}", times(one.wall / other.wall), times(one.processor / other.processor),
                         times(one.peak / other.peak)])
    return table(["ratio of medians", "wall", "processor", "peak memory"], rows)


def weights(pages):
    rows = [[name, kilobytes(size["plain"]), kilobytes(size["gzip"]), kilobytes(size["brotli"])]
            for name, size in pages.items()]
    return table(["page with its CSS and JS", "plain", "gzip -9", "brotli"], rows)
