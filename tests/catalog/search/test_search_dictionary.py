"""The form dictionary: the same answers as simplemma's own reader, and no others."""

import lzma
from importlib.resources import files

import pytest
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from catalog.search import form_dictionary
from catalog.search.form_dictionary import FormDictionary, Forms, finnish_forms

pytestmark = pytest.mark.no_cover
EVERY = 97


@pytest.fixture(scope="module")
def content() -> bytes:
    return lzma.decompress(files("simplemma.strategies.dictionaries").joinpath("data", "fi.plzma").read_bytes())


@pytest.fixture(scope="module")
def dictionary(content: bytes) -> FormDictionary:
    return FormDictionary.read(bytearray(content))


def test_answers_are_those_of_simplemma(dictionary: FormDictionary) -> None:
    own = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary("fi")
    listed = [form for number, form in enumerate(own) if number % EVERY == 0]
    asked = [*listed, *(form[:-1] for form in listed), *(form + "x" for form in listed), "", "ö", "ÖÖ", "å", "~"]
    assert len(listed) > 30_000
    assert [dictionary.get(form) for form in asked] == [own.get(form) for form in asked]


def test_dictionary_of_the_installed_simplemma_is_read_here() -> None:
    assert isinstance(finnish_forms(), FormDictionary)


@pytest.mark.parametrize("cut", [0, 5, 9, 1000, -1, -300])
def test_a_file_of_another_shape_is_refused(content: bytes, cut: int) -> None:
    with pytest.raises(ValueError, match="dictionary"):
        FormDictionary.read(bytearray(content[:cut]))


def test_a_file_of_another_shape_goes_to_simplemma(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_dictionary, "_MAGIC", b"another")
    found: Forms = finnish_forms()
    assert not isinstance(found, FormDictionary)
    assert found.get("työpajoissa") == "työpaja"
