"""What all models have in common."""

from schema.base import Model


class _Pair(Model):
    first: str
    second: str = ""


def test_models_share_what_they_do_not_keep_and_copies_leave_it_alone() -> None:
    one, other = _Pair(first="a"), _Pair.model_validate({"first": "b", "second": "c"})
    assert one.model_fields_set is other.model_fields_set
    copy = one.model_copy(update={"second": "d"})
    assert (copy.first, copy.second) == ("a", "d")
    assert one.model_fields_set == set()
    assert one == _Pair(first="a", second="")
