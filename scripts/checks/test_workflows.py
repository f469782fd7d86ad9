"""Runs the commands of the workflows in docs/workflows, as far as they can be run here: the real command on a real repository,
with stand-ins for the package manager, for the building of the command, and for what would reach the forge.
"""

import json
import os
import subprocess
from pathlib import Path

import yaml

from test_command import MEASURE, ROOT, CommandTest

WORKFLOWS = ROOT / "docs" / "workflows"
FAULTY = MEASURE.format(title="Nieuw", stream="asyl", effect='"-"')
GOOD = MEASURE.format(title="Nieuw", stream="asiel", effect='"-"')


class WorkflowTest(CommandTest):
    """A clone of a small register whose main branch has an old mistake, and a branch with a proposal."""

    def setUp(self) -> None:
        super().setUp()
        self.git("init", "--quiet", "--initial-branch=main")
        self.write(".gitignore", "/bin/\n/log/\n/summary.md\n/difference.md\n/gl-code-quality-report.json\n/.register-build/\n/public/\n")
        self.write("Content/measures/asiel/oud.md", MEASURE.format(title="Oud", stream="asylum", effect='"-"'))
        self.commit("The register")
        self.git("switch", "--quiet", "--create", "proposal")
        (self.folder / "log").mkdir()
        self.stand_ins()

    def git(self, *arguments: str) -> str:
        names = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env={**os.environ, **names}, capture_output=True, text=True, check=True
        )
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", message)

    def propose(self, text: str) -> None:
        self.write("Content/measures/asiel/nieuw.md", text)
        self.commit("A proposal")
        # As a runner has it: the branch of the forge by its remote name.
        self.git("update-ref", "refs/remotes/origin/main", "main")

    def stand_ins(self) -> None:
        """Programs that note how they were called, and the scripts that build the command."""
        for name in ("apt-get", "gh", "curl"):
            self.script(f"bin/{name}", f'printf "%s\\n" "$0 $*" >> "{self.folder}/log/{name}"')
        for root in ("", ".register-build/"):
            self.script(f"{root}scripts/setup", f'test "$1" = site && echo "$0" >> "{self.folder}/log/setup"')
            self.script(f"{root}scripts/build-command", f'echo "{self.command}"')

    def script(self, name: str, text: str) -> None:
        self.write(name, f"#!/bin/bash\nset -eu\n{text}\n")
        (self.folder / name).chmod(0o755)

    def log(self, name: str) -> str:
        path = self.folder / "log" / name
        return path.read_text("utf-8") if path.exists() else ""

    def environment(self, **more: str) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "CI_"))}
        kept.pop("REGISTER_BUILD", None)
        path = f"{self.folder}/bin:{kept['PATH']}"
        return {**kept, "PATH": path, "HOME": str(self.folder / "log"), **more}

    def bash(self, script: str, environment: dict[str, str]) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True, timeout=120
        )


class GitHubTest(WorkflowTest):
    def run_job(self, file: str, job: str, **environment: str) -> dict[str, int]:
        """The exit status of each step of a job; as on a runner, a failure skips the steps that don't say `failure()`."""
        workflow = yaml.safe_load((WORKFLOWS / "github" / file).read_text("utf-8"))
        kept = self.folder / "log" / "env"
        kept.touch()
        environment = self.environment(
            GITHUB_ENV=str(kept), GITHUB_STEP_SUMMARY=str(self.folder / "summary.md"), **environment
        )
        statuses: dict[str, int] = {}
        self.output = ""
        for step in workflow["jobs"][job]["steps"]:
            if "run" not in step or (any(statuses.values()) and "failure()" not in str(step.get("if", ""))):
                continue
            added = dict(line.split("=", 1) for line in kept.read_text("utf-8").splitlines())
            done = self.bash(step["run"], {**environment, **added})
            statuses[step["name"]] = done.returncode
            self.output += done.stdout + done.stderr
        return statuses

    def test_a_good_proposal_passes_though_an_old_mistake_is_there(self) -> None:
        self.propose(GOOD)
        statuses = self.run_job("check.yml", "check", BASE="origin/main")
        self.assertEqual(set(statuses.values()), {0}, self.output)
        self.assertEqual(len(statuses), 5)
        self.assertIn("1 existing", self.output)
        self.assertIn("Nieuw", (self.folder / "difference.md").read_text("utf-8"))
        self.assertIn("Nieuw", (self.folder / "summary.md").read_text("utf-8"))

    def test_a_faulty_proposal_fails_with_an_annotation_and_still_shows_the_difference(self) -> None:
        self.propose(FAULTY)
        statuses = self.run_job("check.yml", "check", BASE="origin/main")
        self.assertEqual(statuses["Check"], 1, self.output)
        self.assertEqual(statuses["Say what changes"], 0, self.output)
        self.assertIn("::error file=Content/measures/asiel/nieuw.md,line=4", self.output)
        self.assertIn("unknown-stream", (self.folder / "summary.md").read_text("utf-8"))

    def test_the_command_is_that_of_the_main_branch(self) -> None:
        self.propose(GOOD)
        self.run_job("check.yml", "check", BASE="origin/main")
        self.assertEqual(self.log("setup"), ".register-build/scripts/setup\n")

    def test_the_comment_is_made_of_the_difference(self) -> None:
        statuses = self.run_job("check.yml", "comment", NUMBER="7")
        self.assertEqual(statuses, {"Comment": 0})
        self.assertIn("pr comment 7 --edit-last --create-if-none --body-file difference.md", self.log("gh"))

    def test_publishing_builds_the_site(self) -> None:
        (self.folder / "Content/measures/asiel/oud.md").unlink()
        statuses = self.run_job("publish.yml", "build")
        self.assertEqual(set(statuses.values()), {0}, self.output)
        self.assertTrue((self.folder / "public" / "index.html").exists())

    def test_no_job_that_reads_a_proposal_may_write_and_no_script_holds_an_expression(self) -> None:
        for file in (WORKFLOWS / "github").glob("*.yml"):
            workflow = yaml.safe_load(file.read_text("utf-8"))
            # YAML 1.1 reads the key `on` as true.
            self.assertNotIn("pull_request_target", workflow[True])
            self.assertEqual(workflow["permissions"], {"contents": "read"})
            for job in workflow["jobs"].values():
                reads = any("checkout" in step.get("uses", "") for step in job["steps"])
                self.assertFalse(reads and "permissions" in job, file)
                for step in job["steps"]:
                    self.assertNotIn("${{", step.get("run", ""))
                    if "checkout" in step.get("uses", ""):
                        self.assertIs(step["with"]["persist-credentials"], False)


class GitLabTest(WorkflowTest):
    def run_job(self, job: str, **environment: str) -> subprocess.CompletedProcess:
        pipeline = yaml.safe_load((WORKFLOWS / "gitlab" / ".gitlab-ci.yml").read_text("utf-8"))
        steps = pipeline[".command"]["before_script"] + pipeline[job]["script"]
        environment = self.environment(**environment)
        done = self.bash("\n".join(steps), environment)
        if "after_script" in pipeline[job]:
            after = self.bash("\n".join(pipeline[job]["after_script"]), environment)
            self.assertEqual(after.returncode, 0, after.stderr)
        return done

    def setUp(self) -> None:
        super().setUp()
        # The command is built from the branch that is archived, so its scripts are committed there.
        self.git("switch", "--quiet", "main")
        self.commit("The software")
        self.git("switch", "--quiet", "-C", "proposal")
        self.git("remote", "add", "origin", str(self.folder))

    def check(self, **more: str) -> subprocess.CompletedProcess:
        return self.run_job("check", CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main", CI_COMMIT_REF_NAME="proposal", **more)

    def test_a_good_proposal_passes_and_leaves_its_difference(self) -> None:
        self.propose(GOOD)
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Nieuw", (self.folder / "difference.md").read_text("utf-8"))
        self.assertEqual(self.log("curl"), "")

    def test_a_faulty_proposal_fails_with_a_report(self) -> None:
        self.propose(FAULTY)
        done = self.check()
        self.assertEqual(done.returncode, 1, done.stderr)
        report = json.loads((self.folder / "gl-code-quality-report.json").read_text("utf-8"))
        self.assertIn("unknown-stream", [entry["check_name"] for entry in report])

    def test_with_a_token_the_difference_becomes_a_comment(self) -> None:
        self.propose(GOOD)
        self.check(
            REGISTER_COMMENT_TOKEN="secret", CI_API_V4_URL="https://gitlab.example/api/v4",
            CI_MERGE_REQUEST_PROJECT_ID="3", CI_MERGE_REQUEST_IID="7",
        )
        self.assertIn("https://gitlab.example/api/v4/projects/3/merge_requests/7/notes", self.log("curl"))

    def test_publishing_builds_the_site(self) -> None:
        self.git("switch", "--quiet", "main")
        (self.folder / "Content/measures/asiel/oud.md").unlink()
        done = self.run_job("pages", CI_COMMIT_REF_NAME="main")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue((self.folder / "public" / "index.html").exists())


class PreCommitTest(WorkflowTest):
    def setUp(self) -> None:
        super().setUp()
        hook = self.folder / ".git" / "hooks" / "pre-commit"
        hook.write_bytes((WORKFLOWS / "pre-commit").read_bytes())
        hook.chmod(0o755)

    def try_commit(self) -> subprocess.CompletedProcess:
        self.git("add", "--all")
        environment = self.environment(REGISTER_BUILD=self.command)
        for who in ("AUTHOR", "COMMITTER"):
            environment |= {f"GIT_{who}_NAME": "a", f"GIT_{who}_EMAIL": "a@example.org"}
        return subprocess.run(
            ["git", "commit", "--message", "A change"], cwd=self.folder, env=environment, capture_output=True, text=True, timeout=60
        )

    def test_a_new_mistake_stops_the_commit(self) -> None:
        self.write("Content/measures/asiel/nieuw.md", FAULTY)
        done = self.try_commit()
        self.assertEqual(done.returncode, 1)
        self.assertIn("[unknown-stream]", done.stderr)

    def test_an_old_mistake_does_not(self) -> None:
        self.write("Content/measures/asiel/nieuw.md", GOOD)
        done = self.try_commit()
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_commit_of_other_files_is_not_checked(self) -> None:
        self.write("notes.txt", "text")
        done = self.try_commit()
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_what_is_not_part_of_the_commit_is_named(self) -> None:
        self.write("Content/measures/asiel/nieuw.md", GOOD)
        self.git("add", "--all")
        self.write("Content/measures/asiel/nieuw.md", GOOD.replace("Nieuw", "Nieuwer"))
        environment = self.environment(REGISTER_BUILD=self.command)
        done = subprocess.run(
            [self.folder / ".git" / "hooks" / "pre-commit"], cwd=self.folder, env=environment, capture_output=True, text=True, timeout=60
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("not part of this commit", done.stderr)
