"""Files that must be refused: hostile or broken names, bytes, YAML and fields. Each is a path below ``content/``."""

from tests.hostile import bodies, fields

GOOD = "---\ntitle: Käytäntö\nsummary: Tapa toimia, jota joku muu voi kokeilla.\nlifecycle: idea\n---\n"


def with_line(line: str) -> str:
    """A good practice with one more line, which takes the place of a field of the same name."""
    name = line.partition(":")[0]
    kept = [one for one in GOOD.split("\n")[1:4] if not one.startswith(f"{name}:")]
    return "---\n" + "\n".join(kept) + f"\n{line}\n---\n"


NAMES = [
    "Isot.md", "ala_viiva.md", "ääkköset.md", "väli lyönti.md", "ab.md", "a" * 81 + ".md", "con.md", "nul.yml",
    "com1.md", "lpt9.md", "aux.md", "prn.yml", "a.b.md", "..md", ".piilo.md", "-.md", "hanke.MD", "hanke.yaml",
    "hanke.txt", "hanke.html", "hanke.js", "hanke.svg", "hanke.md~", "hanke.md.bak", "hanke", "~$hanke.md",
    "rivin\nvaihto.md", "ohjaus\x1b[31m.md", "kaanto\u202egpj.md", "nolla\u200bleveys.md", "kreikka\u03b1.md",
    "kyrilliнен.md", "%2e%2e.md", "a;b.md", "a|b.md", "a$(id).md", "`id`.md", "a&b.md", "a<b.md", 'a"b.md', "a'b.md",
    "a\\b.md", "a:b.md", "a*b.md", "a?b.md", "::error.md", "index.html", "sitemap.xml", ".htaccess", "_headers",
    "hanke.md ", " hanke.md", "hanke .md", "täma\u0308.md",
]  # fmt: skip
"""Names that are no id. The content is in order."""

BYTES = [
    b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00" * 100, b"\xff\xfe" + "---\ntitle: a\n---\n".encode("utf-16-le"),
    "---\ntitle: a\n---\n".encode("utf-16"), "---\ntitle: a\n---\n".encode("utf-32"),
    "---\ntitle: Työ\n---\n".encode("latin-1"), b"---\ntitle: \xc0\xaf\n---\n", b"---\ntitle: \xed\xa0\x80\n---\n",
    b"---\ntitle: \xf4\x90\x80\x80\n---\n", b"---\ntitle: \xf8\x88\x80\x80\x80\n---\n", b"---\ntitle: a\xe2\x82\n---\n",
    b"\x89PNG\r\n\x1a\n", b"GIF89a", b"%PDF-1.7", b"PK\x03\x04", b"\x7fELF", b"MZ\x90", b"#!/bin/sh\nid\n",
    b"<html><script>1</script></html>", b"a" * 65_537, b"---\n" + b"a: b\n" * 20_000, GOOD.encode() + b"x" * 65_536,
]  # fmt: skip

SIGNS = [
    "\x01", "\x07", "\x08", "\x0b", "\x0c", "\x1b[2J", "\x7f", "\x80", "\x85", "\x9b31m", "\u061c", "\u180e", "\u200b",
    "\u200c", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2060", "\u2064", "\u2066", "\u2069",
    "\u206a", "\ufeff", "\ufff9", "\uffff", "\ue000", "\uf0b7", "\u034f", "\u115f", "\u3164", "\uffa0", "\ufe00",
    "a\ufe0f", "a\u200db", "\U000e0001", "\U000e0041", "\U000e0101", "\U000f0000", "\U0010ffff", "a" + "\u0301" * 8,
]  # fmt: skip
"""Signs that no text may hold."""

YAML = [
    "title: &a b\nresources: *a", "a: &a [x]\nb: [*a, *a]", "<<: {title: x}",
    "title: !!python/object/apply:os.system [id]",
    "title: !!binary aGVp", "title: !x y", "? [a, b]\n: c", "? {a: b}\n: c", "title: a\ntitle: b",
    "'title': a\n\"title\": b", "title: a\n---\ntitle: b", "title: a\n...\ntitle: b", "- a\n- b", "teksti", "[a, b]",
    "title: 'auki", 'title: "auki', "title: [auki", "title: {auki: a", "title: a: b", "title: @a", "title: `a`",
    "title: %a", "\ttitle: a", "title:\n\ta", "title: a\n  b: c", "title: |\n a\nb", "title: >9\n a",
    "%YAML 1.1\n---\na: b",
    "%TAG ! tag:x\n---\na: !a b", "title: " + "[" * 30 + "]" * 30, "a: " + "{a: " * 30 + "b" + "}" * 30,
    "- " * 40 + "a", "\n".join(f"{'  ' * level}a:" for level in range(40)), "title: [" + "a," * 6_000 + "]",
    "[" * 20_000, "{" * 20_000, "- " * 20_000, "? " * 20_000, "a: " * 10_000, "'" * 20_001, '"' * 20_001,
    "!" * 20_000, "&" * 20_000, "*" * 20_000, "#" * 2_000 + "\n- x", ": " * 10_000, "&a " * 10_000,
    "&a [*a]", "a: &a {b: *a}", "a: [" + "{b: c}," * 3_000 + "]", "? ? ? a", "{a, b, c: {d, e}}: f", "1: a\n1: b",
    "~: a\nnull: b", "title: !!str a", "title: !!set {a}", "a: !!timestamp 2024-02-30", "title: *ei-ole",
]  # fmt: skip

REFUSED: list[tuple[str, bytes]] = [
    *((f"practices/{name}", GOOD.encode()) for name in NAMES if name not in ("..md",)),
    *((f"practices/tavut-{number}.md", content) for number, content in enumerate(BYTES)),
    *((f"practices/merkki-{number}.md", f"{GOOD}a{sign}b\n".encode()) for number, sign in enumerate(SIGNS)),
    *((f"practices/yaml-{number}.md", f"---\n{text}\n---\n".encode()) for number, text in enumerate(YAML)),
    *((f"projects/yaml-{number}.yml", f"{text}\n".encode()) for number, text in enumerate(YAML[:10])),
    *((f"practices/kentta-{n}.md", with_line(line).encode()) for n, (line, _) in enumerate(fields.REFUSED)),
    *((f"practices/teksti-{n}.md", f"{GOOD}\n{body}\n".encode()) for n, body in enumerate(bodies.REFUSED)),
    *((path, GOOD.encode()) for path in ("uutiset/uutinen.md", "irrallinen.md", "practices/alikansio/hanke.md")),
]
"""Each must have an error of its own, alone in a bank."""
