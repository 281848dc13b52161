/* The ground of the map: outlines from our own file, and the names of towns where they fit. */
const still = { interactive: false, keyboard: false };

/* A ring is hundredths of a degree: the first point, then the steps to the next ones. */
const ring = (steps) => {
  let lat = 0;
  let lon = 0;
  const points = [];
  for (let at = 0; at < steps.length; at += 2) {
    lat += steps[at];
    lon += steps[at + 1];
    points.push([lat / 100, lon / 100]);
  }
  return points;
};

export const drawLand = async (map, address) => {
  const shapes = await fetch(address).then((answer) => answer.json()).catch(() => []);
  const land = shapes.map((rings) => rings.map(ring));
  L.polygon(land, { className: "land", interactive: false }).addTo(map).bringToBack();
};

const name = (text, className) => {
  const words = document.createElement("span");
  words.textContent = text;
  return L.divIcon({ className, html: words, iconSize: null });
};

const close = (one, other, wide, high) => Math.abs(one.x - other.x) < wide && Math.abs(one.y - other.y) < high;

/* Towns come with the largest first: a smaller one yields to what stands already. */
export const drawTowns = (map, towns, pins, asked) => {
  const pane = map.createPane("towns");
  pane.ariaHidden = "true";
  const layer = L.layerGroup().addTo(map);
  const redraw = () => {
    const pixels = (at) => map.latLngToLayerPoint(at);
    const taken = [];
    layer.clearLayers();
    const draw = (text, at, look) => {
      const here = pixels(at);
      if (taken.some((other) => close(other, here, 100, 56))) return;
      taken.push(here);
      const isUnder = pins.some((pin) => close(pixels(pin), here, 30, 30));
      L.marker(at, { ...still, icon: name(text, isUnder ? `${look} under` : look), pane: "towns" }).addTo(layer);
    };
    if (asked) draw(asked[0], asked.slice(1), "asked-place");
    for (const [town, ...at] of towns) draw(town, at, "town");
  };
  map.on("zoomend", redraw);
  redraw();
};
