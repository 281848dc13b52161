/* Buttons that zoom and move the map: for one finger, one switch, or a keyboard. */
const STEP = 120;

export const useTools = (tools, map, showAll) => {
  tools.addEventListener("click", ({ target: { dataset } }) => {
    if (dataset.zoom) map.setZoom(map.getZoom() + Number(dataset.zoom));
    if (dataset.pan) map.panBy(dataset.pan.split(",").map((way) => way * STEP));
    if ("all" in dataset) showAll();
  });
};
