"""Files that are derived from models, vocabularies and codes. They are committed; a check fails when they are stale."""

import json
from collections.abc import Iterator
from pathlib import Path

from catalog.language.words import load_words
from catalog.problems.messages import codes
from catalog.problems.problem import Severity
from catalog.vocabularies import load_vocabularies
from schema import ENTRY_TYPES
from schema.json_schema import Json, entry_json_schema, model_json_schema
from schema.synonyms import Synonyms
from schema.translation import translation_model

SCHEMA_FOLDER = "schema/json"
GUIDE = "docs/ohjeet/virheet.md"
_FAMILIES = {
    "TP1": "Tiedostot ja kenttien kirjoitusasu",
    "TP2": "Kenttien arvot",
    "TP3": "Viittaukset ja linkit",
    "TP4": "Alan säännöt",
    "TP5": "Leipäteksti",
    "TP6": "Sanastot",
    "TP7": "Henkilötiedot",
    "TP8": "Käännökset",
    "TP9": "Saavutettavuusseloste",
}


def generated_files(root: Path) -> Iterator[tuple[str, str]]:
    """Path relative to the root and content of every generated file."""
    loaded, _ = load_vocabularies(root)
    vocabularies = {index.vocabulary.id: index.vocabulary for index in loaded}
    words = load_words("fi")
    for kind, entry_type in ENTRY_TYPES.items():
        schema = entry_json_schema(entry_type, words[f"kind.{kind}"], vocabularies)
        yield f"{SCHEMA_FOLDER}/{kind}.schema.json", _json(schema)
        translation = model_json_schema(translation_model(entry_type.model), words[f"kind.{kind}"], vocabularies)
        yield f"{SCHEMA_FOLDER}/translations/{kind}.schema.json", _json(translation)
    yield f"{SCHEMA_FOLDER}/synonyms.schema.json", _json(model_json_schema(Synonyms, "Synonyymit", vocabularies))
    yield GUIDE, _guide()


def _json(schema: Json) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _guide() -> str:
    lines = [
        "---",
        "title: Virheiden ohje",
        "description: Mitä tarkistuksen koodit tarkoittavat ja miten virheen korjaa.",
        "---",
        "<!-- Tehty komennolla tietopankki schema tiedostosta catalog/locales/problems.yml. Älä muokkaa käsin. -->",
        "",
        "# Virheiden ohje",
        "",
        "Tarkistus kertoo tiedoston, rivin, kentän ja koodin. Tällä sivulla on jokainen koodi: mitä se tarkoittaa, "
        "miten asian korjaa ja miksi sääntö on olemassa. Huomautus ei estä julkaisua, virhe estää.",
    ]
    family = ""
    for code in codes().values():
        if code.id[:3] != family:
            family = code.id[:3]
            lines += ["", f"## {_FAMILIES[family]}"]
        text = code.texts["fi"]
        kind = "Huomautus. " if code.severity is Severity.WARNING else ""
        hint = _readable(text.hint)
        lines += ["", f"### {code.id}: {text.title} {{ #{code.id.lower()} }}", ""]
        lines += [f"{kind}{text.why}", "", f"**Näin korjaat:** {hint}."]
    return "\n".join(lines) + "\n"


def _readable(hint: str) -> str:
    """A hint without the values that only a real problem has."""
    words = (part.partition("}")[2] if number else part for number, part in enumerate(hint.split("{")))
    text = "…".join(words).strip()
    return (text[:1].upper() + text[1:]).replace("<", "\\<").replace("`", "\\`").replace("*", "\\*").replace("[", "\\[")
