"""The list of addresses for search engines."""

from xml.etree import ElementTree as ET

from catalog.casting.sitemap import PER_FILE, sitemap
from catalog.language.addresses import Addresses
from catalog.language.alternates import Alternates

FINNISH = Alternates({"fi": Addresses("fi", {})})
ALL = Alternates({language: Addresses(language, {}) for language in ("fi", "sv", "en")})
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(content: bytes) -> list[str]:
    return [node.text or "" for node in ET.fromstring(content).iter(f"{SPACE}loc")]


def test_one_file_lists_all_addresses() -> None:
    ((path, content),) = sitemap(["", "haku/", "a&b/"], "https://a.example/pankki", FINNISH)
    assert path == "sitemap.xml"
    assert locations(content) == [
        "https://a.example/pankki/",
        "https://a.example/pankki/haku/",
        "https://a.example/pankki/a&b/",
    ]


def test_no_addresses_is_still_a_file() -> None:
    ((_, content),) = sitemap([], "/", FINNISH)
    assert locations(content) == []


def test_many_addresses_are_split_and_indexed() -> None:
    files = dict(sitemap((f"{n}/" for n in range(PER_FILE + 1)), "https://a.example/", FINNISH))
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert len(locations(files["sitemap-1.xml"])) == PER_FILE
    assert locations(files["sitemap.xml"]) == ["https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml"]


def test_every_address_names_the_same_page_in_the_other_languages() -> None:
    ((_, content),) = sitemap(["sv/praxis/vartti/"], "https://a.example/", ALL)
    links = ET.fromstring(content).iter("{http://www.w3.org/1999/xhtml}link")
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("fi", "https://a.example/kaytannot/vartti/"),
        ("sv", "https://a.example/sv/praxis/vartti/"),
        ("en", "https://a.example/en/practices/vartti/"),
        ("x-default", "https://a.example/kaytannot/vartti/"),
    ]


def test_a_page_of_one_language_names_no_other() -> None:
    ((_, content),) = sitemap(["ohjeet/virheet/"], "https://a.example/", ALL)
    assert b"hreflang" not in content
