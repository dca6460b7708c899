"""Case forms of a Finnish base form, as many as it takes to reach every stem that Snowball leaves of them.

Snowball strips endings but knows no consonant gradation or stem change, so `kohtaannon` and `kohtaanto`
stem apart. The index therefore lists the stems of the main forms of a base form as other names of it. A
form too many costs a few bytes; the rules need not be a full paradigm.
"""

from collections.abc import Iterator

_VOWELS = "aeiouyäöå"
_BACK = "aou"
_WEAK = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr"),
    ("ht", "hd"), ("lk", "l"), ("rk", "r"), ("st", "st"), ("sk", "sk"), ("tk", "tk"), ("t", "d"), ("p", "v"), ("k", ""),
)  # fmt: skip
_STRONG = (
    ("ng", "nk"), ("nn", "nt"), ("mm", "mp"), ("ll", "lt"), ("rr", "rt"), ("hd", "ht"), ("st", "st"), ("sk", "sk"),
    ("kk", "kk"), ("pp", "pp"), ("tt", "tt"), ("k", "kk"), ("p", "pp"), ("t", "tt"), ("d", "t"), ("v", "p"),
)  # fmt: skip


def main_forms(word: str) -> Iterator[str]:
    """Genitive, partitive, inessive and plural forms of a base form; nothing for words that do not inflect so."""
    if len(word) < 3 or not word.isalpha():
        return
    a = "a" if _is_back(word) else "ä"
    if word.endswith("nen"):
        yield from _with_endings(word[:-3], ("sen", f"st{a}", "siin", f"siss{a}", f"si{a}", "sten", "sille"))
    elif word.endswith(("uus", "yys")):
        yield from _with_endings(word[:-1], ("den", f"t{a}", f"dess{a}", "teen", f"ksi{a}", "ksien", f"ksiss{a}"))
    elif word[-1] == "s":
        yield from _forms_in_s(word, a)
    elif word.endswith(("ton", "tön")):
        yield from _with_endings(word[:-3] + "tt" + word[-2] + "m", (f"{a}n", f"{a}ss{a}", f"i{a}", "ien", "ille"))
        yield word + "t" + a
    elif word.endswith("in"):
        yield from _with_endings(word[:-1], ("men", f"t{a}", f"mess{a}", f"mi{a}", "mien"))
    elif word[-1] in _VOWELS:
        yield from _forms_in_vowel(word, a)


def _forms_in_s(word: str, a: str) -> Iterator[str]:
    base = word[:-1]
    yield word + "t" + a
    if word[-2] in "aäi":
        strong = _graded(base, _STRONG)
        long = strong + strong[-1]
        yield from _with_endings(long, ("n", f"ss{a}", "t"))
        yield from _with_endings(strong, (f"it{a}", "iden", f"iss{a}", "ille"))
    if word[-2] not in "aä":
        yield from _with_endings(base, ("ksen", "kseen", f"ksess{a}", f"ksi{a}", "sten", "ksien", "ksille"))


def _forms_in_vowel(word: str, a: str) -> Iterator[str]:
    last, weak = word[-1], _graded(word, _WEAK)
    if last == "e":
        strong = _graded(word, _STRONG)
        yield word + "tt" + a
        yield from _with_endings(strong, ("en", f"ess{a}", f"it{a}", "iden", f"iss{a}", "ille"))
        return
    yield from _with_endings(weak, ("n", f"ss{a}", "t", "lle"))
    yield from _with_endings(word, (a, f"n{a}", f"st{a}"))
    if last == "i":
        weak_e, strong_e = weak[:-1] + "e", word[:-1] + "e"
        yield from _with_endings(weak_e, ("n", f"ss{a}", f"iss{a}"))
        yield from _with_endings(strong_e, (f"n{a}", f"j{a}"))
        yield from _with_endings(word[:-1], (f"t{a}", f"i{a}", "ien", "ten", "ille"))
        yield from _with_endings(weak[:-1], (f"iss{a}", "ille"))
        return
    if last in "aä":
        o = "o" if last == "a" else "ö"
        yield from _with_endings(word[:-1], (f"i{a}", "ien", f"{o}j{a}", f"{o}jen", f"{o}it{a}", f"{o}iden"))
        yield from _with_endings(weak[:-1], (f"iss{a}", "ille", f"{o}iss{a}", f"{o}ille"))
        return
    yield from _with_endings(word, (f"j{a}", "jen", f"it{a}", "iden"))
    yield from _with_endings(weak, (f"iss{a}", "ille"))


def _with_endings(stem: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        yield stem + ending


def _is_back(word: str) -> bool:
    for letter in reversed(word):
        if letter in "äöy":
            return False
        if letter in _BACK:
            return True
    return False


def _graded(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    """The word with the consonants before its final vowel changed by the first rule that fits.

    The first letters of a word are left alone, whatever the rules say.
    """
    head, vowel = word[:-1], word[-1]
    for old, new in rules:
        if head.endswith(old) and len(head) > len(old) + 1:
            return head[: -len(old)] + new + vowel
    return word
