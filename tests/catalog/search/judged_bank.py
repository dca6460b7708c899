"""The specimens as the entries of a bank: the judged queries are asked of a site that the engine has built."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import yaml

from tests.catalog.search.data.documents import Specimen, topics
from tests.site_builds import copy_bank, run_engine

_REGIONS = {"keski-suomi": "keski_suomi", "etela-savo": "etela_savo"}
_LIFECYCLE = {"levitetty": "mallinnettu", "juurtunut": "kehitteilla"}
"""Stages that need an organisation that has adopted the practice, and stages that do not."""
_TRILINGUAL = ("fi", "sv", "en")


def built_site(root: Path, specimens: Sequence[Specimen], subjects: str) -> Path:
    """A bank of the specimens at `root`, built by MkDocs; gives the folder of the site."""
    write_bank(root, specimens, subjects)
    done = run_engine(root, "build", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def write_bank(root: Path, specimens: Sequence[Specimen], subjects: str) -> None:
    """Writes the entries, and the subjects as the topics of the bank; the other vocabularies are the real ones."""
    copy_bank(root)
    shutil.rmtree(root / "content")
    file = root / "schema" / "vocabularies" / "topics.yml"
    vocabulary = yaml.safe_load(file.read_text(encoding="utf-8"))
    vocabulary["terms"] = [_term(subject["id"], subject["labels"]) for subject in topics(subjects)]
    file.write_text(_yaml(vocabulary), encoding="utf-8")
    for specimen in specimens:
        entry = root / "content" / f"{specimen.document.key}.md"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(_entry(specimen), encoding="utf-8")


def _term(identifier: object, labels: Sequence[str]) -> dict[str, object]:
    """The first name is the Finnish label, the last two are the Swedish and the English one."""
    label = dict(zip(_TRILINGUAL, (labels[0], labels[-2], labels[-1]), strict=True))
    return {"id": identifier, "label": label, "alt": {"fi": list(labels[1:-2])}}


def _entry(specimen: Specimen) -> str:
    document = specimen.document
    fields: dict[str, object] = {
        "title": document.title,
        "summary": document.summary,
        "topics": sorted(specimen.topics),
        "regions": [_REGIONS.get(region, region) for region in document.facets["regions"]],
        "reviewed": document.updated,
    }
    if document.kind == "practice":
        stage = document.facets["lifecycle"][0]
        fields["lifecycle"] = _LIFECYCLE.get(stage, stage)
        outcome = document.facets["outcome"][0]
        if outcome != "ei_toiminut":  # which would need reasons that the specimens do not have
            fields["outcome"] = outcome
    return f"---\n{_yaml(fields)}---\n\n{document.body}\n\n## Tulokset\n\n{document.results}\n"


def _yaml(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
