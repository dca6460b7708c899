"""A small site with nothing but the search page, for tests and figures: the real template, index and client."""

import contextlib
import functools
import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import jinja2

from catalog.casting.theme_files import SCRIPT, script_file
from catalog.interface import Interface
from catalog.search.client import client_script
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.page import page_context
from catalog.search.synonyms import Synonyms
from catalog.vocabularies import load_vocabularies
from tests.catalog.search.indexing import index_of

ROOT = Path(__file__).parents[3]
CLIENT = ROOT / "theme" / "assets" / "search"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"
SHOWN_FACETS = ("regions", "target_groups", "themes", "lifecycle", "outcome", "status", "kind")
LISTINGS = (("Kaikki käytännöt", "../kaytannot/"), ("Kaikki hankkeet", "../hankkeet/"))


def words() -> dict[str, str]:
    """The words of the interface in Finnish, as a locale would give them."""
    text = (Path(__file__).parent / "data" / "words.fi.json").read_text(encoding="utf-8")
    loaded: dict[str, str] = json.loads(text)
    return loaded


def search_page() -> str:
    """The search page as HTML."""
    templates = jinja2.FileSystemLoader(ROOT / "catalog" / "templates")
    environment = jinja2.Environment(loader=templates, autoescape=True, undefined=jinja2.StrictUndefined)
    context = page_context(
        words(), LISTINGS, language="fi", site="../", index="../search-index/fi/", script="../assets/search.js",
        search_address="./", suggest="../ehdota/", facets=SHOWN_FACETS,
    )  # fmt: skip
    body = environment.get_template("search.html").render(context)
    header = '<header><form action="/haku/"><input type="search" name="q" id="header-box" hidden></form></header>'
    shortcut = f'<script src="../{SCRIPT}" type="module"></script>'
    head = f'<head><meta charset="utf-8"><title>Haku</title><link rel="icon" href="data:,">{shortcut}</head>'
    return f'<!doctype html><html lang="fi">{head}<body>{header}<main><h1>Haku</h1>{body}</main></body></html>'


def write_site(
    folder: Path, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo], synonyms: Synonyms = ()
) -> None:
    """Writes the page, the client and the index of the documents into an empty folder."""
    page = folder / "haku" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(search_page(), encoding="utf-8")
    (folder / "assets").mkdir()
    (folder / "assets" / "search.js").write_bytes(client_script(CLIENT))
    (folder / SCRIPT).parent.mkdir()
    interface = Interface("fi", load_vocabularies(ROOT)[0])
    (folder / SCRIPT).write_bytes(script_file(ROOT / "theme" / "assets", [interface])[1])
    for path, content in index_of(documents, facets, synonyms):
        target = folder / "search-index" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the tests look at the browser's side."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder on a free port of this machine; gives its address with a slash at the end."""
    handler = functools.partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
