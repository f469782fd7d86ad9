"""Opens old addresses in Chromium, as a reader with an old link does: they lead on, without scripts and by themselves."""

import time
from pathlib import Path

from browser import browser
from serving import POLICY, served
from test_command import CommandTest

NO_SCRIPTS = POLICY.replace("script-src 'self'", "script-src 'none'")


class Redirects(CommandTest):
    def site(self) -> Path:
        """The small register, whose measure and home page had other addresses before."""
        for name in ("measures/asiel/vergunning.md", "index.md"):
            text = (self.folder / "Content" / name).read_text("utf-8")
            lines = [line for line in text.split("\n") if not line.startswith("aliases:")]
            lines.insert(1, f"aliases: [/oud/{Path(name).stem}/, /{Path(name).stem}-oud.html]")
            self.write(f"Content/{name}", "\n".join(lines))
        result = self.run_command("build")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return self.folder / "public"

    def test_an_old_address_leads_on_at_a_server_s_root_and_under_a_path(self) -> None:
        site = self.site()
        ways = {
            "oud/vergunning/": "maatregelen/vergunning/", "vergunning-oud.html": "maatregelen/vergunning/",
            "oud/index/": "", "index-oud.html": "",
        }
        for prefix in ("/", "/een/register/"):
            with served(site, prefix, policy=NO_SCRIPTS) as root, browser() as one:
                for old, new in ways.items():
                    with self.subTest(prefix + old):
                        one.open(root + old)
                        self.assertEqual(self.arrived(one, root + new), root + new)
                        self.assertEqual(one.complaints(), [])

    def test_where_a_browser_does_not_go_on_by_itself_the_page_has_a_link(self) -> None:
        with served(self.site(), policy=POLICY, leads_on=False) as root, browser() as one:
            one.open(root + "oud/vergunning/")
            self.assertEqual(one.run("return document.querySelector('h1').textContent"), "/oud/vergunning/ is verhuisd")
            one.run("document.querySelector('main a').click()")
            self.assertEqual(self.arrived(one, root + "maatregelen/vergunning/"), root + "maatregelen/vergunning/")

    @staticmethod
    def arrived(one, wanted: str) -> str:
        """Where the browser is, once it is where it should be, or after three seconds."""
        for _ in range(30):
            if one.driver.current_url == wanted:
                break
            time.sleep(0.1)
        return one.driver.current_url
