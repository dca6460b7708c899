"""The workflows ask for little, take nothing unpinned, and let no stranger's text near a shell."""

import re
from pathlib import Path

import pytest
import yaml

from tests.workflows.files import GITHUB, WORKFLOWS, Workflow, against_schema, jobs, steps, workflows, zizmor

ALL = workflows()
NAMES = {"entry-check.yml", "links.yml", "publish.yml", "tests.yml"}
MINUTES = {"entry-check.yml": 5, "tests.yml": 15}
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
USES = re.compile(r"^\s*(?:- )?uses: (\S+)(.*)$", re.MULTILINE)

each = pytest.mark.parametrize("workflow", ALL.values(), ids=ALL.keys())


def test_every_workflow_is_looked_at() -> None:
    assert set(ALL) == NAMES
    assert {path.name for path in WORKFLOWS.iterdir()} == NAMES


@each
def test_nothing_is_allowed_unless_a_job_asks(workflow: Workflow) -> None:
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in jobs(workflow).values())


def test_only_the_deployment_may_write() -> None:
    writing = {
        (name, job_id): sorted(right for right, level in job["permissions"].items() if level != "read")
        for name, workflow in ALL.items()
        for job_id, job in jobs(workflow).items()
        if set(job["permissions"].values()) != {"read"}
    }
    assert writing == {("publish.yml", "deploy"): ["id-token", "pages"]}
    assert jobs(ALL["publish.yml"])["deploy"]["environment"]["name"] == "github-pages"


@each
def test_no_trigger_runs_strangers_code_with_rights(workflow: Workflow) -> None:
    assert set(workflow[True]) <= {"push", "pull_request", "schedule", "workflow_dispatch"}


def test_only_main_is_published() -> None:
    publish = ALL["publish.yml"]
    assert publish[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    assert jobs(publish)["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert jobs(publish)["deploy"]["needs"] == "build"
    assert publish["concurrency"]["cancel-in-progress"] is False


def test_only_what_main_has_written_is_read_from_a_cache() -> None:
    """A cache is believed as the program is; no run that a proposal can start may read or write one (SECURITY.md)."""
    with_cache = [
        (name, job_id)
        for name, workflow in ALL.items()
        for job_id, job in jobs(workflow).items()
        for step in job["steps"]
        if "cache" in str(step.get("uses")) or "cache" in str(step.get("with", {}))
    ]
    assert with_cache == [("publish.yml", "build")]
    assert "pull_request" not in ALL["publish.yml"][True]


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.y*ml")), ids=lambda path: path.name)
def test_every_action_is_pinned_with_its_version_beside(path: Path) -> None:
    uses = USES.findall(path.read_text("utf-8"))
    assert uses
    for action, rest in uses:
        assert PINNED.fullmatch(action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", rest), f"{action}: {rest}"


def test_one_action_has_one_version() -> None:
    pins = {step["uses"] for workflow in ALL.values() for step in steps(workflow) if "uses" in step}
    assert len(pins) == len({pin.partition("@")[0] for pin in pins}) > 0


@each
def test_jobs_end_and_old_runs_make_way(workflow: Workflow) -> None:
    assert set(workflow["concurrency"]) == {"group", "cancel-in-progress"}
    assert all(0 < job["timeout-minutes"] <= 60 for job in jobs(workflow).values())


@pytest.mark.parametrize(("name", "minutes"), MINUTES.items())
def test_a_check_of_a_proposal_is_short(name: str, minutes: int) -> None:
    assert {job["timeout-minutes"] for job in jobs(ALL[name]).values()} == {minutes}


@each
def test_no_expression_is_pasted_into_a_script(workflow: Workflow) -> None:
    for step in steps(workflow):
        assert "${{" not in step.get("run", ""), step["name"]
        assert not str(step.get("uses", "")).startswith(("./", "docker:", "actions/github-script"))


@each
def test_no_secret_is_named(workflow: Workflow) -> None:
    assert not re.search(r"secrets|github\.token|GITHUB_TOKEN", str(workflow))


@each
def test_checkouts_keep_no_credentials(workflow: Workflow) -> None:
    for step in steps(workflow):
        if str(step.get("uses")).startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
            assert not {"submodules", "lfs", "token", "ssh-key"} & set(step["with"])


def test_the_tools_of_the_entry_check_come_from_the_base_branch() -> None:
    workflow = ALL["entry-check.yml"]
    assert workflow[True] == {"pull_request": {"branches": ["main"], "paths": ["content/**"]}}
    bank, proposal = (step["with"] for step in steps(workflow) if "checkout" in str(step.get("uses")))
    assert (bank["path"], bank["ref"]) == ("bank", "${{ github.event.pull_request.base.sha }}")
    assert (proposal["path"], proposal["sparse-checkout"], proposal["sparse-checkout-cone-mode"]) == (
        "proposal",
        "/content/",
        False,
    )
    runs = [step["run"] for step in steps(workflow) if "run" in step]
    assert "bank/.github/scripts/check-entries.sh proposal bank" in runs
    assert [run for run in runs if "proposal" in run] == ["bank/.github/scripts/check-entries.sh proposal bank"]
    assert all(run.startswith(("bank/.github/scripts/", "make -C bank ")) for run in runs)


def test_every_script_that_a_workflow_runs_is_there_and_may_run() -> None:
    named = {
        match
        for workflow in ALL.values()
        for step in steps(workflow)
        for match in re.findall(r"\.github/scripts/[\w.-]+", step.get("run", ""))
    }
    assert named
    for name in named:
        script = GITHUB.parent / name
        assert script.is_file()
        assert script.suffix == ".py" or script.stat().st_mode & 0o111, name


def test_the_audit_has_nothing_to_say() -> None:
    done = zizmor(GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in (*NAMES, "dependabot.yml"):
        assert f"{name}" in done.stderr, f"{name} was not audited"


def test_the_files_have_the_published_form() -> None:
    done = against_schema("vendor.github-workflows", *WORKFLOWS.glob("*.y*ml"))
    assert done.returncode == 0, done.stdout + done.stderr
    done = against_schema("vendor.dependabot", GITHUB / "dependabot.yml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_audit_fails_when_it_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    assert zizmor(tmp_path).returncode != 0
    assert against_schema("vendor.github-workflows").returncode != 0
    assert workflows(tmp_path / ".github" / "workflows") == {}


HOLES = {
    "pull_request_target": ("  pull_request:\n", "  pull_request_target:\n"),
    "an unpinned action": ("actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "actions/checkout@v7"),
    "credentials that stay": ("          persist-credentials: false\n", ""),
    "a title in a shell": (
        "run: bank/.github/scripts/check-entries.sh proposal bank",
        "run: echo ${{ github.event.pull_request.title }}",
    ),
    "rights for all jobs": ("permissions: {}\n", "permissions: write-all\n"),
}


@pytest.mark.parametrize(("old", "new"), HOLES.values(), ids=HOLES.keys())
def test_the_audit_sees_a_hole(old: str, new: str, tmp_path: Path) -> None:
    text = (WORKFLOWS / "entry-check.yml").read_text("utf-8")
    assert old in text
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "entry-check.yml").write_text(text.replace(old, new, 1), "utf-8")
    assert zizmor(tmp_path).returncode > 10  # 11 and up: findings, by severity


def test_the_schema_sees_a_wrong_key(tmp_path: Path) -> None:
    text = (WORKFLOWS / "entry-check.yml").read_text("utf-8")
    broken = tmp_path / "entry-check.yml"
    broken.write_text(text.replace("timeout-minutes:", "timeout-minute:"), "utf-8")
    assert against_schema("vendor.github-workflows", broken).returncode == 1


def test_dependabot_waits_and_groups() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    for update in updates:
        assert update["cooldown"]["default-days"] >= 7
        assert update["groups"]
        assert update["schedule"]["interval"] == "weekly"


def test_the_machinery_has_owners() -> None:
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()]
    owned = {line[0]: line[1:] for line in lines if line and not line[0].startswith("#")}
    for path in ("*", "/schema/", "/catalog/", "/.github/", "/SECURITY.md"):
        assert owned[path], path
        assert all(owner.startswith("@") for owner in owned[path])
