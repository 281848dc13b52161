/* Suggests cancer types under a plain field, from our list: [{slug, name, words: []}]. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
const starts = (text, query) => ` ${fold(text)}`.includes(` ${query}`);
const safe = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const spanish = {
  tNoResults: () => "Sus palabras sirven",
  tStatusNoResults: () => "Sin sugerencias",
  tStatusSelectedOption: (option, all, index) => `${option}, ${index + 1} de ${all}`,
  tStatusResults: (all, option) => `${all} sugerencias. ${option}`,
  tAssistiveHint: () => "Use las flechas para leer las sugerencias e Intro para elegir.",
};
const english = { tNoResults: () => "No suggestion; your own words are fine" };
const texts = document.documentElement.lang.startsWith("es") ? spanish : english;
const templates = {
  inputValue: (type) => type?.name ?? "",
  suggestion: (type) => safe(type.also ? `${type.name} (${type.also})` : type.name ?? type),
};

const match = ({ name, words }, query) => {
  if (starts(name, query)) return { name, rank: 0 };
  const also = words.find((word) => starts(word, query));
  return also && { name, also, rank: 1 };
};

for (const field of document.querySelectorAll("input[data-types-url]")) {
  let types;
  const load = () => (types ||= fetch(field.dataset.typesUrl).then((answer) => answer.json()).catch(() => []));
  const source = async (typed, show) => {
    const hits = (await load()).map((type) => match(type, fold(typed))).filter(Boolean);
    show(hits.sort((a, b) => a.rank - b.rank).slice(0, 8));
  };
  const { id, name, value: defaultValue } = field;
  const element = document.createElement("div");
  field.replaceWith(element);
  accessibleAutocomplete({ element, id, name, source, templates, defaultValue, minLength: 2, confirmOnBlur: false, ...texts });
  const made = document.getElementById(id);
  if (field.hasAttribute("aria-invalid")) made.setAttribute("aria-invalid", "true");
  if (field.maxLength > 0) made.maxLength = field.maxLength;
}
