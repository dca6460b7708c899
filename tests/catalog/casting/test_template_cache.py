"""The code of templates that a run leaves for the next."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from catalog.cache import CacheFolder
from catalog.casting.rendering import environment
from catalog.casting.template_cache import KeptTemplates


@pytest.fixture(autouse=True)
def own_environment() -> Iterator[None]:
    yield
    environment.cache_clear()


def made_anew(folder: Path, fingerprint: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a run has to make the code of a template; it keeps what it has made."""
    environment.cache_clear()
    kept, asked = KeptTemplates(CacheFolder(folder, fingerprint)), list[object]()
    generate = environment()._generate
    monkeypatch.setattr(
        environment(), "_generate", lambda *arguments, **named: asked.append(1) or generate(*arguments, **named)
    )
    environment().get_template("entry.html")
    kept.save()
    return bool(asked)


def test_code_is_made_once_for_each_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [made_anew(tmp_path, program, monkeypatch) for program in ("one", "one", "two", "two")]
    assert found == [True, False, True, False]


def test_broken_code_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_anew(tmp_path, "one", monkeypatch)
    file = tmp_path / "templates"
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert made_anew(tmp_path, "one", monkeypatch)
