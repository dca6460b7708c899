"""No file is answered without end: the number of problems, and the work behind each, is bounded."""

from pathlib import Path

import pytest

from catalog.parsing.body_checks import MOST_FAULTS
from catalog.parsing.markdown import render_body
from catalog.reading.entries import MOST_PROBLEMS
from schema.privacy import MOST_FINDINGS, personal_data
from tests.banks import codes, lines, practice, read, write_bank
from tests.hostile import bodies
from tests.hostile.allowed_html import beyond_allowed
from tests.hostile.files import GOOD


@pytest.mark.parametrize(
    "content",
    [
        GOOD + "<b>\n" * 15_000,
        GOOD + "[](abc.md)\n" * 5_000,
        GOOD + "[Sivu](http://a.example/)\n" * 2_000,
        GOOD.replace("---\n", "---\n" + "".join(f"k{number}: x\n" for number in range(2_000)), 1),
        GOOD.replace("lifecycle", "regions: [" + ",".join(f"x{number}" for number in range(4_000)) + "]\nlifecycle"),
        GOOD.replace("lifecycle", "links: [" + "{url: x}," * 1_200 + "]\nlifecycle"),
        GOOD.replace("lifecycle", "not_known:\n" + '  - "\\x07"\n' * 4_000 + "lifecycle"),
    ],
    ids=["HTML", "dangling links", "warnings", "unknown fields", "unknown terms", "links", "signs"],
)
def test_a_file_made_of_mistakes_tells_the_first_and_counts_the_rest(tmp_path: Path, content: str) -> None:
    assert len(content) < 65_536
    problems = read(write_bank(tmp_path, {"practices/virheita.md": content})).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert codes(problems).count("TP123") == 1
    assert any("kohtaa korjattavana" in line for line in lines(problems))


def test_the_mistakes_of_one_file_do_not_hide_those_of_another(tmp_path: Path) -> None:
    files = {"practices/aaa.md": GOOD + "<b>\n" * 15_000, "practices/bbb.md": practice("lifecycle: ei-tallaista\n")}
    problems = read(write_bank(tmp_path, files)).problems
    assert codes(problem for problem in problems if problem.path.endswith("bbb.md")) == ["TP203"]


@pytest.mark.parametrize("text", bodies.LONG, ids=lambda text: repr(text[:8]))
def test_64_kilobytes_of_one_piece(text: str) -> None:
    faults: list[str] = []
    body = render_body(text, "practices", lambda fault: faults.append(fault.code))
    assert len(faults) <= MOST_FAULTS
    assert beyond_allowed(body.html) == []
    assert len(personal_data(text)) <= MOST_FINDINGS


def test_a_body_may_nest_as_deep_as_people_do() -> None:
    faults: list[str] = []
    body = render_body("- " * 7 + "*a **b***", "practices", lambda fault: faults.append(fault.code))
    assert faults == []
    assert body.html.count("<li>") == 7
