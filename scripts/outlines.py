"""Make the map's outlines of two TopoJSON files: `outlines.py states-10m.json countries-50m.json outlines.json`.

The first is of npm `us-atlas`, the second of npm `world-atlas`. The country that the first one draws finely is left
out of the second. The result is what the map draws and nothing else: polygons of rings, a ring being whole numbers,
hundredths of a degree: the first latitude and longitude, then the steps from each point to the next.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

FINE, COARSE = 0.01, 0.06
SMALLEST = 6
UNITED_STATES, ANTARCTICA = "840", "010"
Ring = list[list[float]]


def main(states: str, countries: str, target: str) -> None:
    """Write the polygons of the states, then of the other countries."""
    fine = polygons(_read(states), "states", FINE)
    rest = polygons(_read(countries), "countries", COARSE, without=(UNITED_STATES, ANTARCTICA))
    shapes = [[steps(ring) for ring in polygon] for polygon in [*fine, *rest]]
    text = json.dumps(shapes, separators=(",", ":"))
    Path(target).write_text(text + "\n", encoding="utf-8")


def polygons(
    topology: dict[str, Any], name: str, tolerance: float, without: Iterable[str] = ()
) -> Iterator[list[Ring]]:
    """Yield the polygons of an object; a ring that has become too small for the tolerance is left out."""
    arcs = [simplified(arc, tolerance) for arc in _arcs(topology)]
    for shape in topology["objects"][name]["geometries"]:
        if shape.get("id") in set(without) or shape["type"] not in ("Polygon", "MultiPolygon"):
            continue
        for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            rings = [ring for ring in (_ring(ring, arcs) for ring in polygon) if len(ring) >= SMALLEST]
            if rings:
                yield rings


def steps(ring: Ring) -> list[int]:
    """Return a ring as whole numbers: its first point, then the way to each next one."""
    whole = [(0, 0), *((round(lat * 100), round(lon * 100)) for lat, lon in ring)]
    return [there - here for before, after in pairwise(whole) for here, there in zip(before, after, strict=True)]


def simplified(line: Ring, tolerance: float) -> Ring:
    """Return the line without the points that lie nearer than the tolerance to what is left (Douglas and Peucker)."""
    keep, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = max(((_off(line[i], line[first], line[last]), i) for i in range(first + 1, last)), default=(0.0, 0))
        if far > tolerance:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def _read(path: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return read


def _arcs(topology: dict[str, Any]) -> Iterator[Ring]:
    """Yield the arcs in degrees, [latitude, longitude]: they are stored as steps on a grid."""
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for right, up in arc:
            x, y = x + right, y + up
            line.append([round(y * high + south, 2), round(x * wide + west, 2)])
        yield line


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Return the arcs of a ring joined; a negative number is an arc backwards."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return _unbroken([point for before, point in zip([None, *ring], ring, strict=False) if point != before])


def _unbroken(ring: Ring) -> Ring:
    """Return the ring going on beyond 180 degrees instead of jumping to the other side of the map."""
    turns, lons = 0, []
    for before, after in pairwise([ring[0], *ring]):
        turns += round((before[1] - after[1]) / 360)
        lons.append(after[1] + 360 * turns)
    home = round(sum(lons) / len(lons) / 360) * 360
    return [[lat, round(lon - home, 2)] for (lat, _lon), lon in zip(ring, lons, strict=True)]


def _off(point: list[float], start: list[float], end: list[float]) -> float:
    """Return how far a point lies from the segment."""
    (y, x), (y0, x0), (y1, x1) = point, start, end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    along = max(0.0, min(1.0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length)) if length else 0.0
    return float(((x - x0 - along * (x1 - x0)) ** 2 + (y - y0 - along * (y1 - y0)) ** 2) ** 0.5)


if __name__ == "__main__":
    main(*sys.argv[1:])
