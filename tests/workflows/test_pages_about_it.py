"""What SECURITY.md and the forms promise is in the tree."""

import re

import pytest
import yaml

from tests.banks import ROOT
from tests.workflows.files import GITHUB, WORKFLOWS, against_schema

SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")
PATHS = sorted(set(re.findall(r"`((?:tests|docs|content|\.github)/[\w./-]*)`|\]\(([\w.][\w./-]*)\)", SECURITY)))
TARGETS = sorted(set(re.findall(r"`make (\w+)`", SECURITY)))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")


def test_there_is_something_to_compare() -> None:
    assert len(PATHS) > 5
    assert "test" in TARGETS
    assert len(FORMS) == 3


@pytest.mark.parametrize("path", ["".join(found) for found in PATHS])
def test_every_path_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("target", TARGETS)
def test_every_command_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_workflows_are_called_by_their_names() -> None:
    names = {yaml.safe_load(path.read_text("utf-8"))["name"] for path in WORKFLOWS.glob("*.yml")}
    for text in (SECURITY, (ROOT / "CONTRIBUTING.md").read_text("utf-8")):
        assert "*Sisällön tarkistus*" in text
    assert {"Sisällön tarkistus", "Julkaisu"} <= names


def test_the_forms_have_the_published_form() -> None:
    done = against_schema("vendor.github-issue-forms", *FORMS)
    assert done.returncode == 0, done.stdout + done.stderr
    done = against_schema("vendor.github-issue-config", GITHUB / "ISSUE_TEMPLATE" / "config.yml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_private_way_is_offered_beside_the_forms() -> None:
    configuration = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / "config.yml").read_text("utf-8"))
    (link,) = configuration["contact_links"]
    assert link["url"].endswith("/security/advisories/new")
