"""While strangers' text is in the log, the runner obeys nothing but a word that nobody knows."""

import re
import subprocess

import pytest

from tests.workflows.files import SCRIPTS


def run(*command: str) -> tuple[int, list[str]]:
    script = str(SCRIPTS / "without-commands.sh")
    done = subprocess.run([script, *command], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


@pytest.mark.parametrize("code", [0, 1, 7])
def test_commands_are_stopped_and_resumed_whatever_happens(code: int) -> None:
    found, lines = run("sh", "-c", f"printf '::add-mask::a\\nei rivinvaihtoa'; exit {code}")
    assert found == code
    word = lines[0].removeprefix("::stop-commands::")
    assert re.fullmatch(r"[0-9a-f]{32}", word)
    assert lines[1:] == ["::add-mask::a", "ei rivinvaihtoa", f"::{word}::"]


def test_the_word_is_new_every_time() -> None:
    assert run("true")[1] != run("true")[1]
