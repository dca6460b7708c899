"""The words of the interface."""

import pytest

from catalog.language.words import Words, load_words


def test_words_by_dotted_key() -> None:
    words = load_words("fi")
    assert words["home_page.title"] == "Mikä toimii, kenelle ja missä?"
    assert words.fill("status_on", date="21.11.2026") == "Tilanne 21.11.2026"
    assert words.group("kinds")["practices"] == "Käytännöt"


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 käytäntöä"), (1, "1 käytäntö"), (2, "2 käytäntöä"), (1000, "1000 käytäntöä")]
)
def test_counted_words_follow_the_number(number: int, text: str) -> None:
    assert load_words("fi").count("count.practices", number, str(number)) == text


def test_other_languages_have_their_own_plural_forms() -> None:
    forms = {"n": {"one": "{n} practice", "other": "{n} practices"}}
    assert Words("en", forms).count("n", 1, "1") == "1 practice"
    assert Words("en", forms).count("n", 0, "0") == "0 practices"


@pytest.mark.parametrize("key", ["ei_ole", "home_page.ei_ole", "home_page.title.syvempi"])
def test_a_missing_word_is_a_programming_error(key: str) -> None:
    with pytest.raises((KeyError, TypeError)):
        load_words("fi")[key]


def test_a_word_is_no_group() -> None:
    with pytest.raises(KeyError):
        load_words("fi").group("site_name")


def test_the_top_holds_words_only() -> None:
    top = load_words("fi").top()
    assert top["site_name"] == "Tietopankki"
    assert "kinds" not in top
