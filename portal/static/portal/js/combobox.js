/* Suggests cancer types under a plain field, from our list: [{slug, name, words: []}]. */
import { enhance, safe } from "./enhance.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
const starts = (text, query) => ` ${fold(text)}`.includes(` ${query}`);

const match = ({ name, words }, query) => {
  if (starts(name, query)) return { name, rank: 0 };
  const also = words.find((word) => starts(word, query));
  return also && { name, also, rank: 1 };
};

for (const field of document.querySelectorAll("input[data-types-url]")) {
  let types;
  const load = () => (types ||= fetch(field.dataset.typesUrl).then((answer) => answer.json()).catch(() => []));
  enhance(field, {
    source: async (typed, show) => {
      const hits = (await load()).map((type) => match(type, fold(typed))).filter(Boolean);
      show(hits.sort((a, b) => a.rank - b.rank).slice(0, 8));
    },
    templates: {
      inputValue: (type) => type?.name ?? "",
      suggestion: (type) => safe(type.also ? `${type.name} (${type.also})` : type.name ?? type),
    },
  });
}
