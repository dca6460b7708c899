"""Every address that an entry points at is listed with its place."""

from catalog.external_links import ExternalLink, external_links
from tests.banks import ORGANISATION, practice, read
from tests.conftest import MakeBank

FIELDS = """lifecycle: idea
sources:
  - id: lahde
    title: Lähde
    url: https://lahde.example/a?b=1&c=2
links:
  - title: Sivu
    url: https://sivu.example/
  - title: https://otsikko.example on otsikko
    archived_note: Ei enää verkossa.
contacts:
  - organisation: yhdistys
    role: viestinta
    url: https://yhteys.example/
"""


def test_fields_and_bodies(make_bank: MakeBank) -> None:
    body = (
        "[A](https://lahde.example/a?b=1&c=2) ja [b](https://runko.example/x) ja [c](../organisations/yhdistys.yml)\n"
    )
    root = make_bank({"practices/a-b.md": practice(FIELDS, body), "organisations/yhdistys.yml": ORGANISATION})
    reading = read(root)
    assert not reading.has_errors, reading.problems
    path = "content/practices/a-b.md"
    assert external_links(reading.catalog) == [
        ExternalLink("https://lahde.example/a?b=1&c=2", path, "body"),
        ExternalLink("https://lahde.example/a?b=1&c=2", path, "sources.0.url"),
        ExternalLink("https://runko.example/x", path, "body"),
        ExternalLink("https://sivu.example/", path, "links.0.url"),
        ExternalLink("https://yhteys.example/", path, "contacts.0.url"),
    ]


def test_a_draft_points_at_nothing(make_bank: MakeBank) -> None:
    root = make_bank(
        {"practices/a-b.md": practice(f"draft: kyllä\n{FIELDS}"), "organisations/yhdistys.yml": ORGANISATION}
    )
    assert external_links(read(root).catalog) == []
