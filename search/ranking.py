"""The order of "best", in one place for every engine.

From the strongest: all typed words literally; exact type, then narrower, then open to any cancer; not stale;
a site near before reach from afar; the distance band; the reader's language; relevance; next meeting; newest
check; key.
"""

DISTANCE_BANDS_KM = (5.0, 15.0, 40.0, 80.0, 160.0, 400.0)

SHORTEST_PREFIX = 3
LONGEST_PREFIX = 15
MOST_CORRECTIONS = 50


def edits_allowed(word: str) -> int:
    """Return how many edits a misspelling may have: none up to 2 letters, 1 up to 5, then 2."""
    return 0 if len(word) < 3 else 1 if len(word) < 6 else 2
