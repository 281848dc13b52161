"""Words and distances, on which both engines rest."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.folding import fold
from search.geo import boxes_around, km_between
from search.text import stems_of, storable, words_of
from tests.search.oracle import angle_km

lats = st.floats(-90, 90)
lons = st.floats(-180, 180)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cáncer de MAMA", ["cancer", "de", "mama"]),
        ("Hodgkin's / women’s", ["hodgkin", "women"]),
        ("HER2-positive, 3.5 mg", ["her2", "positive", "3", "5", "mg"]),
        ("niño ñandú", ["nino", "nandu"]),
        ("Straße Łódź Ærø ﬁn", ["strasse", "lodz", "aero", "fin"]),
        ("乳癌 group", ["乳", "癌", "group"]),
        ("under_score", ["under", "score"]),
        ("\0\u202e\ud800 !?", []),
    ],
)
def test_text_is_cut_into_folded_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.text())
def test_folded_text_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_joined_by_spaces_are_the_same_words(text: str) -> None:
    assert words_of(" ".join(words_of(text))) == words_of(text)


@given(st.text(st.characters()))
@example("\ud800\0")
def test_storable_text_is_utf_8_without_nul(text: str) -> None:
    assert "\0" not in storable(text).encode().decode()


def test_stems_are_those_of_the_language() -> None:
    assert stems_of(["meetings", "running"], "en-GB") == ["meet", "run"]
    assert stems_of(["depresiones"], "es-MX") == stems_of(["depresion"], "es")
    assert stems_of(["meetings"], "fr") == []


@given(lats, lons, lats, lons)
def test_the_distance_is_the_angle_between_two_vectors(a: float, b: float, c: float, d: float) -> None:
    assert km_between(a, b, c, d) == pytest.approx(angle_km(a, b, c, d), abs=0.001)


@given(lats, lons, st.floats(0, 20_100), st.floats(0, 1), st.floats(0, 2 * math.pi))
def test_the_boxes_hold_every_point_within_the_radius(
    lat: float, lon: float, radius: float, share: float, bearing: float
) -> None:
    there = _go(lat, lon, radius * share, bearing)

    if km_between(lat, lon, *there) <= radius:
        boxes = boxes_around(lat, lon, radius)
        assert any(b.south <= there[0] <= b.north and b.west <= there[1] <= b.east for b in boxes)


def _go(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    phi, angle = math.radians(lat), km / 6371.0087714
    to = math.asin(
        max(-1.0, min(1.0, math.sin(phi) * math.cos(angle) + math.cos(phi) * math.sin(angle) * math.cos(bearing)))
    )
    turn = math.atan2(
        math.sin(bearing) * math.sin(angle) * math.cos(phi), math.cos(angle) - math.sin(phi) * math.sin(to)
    )
    return math.degrees(to), (lon + math.degrees(turn) + 180) % 360 - 180
