"""Terms with labels in three languages."""

import pytest
from pydantic import ValidationError

from schema.vocabulary import Term, Vocabulary

TERM = {
    "id": "uusimaa",
    "label": {"fi": "Uusimaa", "sv": "Nyland", "en": "Uusimaa"},
    "alt": {"fi": ["pääkaupunkiseutu"], "en": ["Helsinki region", "Nyland"]},
    "definition": {"fi": "Maakunta.", "en": "A region."},
    "properties": {"members": ["a", "b"], "code": "01"},
}


def test_all_words_of_a_term_each_once() -> None:
    term = Term.model_validate(TERM)
    assert term.words() == ("Uusimaa", "Nyland", "pääkaupunkiseutu", "Helsinki region")


def test_labels_and_definitions_in_a_language() -> None:
    term = Term.model_validate(TERM)
    assert term.label.in_language("sv") == "Nyland"
    assert term.definition is not None
    assert term.definition.in_language("en") == "A region."
    assert term.definition.in_language("sv") == "Maakunta."


def test_properties_as_text_and_as_list() -> None:
    term = Term.model_validate(TERM)
    assert (term.listed("members"), term.listed("code"), term.listed("none")) == (("a", "b"), ("01",), ())
    assert (term.text("members"), term.text("code"), term.text("none")) == ("a, b", "01", "")


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Uusimaa"},
        {"id": "uusi-maa"},
        {"label": {"fi": "Uusimaa", "sv": "Nyland"}},
        {"definition": {"en": "Only English."}},
        {"lable": {}},
    ],
)
def test_a_term_needs_an_ascii_id_three_labels_and_nothing_unknown(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Term.model_validate({**TERM, **change})


def test_a_vocabulary_needs_terms() -> None:
    with pytest.raises(ValidationError):
        Vocabulary.model_validate({"id": "regions", "title": TERM["label"]})
