/* "Use where I am": asks only when pressed, and keeps two decimals (about a kilometre). */
for (const button of document.querySelectorAll("button[data-near-me]")) {
  // Looked up when it is needed: a combobox may have taken the field's place.
  const field = () => document.getElementById(button.dataset.nearMe);
  const status = document.getElementById(button.dataset.status);
  if (!field() || !navigator.geolocation || !isSecureContext) continue;

  const say = (words) => { if (status) status.textContent = words || ""; };
  const found = ({ coords }) => {
    field().value = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(2)).join(",");
    button.removeAttribute("aria-busy");
    say(button.dataset.found);
    field().dispatchEvent(new Event("change", { bubbles: true }));
  };
  const failed = () => {
    button.removeAttribute("aria-busy");
    say(button.dataset.failed);
    field().focus();
  };

  button.hidden = false;
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(found, failed, { maximumAge: 600000, timeout: 15000 });
  });
}
