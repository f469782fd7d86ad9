"""What a check finds, and how it is told: one line a finding, a count at the end, the exit status."""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One thing to mend: the page's address (or file), the rule it breaks, and what was seen there."""

    page: str
    rule: str
    detail: str

    def __str__(self) -> str:
        return f"{self.page or '/'}: {self.detail} [{self.rule}]"


def tell(check: str, findings: list[Finding], looked_at: str) -> int:
    """Prints every finding once, by page, and returns the exit status: 1 if there is one."""
    unique = sorted(set(findings))
    for finding in unique:
        print(finding)
    verdict = f"{len(unique)} finding(s)" if unique else "clean"
    print(f"{check}: {verdict}; {looked_at}", flush=True)
    return 1 if unique else 0


def folder_argument(usage: str) -> str:
    """The one argument that every check takes: the folder that holds the site."""
    if len(sys.argv) != 2:
        sys.exit(f"usage: {usage} DIR")
    return sys.argv[1]


def folder_and_depth(usage: str) -> tuple[str, bool]:
    """The arguments of a check that looks harder at one page of each kind: the folder of the site, and whether it looks
    so hard at every page.
    """
    arguments = [argument for argument in sys.argv[1:] if argument != "--thorough"]
    if len(arguments) != 1:
        sys.exit(f"usage: {usage} DIR [--thorough]")
    return arguments[0], len(arguments) < len(sys.argv) - 1
