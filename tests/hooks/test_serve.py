"""Live preview: an edited entry shows without a new build of the engine."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.hostile import pictures
from tests.site_builds import copy_bank, environment

PATIENCE = 30.0  # seconds; far more than an edit needs, so that a busy machine does not fail the test


class Preview(NamedTuple):
    root: Path
    url: str
    log: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=5) as answer:
        return str(answer.read().decode())


def wait_until(url: str, text: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if text in read(url):
                return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail(f"{text!r} did not appear at {url}")


def wait_until_gone(url: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            read(url)
        except urllib.error.HTTPError:
            return
        except OSError:
            pass
        time.sleep(0.1)
    pytest.fail(f"{url} is still there")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = copy_bank(tmp_path_factory.mktemp("bank"))
    port = free_port()
    log = root / "serve.log"
    with log.open("w") as out:
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=root, env=environment(), stdout=out, stderr=subprocess.STDOUT)
        try:
            url = f"http://127.0.0.1:{port}/"
            wait_until(url, "Tietopankki")
            yield Preview(root, url, log)
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=PATIENCE)


def test_edits_show_and_mistakes_keep_the_last_good_page(preview: Preview) -> None:
    practice = preview.root / "content/practices/hakuklinikka.md"
    page = f"{preview.url}kaytannot/hakuklinikka/"
    good = practice.read_text("utf-8")
    wait_until(page, "Hakuklinikka")

    practice.write_text(good.replace("title: Hakuklinikka hakijoille", "title: Uusi nimi klinikalle"), "utf-8")
    wait_until(page, "Uusi nimi klinikalle")
    assert preview.log.read_text().count("Building documentation...") == 1

    practice.write_text(good.replace("lifecycle: ", "lifecycle: x"), "utf-8")
    end = time.monotonic() + PATIENCE
    while "TP203" not in preview.log.read_text() and time.monotonic() < end:
        time.sleep(0.1)
    assert "TP203" in preview.log.read_text()
    assert "Uusi nimi klinikalle" in read(page)

    practice.write_text(good, "utf-8")
    wait_until(page, "Hakuklinikka hakijoille")

    guide = preview.root / "docs/tietoa.md"
    guide.write_text(guide.read_text("utf-8") + "\n\nLisätty rivi esikatselun testiin.\n", "utf-8")
    wait_until(f"{preview.url}tietoa/", "Lisätty rivi esikatselun testiin.")
    wait_until(page, "Hakuklinikka hakijoille")


def test_a_deleted_entry_leaves_no_page_behind(preview: Preview) -> None:
    page = f"{preview.url}kaytannot/kokeilu-esikatselussa/"
    practice = preview.root / "content/practices/kokeilu-esikatselussa.md"
    practice.write_text("---\ntitle: Kokeilu\nsummary: Sivu, joka poistuu pian.\nlifecycle: idea\n---\n", "utf-8")
    wait_until(page, "Sivu, joka poistuu pian.")
    practice.unlink()
    wait_until_gone(page)


def test_a_picture_shows_and_goes(preview: Preview) -> None:
    page = f"{preview.url}kaytannot/kuvallinen/"
    practice = preview.root / "content/practices/kuvallinen.md"
    picture = preview.root / "content/practices/kuvallinen/kuva.png"
    picture.parent.mkdir()
    picture.write_bytes(pictures.png(1, 1))
    good = "---\ntitle: Kuvallinen\nsummary: Sivu, jolla on kuva.\nlifecycle: idea\n---\n"
    practice.write_text(f"{good}![Yksi piste](kuvallinen/kuva.png)\n", "utf-8")
    wait_until(page, 'alt="Yksi piste"')
    with urllib.request.urlopen(f"{page}kuva.png", timeout=5) as answer:
        assert answer.read().startswith(pictures.PNG)
    practice.unlink()
    picture.unlink()
    picture.parent.rmdir()
    wait_until_gone(page)
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{page}kuva.png", timeout=5)


def test_only_the_preview_lets_the_reloading_script_run(preview: Preview) -> None:
    text = read(preview.url)
    assert "livereload(" in text
    assert "script-src 'self' 'unsafe-inline';" in text
