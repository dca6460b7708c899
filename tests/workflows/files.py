"""The workflow files as data, and the tools that look at them. The tools run without network."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.banks import ROOT

GITHUB = ROOT / ".github"
SCRIPTS = GITHUB / "scripts"
WORKFLOWS = GITHUB / "workflows"

Workflow = dict[Any, Any]


def workflows(folder: Path = WORKFLOWS) -> dict[str, Workflow]:
    """Every workflow file by its name. YAML 1.1 reads the key ``on`` as True."""
    return {path.name: yaml.safe_load(path.read_text("utf-8")) for path in sorted(folder.glob("*.y*ml"))}


def jobs(workflow: Workflow) -> dict[str, dict[str, Any]]:
    """The jobs by id."""
    found: dict[str, dict[str, Any]] = workflow["jobs"]
    return found


def steps(workflow: Workflow) -> Iterator[dict[str, Any]]:
    """The steps of all jobs."""
    for job in jobs(workflow).values():
        yield from job.get("steps", ())


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment."""
    program = Path(sys.executable).parent / name
    return subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)


def zizmor(*inputs: Path) -> subprocess.CompletedProcess[str]:
    """Audit with the strictest settings that make sense for plain code; exit code 0 when there is nothing to say."""
    return tool("zizmor", "--offline", "--pedantic", "--strict-collection", "--no-progress", *map(str, inputs))


def against_schema(schema: str, *files: Path) -> subprocess.CompletedProcess[str]:
    """Compare with a schema that check-jsonschema brings along."""
    return tool("check-jsonschema", "--builtin-schema", schema, *map(str, files))
