"""The list of addresses for search engines."""

from xml.etree import ElementTree as ET

from catalog.sitemap import PER_FILE, sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(content: bytes) -> list[str]:
    return [node.text or "" for node in ET.fromstring(content).iter(f"{SPACE}loc")]


def test_one_file_lists_all_addresses() -> None:
    ((path, content),) = sitemap(["", "haku/", "a&b/"], "https://a.example/pankki")
    assert path == "sitemap.xml"
    assert locations(content) == [
        "https://a.example/pankki/",
        "https://a.example/pankki/haku/",
        "https://a.example/pankki/a&b/",
    ]


def test_no_addresses_is_still_a_file() -> None:
    ((_, content),) = sitemap([], "/")
    assert locations(content) == []


def test_many_addresses_are_split_and_indexed() -> None:
    files = dict(sitemap((f"{n}/" for n in range(PER_FILE + 1)), "https://a.example/"))
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert len(locations(files["sitemap-1.xml"])) == PER_FILE
    assert locations(files["sitemap.xml"]) == ["https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml"]
