/* Suggests cancer types under a plain field, from one list of our own server: [{slug, name, words: []}]. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
const starts = (text, query) => ` ${fold(text)}`.includes(` ${query}`);

const spanish = {
  tNoResults: () => "Ninguna sugerencia; puede escribir con sus palabras",
  tStatusNoResults: () => "Ninguna sugerencia",
  tStatusSelectedOption: (option, length, index) => `${option}, ${index + 1} de ${length}`,
  tStatusResults: (length, option) => `${length} sugerencias. ${option}`,
  tAssistiveHint: () => "Use las flechas para leer las sugerencias e Intro para elegir una.",
};
const words = document.documentElement.lang.startsWith("es")
  ? spanish
  : { tNoResults: () => "No suggestion; your own words are fine" };

const enhance = (field) => {
  let types;
  const load = () => (types ||= fetch(field.dataset.typesUrl).then((answer) => answer.json()).catch(() => []));
  const source = async (typed, show) => {
    const query = fold(typed);
    const hits = (await load()).filter(({ name, words: also }) => [name, ...also].some((word) => starts(word, query)));
    const byName = (type) => (starts(type.name, query) ? 0 : 1);
    show(hits.sort((a, b) => byName(a) - byName(b)).slice(0, 8).map(({ name }) => name));
  };
  const place = document.createElement("div");
  const { id, name, value } = field;
  field.replaceWith(place);
  accessibleAutocomplete({ element: place, id, name, source, defaultValue: value, minLength: 2, confirmOnBlur: false, ...words });
  const made = document.getElementById(id);
  for (const key of ["required", "maxlength", "aria-invalid"]) {
    if (field.hasAttribute(key)) made.setAttribute(key, field.getAttribute(key));
  }
};

for (const field of document.querySelectorAll("input[data-types-url]")) enhance(field);
