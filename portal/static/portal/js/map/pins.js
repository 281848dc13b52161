/* The places as buttons on the map. Those that would cover each other are one button that opens them. */
import { Pin } from "./pin.js";
import { open } from "./popup.js";

const APART = 46;

const grouped = (map, places) => {
  const groups = [];
  for (const place of places) {
    const { x, y } = map.latLngToLayerPoint(place.at);
    const near = groups.find((group) => Math.abs(group.x - x) < APART && Math.abs(group.y - y) < APART);
    if (near) near.places.push(place);
    else groups.push({ x, y, places: [place] });
  }
  return groups.map((group) => group.places);
};

const words = (row) => [...row.children].map((part) => part.textContent).join(", ");

export const drawPins = (map, places, told) => {
  const layer = L.layerGroup().addTo(map);
  const pinOf = new Map();

  const press = (group) => {
    const before = map.getZoom();
    const bounds = L.latLngBounds(group.map(({ at }) => at));
    const together = bounds.getNorthEast().equals(bounds.getSouthWest());
    if (!together) map.fitBounds(bounds, { padding: [60, 60], maxZoom: map.getMaxZoom() });
    const first = pinOf.get(group[0]);
    if (group.length === 1 || together || map.getZoom() === before) open(map, group, first, told);
    else first.focus();
  };

  const draw = (group) => {
    const [{ at, number, row, isRough }] = group;
    const isMany = group.length > 1;
    const rough = isRough ? `, ${told.rough}` : "";
    const name = isMany ? told.many.replace("COUNT", group.length) : words(row) + rough;
    const className = `pin${isMany ? " many" : isRough ? " rough" : ""}`;
    const icon = new Pin({ className, iconSize: [36, 36], name, text: isMany ? group.length : number });
    const marker = L.marker(at, { icon, riseOnHover: true }).on("click", () => press(group)).addTo(layer);
    for (const place of group) pinOf.set(place, marker.getElement());
  };

  const redraw = () => {
    layer.clearLayers();
    grouped(map, places).forEach(draw);
  };
  map.on("zoomend", redraw);
  redraw();
};
