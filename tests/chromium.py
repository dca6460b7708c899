"""The one Chromium of a test run: Playwright can drive only one at a time in a thread."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the machine's own Chromium, without its talk to the outside."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "no Chromium: run tests/browser/ensure-chromium.sh"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield browser
        browser.close()
