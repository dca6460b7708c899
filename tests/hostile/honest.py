"""Honest oddities: entries that must pass without an error or, where nothing else is said, a warning."""

from tests.hostile.files import GOOD, with_line

FIELDS = [
    "title: '2024'", "title: 4.10", "title: no", "title: 'yes'", "title: 0x10", "title: 1e3", "title: 12:30:45",
    "title: 2024-02-30", "title: Arbetskraftsservice på svenska – förr och nu", "title: Employment services for all",
    "title: Kansainvälisyysvalmennuskeskustelutilaisuusjärjestelmäkokonaisuus", "title: Työ & hyvinvointi <3 > 2",
    "title: O'Neillin malli", 'title: "Nimi \\"lainauksissa\\" ja \\\\"', "title: 'Kysymys: vastaus'",
    "title: Työ ja toimeentulo 👩‍🔧 ☎️ 🇫🇮", "title: C# ja C++ [luonnos]", "title: 100 %:n tuki", "title: Ёлка ja 日本語",
    "resources:", "resources: ~", "resources: 'no'", "resources: '{{ x }} ja --8<-- ja {% y %}'",
    "resources: Vaihde 0295 020 000, palvelu 029 123 4567 ja kiinteä 09 123 4567.",
    "resources: Puhelin +358 295 020 000 (vaihde), +358 9 123 4567.", "resources: Soita hätänumeroon 112.",
    "resources: Kirjoita kirjaamo@esimerkki.fi tai kirjaamo.uusimaa@esimerkki.fi.",
    "resources: Kirjoita tyollisyys.lappi@esimerkki.fi tai info@esimerkki.fi.",
    "resources: Yhdistyksen Y-tunnus on 0412345-6 ja ALV-tunnus FI04123456.",
    "resources: Asianumero EURA 2021/400123 09 02 01 01/2023/ELY ja VN/12345/2024.",
    "resources: Päivät 12.3.2024–4.10.2025, 2024-04-05 ja 04.05.2024 klo 10.30–12.00.",
    "resources: ISBN 978-952-04-1234-5 ja ISSN 1234-5678, DOI 10.1000/182.",
    "resources: Rahoitus 1 234 567,50 € ja 1 040 123 456 euroa, 45 000 000 kr.",
    "resources: Kunnat 049 091 092 ja 050 Eura.", "resources: Hankekoodit S12345, S20456 ja A81234.",
    "resources: Osuudet 50 123 henkilöä, 40 % ja 0,045.", "resources: 'Twitterissä @tietopankki, hinta 5 @ kpl'",
    "resources: Versio 1.45.123.4567 ja koordinaatit 60.1699, 24.9384.",
    "resources: 'Merkit \u00a0 \u2009 \u202f \u2013 \u2014 \u2026 \u201d \u2019 ja e\u00adi'",
    "links: [{title: A, url: 'https://fi.wikipedia.org/wiki/Työ_(fysiikka)'}]",
    "links: [{title: A, url: 'https://a.example/?a=1&b=%C3%A4;c=(d)*e!f~g$h'}]",
    "links: [{title: A, url: 'https://www.työmarkkinatori.example/ä'}]",
    "links: [{title: A, url: 'https://xn--tymarkkinatori-imb.example/'}]",
    "links: [{title: A, url: 'https://a.example:8443/x#k-kohta'}]",
    "links: [{title: A, url: 'HTTPS://A.EXAMPLE/'}]", "links: [{title: A, url: 'https://1a.2b.example/@kayttaja/0401234567'}]",
    "language: sv", "draft: kyllä", "aliases: []", "period: {start: '2024'}",
]  # fmt: skip

BODIES = [
    "{{ x }} ja {% raw %} ja --8<-- \"tiedosto\"", "a < b > c & d", "2 * 3 * 4 = 24 ja a_b_c", "Hinta 5 $ ja 100 %.",
    "- [ ] tekemättä\n- [x] tehty", "Rivi  \nkatkeaa\\\nkaksi kertaa", "> Lainaus\n>\n> > sisällä",
    "1. a\n   - b\n     1. c\n        - d", "| | Luku |\n| - | -: |\n| Rivi | 4.10 |", "`koodi <b>` ja ``a ` b``",
    "```python\nprint('<script>')\n```", "[Työ (fysiikka)](https://fi.wikipedia.org/wiki/Työ_(fysiikka))",
    "[Kirjaamo](mailto:kirjaamo@esimerkki.fi)", "<kirjaamo@esimerkki.fi>", "## Kohta\n\nKs. [kohta yllä](#k-kohta).",
    "## Kohta: *korostus* ja `koodi`\n\n### Alakohta\n\n## Toinen", "Työ 👩‍🔧 ☎️ 🇫🇮 1️⃣", "---\n\nViivan jälkeen\n\n***",
    "Alaviite[^1] ja ~~yliviivaus~~ ja ==korostus==", "![ei kuvaa] ja [ei linkkiä]", "\\<b> ja \\[a](b)",
    "Ennen\n\n\n\n\nPaljon tyhjää", "A" * 5_000, "Yhdyssana" * 60, "&copy; &amp; &lt; &nbsp; &#8211;",
    "Otsikko\n---", "**Lihava** alku\n: ei määritelmä", "* a\n* b\n\n+ c\n+ d", "http:// on vanha ja https:// uusi",
]  # fmt: skip

ACCEPTED: list[tuple[str, bytes]] = [
    *((f"practices/kentta-{number}.md", with_line(line).encode()) for number, line in enumerate(FIELDS)),
    *((f"practices/teksti-{number}.md", f"{GOOD}\n{body}\n".encode()) for number, body in enumerate(BODIES)),
    ("practices/bom.md", b"\xef\xbb\xbf" + GOOD.encode()),
    ("practices/crlf.md", GOOD.replace("\n", "\r\n").encode()),
    ("practices/vanha-mac.md", GOOD.replace("\n", "\r").encode()),
    ("practices/nfd.md", GOOD.replace("ä", "a\u0308").encode()),
    ("practices/ilman-loppurivia.md", GOOD.rstrip("\n").encode()),
    ("practices/valit.md", GOOD.replace("---\n", "---  \n").encode()),
    ("practices/kentat.yml", GOOD.replace("---\n", "").encode()),
    (
        "practices/lohkot.yml",
        b"title: >-\n  Monen\n  rivin nimi\nsummary: |\n  Yksi rivi kuvausta on kyllin.\nlifecycle: idea\n",
    ),
    ("practices/123.md", GOOD.encode()),
    ("practices/a-a.md", GOOD.encode()),
    ("practices/" + "a" * 80 + ".md", GOOD.encode()),
]  # fmt: skip
