"""The same sources and day give the same bytes on any machine, and a build changes nothing but the site."""

from pathlib import Path

import pytest

from tests.faults.test_publishing import DOORS, MEMORY, SHIM, small_bank
from tests.site_builds import files_of, run_engine

MACHINES = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Kiritimati", "TP_SHUFFLE": "a"},
    {
        "PYTHONHASHSEED": "2",
        "LC_ALL": "fi_FI.UTF-8",
        "LANG": "sv_FI.UTF-8",
        "TZ": "Pacific/Pago_Pago",
        "TP_SHUFFLE": "b",
    },
)


def state_of(root: Path) -> dict[str, tuple[int, int]]:
    """The times and sizes of everything but the site and what builds keep for the next."""
    paths = (path for path in root.rglob("*") if path.relative_to(root).parts[0] not in ("site", MEMORY))
    return {str(path): (path.lstat().st_mtime_ns, path.lstat().st_size) for path in paths}


@pytest.mark.parametrize("door", DOORS)
def test_another_machine_gives_the_same_bytes(tmp_path: Path, door: str) -> None:
    module, *arguments = DOORS[door]
    sites = []
    for number, machine in enumerate(MACHINES):
        root = small_bank(tmp_path / str(number))
        done = run_engine(root, *arguments, engine=module, PYTHONPATH=SHIM, **machine)
        assert done.returncode == 0, done.stderr
        sites.append(files_of(root / "site"))
    assert sites[0] == sites[1]


@pytest.mark.parametrize("door", DOORS)
def test_a_build_writes_nothing_beside_the_site_and_its_memory(tmp_path: Path, door: str) -> None:
    root = small_bank(tmp_path)
    module, *arguments = DOORS[door]
    for path in (root / "content", *(root / "content").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = state_of(root)
    assert run_engine(root, *arguments, engine=module, PYTHONDONTWRITEBYTECODE="1").returncode == 0
    assert state_of(root) == before
