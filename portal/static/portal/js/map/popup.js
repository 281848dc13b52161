/* What a pin opens: the same words and link as in the list. Escape closes it, and the focus goes back. */
export const open = (map, group, pin, told) => {
  const list = document.createElement("ul");
  for (const { row } of group) {
    const item = row.cloneNode(true);
    item.removeAttribute("data-lat");
    list.append(item);
  }
  const size = map.getSize();
  const popup = L.popup({ maxHeight: size.y - 110, maxWidth: Math.min(320, size.x - 90), minWidth: 150, offset: [0, -12] });
  popup.setLatLng(group[0].at).setContent(list).openOn(map);

  const shown = popup.getElement();
  shown.setAttribute("role", "dialog");
  shown.ariaLabel = pin.ariaLabel;
  shown.querySelector(".leaflet-popup-close-button").ariaLabel = told.close;
  shown.addEventListener("keydown", ({ key }) => { if (key === "Escape") map.closePopup(popup); });
  popup.on("remove", () => { if (pin.isConnected) pin.focus(); });
  list.querySelector("a").focus();
};
