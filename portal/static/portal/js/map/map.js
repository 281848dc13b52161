/* Draws the places of the results. The list in words is the only source, and stays where it is. */
import { drawLand, drawTowns } from "./land.js";
import { drawPins } from "./pins.js";
import { useTools } from "./tools.js";

if (!window.L) throw new Error("Leaflet is not there: the list in words stays open.");

const box = document.getElementById("map");
const tools = document.getElementById("map-tools");
const list = document.getElementById("map-places");
for (const part of [box, tools, document.getElementById("map-legend")]) part.hidden = false;
list.open = false;

const map = L.map(box, {
  attributionControl: false,
  // One finger scrolls the page; two fingers, the arrow keys and the buttons move the map.
  dragging: matchMedia("(pointer: fine)").matches,
  fadeAnimation: false,
  inertia: false,
  markerZoomAnimation: false,
  maxZoom: 12,
  minZoom: 2,
  scrollWheelZoom: false,
  zoomAnimation: false,
  zoomControl: false,
  zoomSnap: 0.5,
});
map.panBy = (by) => L.Map.prototype.panBy.call(map, by, { animate: false });

const { lat, lon, radii = "", place } = box.dataset;
const places = [...list.querySelectorAll("li")].map((row, index) => ({
  row,
  number: index + 1,
  at: L.latLng(row.dataset.lat, row.dataset.lon),
  isRough: "rough" in row.dataset,
}));
const shown = L.latLngBounds(places.map(({ at }) => at));
if (lat) shown.extend([lat, lon]);
const showAll = () => (shown.isValid() ? map.fitBounds(shown, { padding: [40, 40], maxZoom: 11 }) : map.setView([39, -96], 4));

showAll();
drawLand(map, box.dataset.outlines);
for (const km of radii.trim().split(" ").filter(Boolean)) {
  L.circle([lat, lon], { radius: km * 1000, className: "within", interactive: false }).addTo(map);
}
const towns = JSON.parse(document.getElementById("map-towns").textContent);
drawTowns(map, towns, places.map(({ at }) => at), lat && [place, lat, lon]);
drawPins(map, places, box.dataset);

useTools(tools, map, showAll);
