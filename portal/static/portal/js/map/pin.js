/* A place on the map: a real button, so that Enter and Space press it. Give: text, name. */
export const Pin = L.Icon.extend({
  createIcon() {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.options.text;
    button.ariaLabel = this.options.name;
    this._setIconStyles(button, "icon");
    return button;
  },
  createShadow: () => null,
});
