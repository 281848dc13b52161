/* A combobox in the place of a plain field. */
export const safe = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const spanish = {
  tNoResults: () => "Sus palabras sirven",
  tStatusNoResults: () => "Sin sugerencias",
  tStatusSelectedOption: (option, all, index) => `${option}, ${index + 1} de ${all}`,
  tStatusResults: (all, option) => `${all} sugerencias. ${option}`,
  tAssistiveHint: () => "Use las flechas para leer las sugerencias e Intro para elegir.",
};
const english = {
  tNoResults: () => "No suggestion; your own words are fine",
  tStatusNoResults: () => "No suggestions",
  tStatusResults: (all, option) => `${all} ${all === 1 ? "suggestion" : "suggestions"}. ${option}`,
  tAssistiveHint: () => "Use the arrow keys to read the suggestions and Enter to choose one.",
};
const texts = document.documentElement.lang.startsWith("es") ? spanish : english;

/* Return the input of the combobox. */
export const enhance = (field, options) => {
  const { id, name, value: defaultValue, maxLength } = field;
  const wrong = field.hasAttribute("aria-invalid");
  const hint = document.getElementById(field.getAttribute("aria-describedby"))?.textContent ?? "";
  const tAssistiveHint = () => `${hint} ${texts.tAssistiveHint()}`.trim();
  const element = document.createElement("div");
  field.replaceWith(element);
  // Over the page: were it in the way, the button would move from under a finger when it closes.
  const fixed = { element, id, name, defaultValue, minLength: 2, confirmOnBlur: false, displayMenu: "overlay" };
  accessibleAutocomplete({ ...fixed, ...texts, tAssistiveHint, ...options });
  const input = document.getElementById(id);
  if (wrong) input.setAttribute("aria-invalid", "true");
  if (maxLength > 0) input.maxLength = maxLength;
  input.dir = "auto";
  // Enter in the field sends the form as ever; on a suggestion it chooses.
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === input) event.stopPropagation();
  }, true);
  return input;
};
