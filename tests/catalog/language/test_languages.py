"""Which languages a site is built in."""

import pytest

from catalog.language.languages import AUTONYMS, site_languages, unbuilt_languages
from schema.vocabulary import LANGUAGES


@pytest.mark.parametrize(
    ("configuration", "languages"),
    [
        ({}, ("fi", "sv", "en")),
        ({"extra": None}, ("fi", "sv", "en")),
        ({"extra": {"languages": ["fi"]}}, ("fi",)),
        ({"extra": {"languages": ["en", "fi"]}}, ("fi", "en")),
    ],
)
def test_all_languages_or_those_asked_for(configuration: dict[str, object], languages: tuple[str, ...]) -> None:
    assert site_languages(configuration) == languages


@pytest.mark.parametrize("wanted", ["fi", [], ["sv"], ["fi", "de"], {"fi": True}])
def test_a_wrong_list_is_told_in_plain_words(wanted: object) -> None:
    with pytest.raises(ValueError, match=r"extra\.languages: anna luettelo kielistä \(fi, sv, en\)"):
        site_languages({"extra": {"languages": wanted}})


def test_the_others_are_left_out() -> None:
    assert unbuilt_languages(("fi", "en")) == ("sv",)
    assert set(AUTONYMS) == set(LANGUAGES)
