"""The built site of the real bank in a real Chromium. Nothing may leave the site, and nothing may go wrong quietly."""

import functools
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site_builds import built_bank


class QuietHandler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, headers: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        self._more = tuple(headers)
        super().__init__(*args, **kwargs)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test output readable."""

    def end_headers(self) -> None:
        for name, value in self._more:
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def served(folder: Path, headers: Iterable[tuple[str, str]] = ()) -> Iterator[str]:
    """The folder on a port of this machine, with more headers."""
    handler = functools.partial(QuietHandler, directory=str(folder), headers=headers)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_bank(tmp_path_factory) / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as url:
        yield url


class Watch:
    """What a page did besides showing itself."""

    def __init__(self, page: Page, address: str) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._address = address
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("response", lambda response: self._check(response.status, response.url))

    def _check(self, status: int, url: str) -> None:
        if status >= 400:
            self.complaints.append(f"{status} {url}")

    @property
    def outside(self) -> list[str]:
        return [url for url in self.requests if not url.startswith((self._address, "data:"))]


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    watch = Watch(opened, address)
    yield opened
    cookies = context.cookies()
    context.close()
    assert watch.outside == []
    assert watch.complaints == []
    assert cookies == []
