"""How alike entries are: by shared terms and shared rare words, with the reason. No dictionary and no model, so that
the check of a bank can afford it.
"""

from catalog.likeness.duplicates import ENOUGH, near_duplicates, sameness
from catalog.likeness.neighbours import Neighbour, Neighbourhood
from catalog.likeness.reasons import reason
from catalog.likeness.remembered import RememberedNeighbours
from catalog.likeness.traits import COMPARED_KINDS, Traits, raw_traits, traits_of

__all__ = (
    "COMPARED_KINDS",
    "ENOUGH",
    "Neighbour",
    "Neighbourhood",
    "RememberedNeighbours",
    "Traits",
    "near_duplicates",
    "raw_traits",
    "reason",
    "sameness",
    "traits_of",
)
