/* Suggests what the server knows for what is being typed: {groups: [{of, label, options: [{text, also}]}]}. */
import { enhance, safe } from "./enhance.js";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/* The options for one part of the address. Without an answer the field is a plain field. */
const asked = async (url, part, typed) => {
  try {
    const answer = await fetch(`${url}?${new URLSearchParams({ [part]: typed })}`);
    return (await answer.json()).groups.flatMap(({ of, label, options }) => options.map((one) => ({ ...one, of, label })));
  } catch {
    return [];
  }
};

const described = ({ text, also, of, label }) => {
  const [more, sort] = of === "place" ? ["", also ?? ""] : [also ? ` (${also})` : "", label];
  return `<span>${safe(text + more)}</span> <span class="sort">${safe(sort)}</span>`;
};

for (const field of document.querySelectorAll("input[data-suggest-url]")) {
  const { suggestUrl, suggestPart } = field.dataset;
  let turn = 0;
  const input = enhance(field, {
    showNoOptionsFound: false,
    onConfirm: () => { turn += 1; },
    source: async (typed, show) => {
      const mine = ++turn;
      // The newest question alone is answered, and only while somebody is still in the field.
      const isOpen = () => mine === turn && input.value === typed && document.activeElement === input;
      await pause(150);
      if (!isOpen() || /^\s*-?\d+\./.test(typed)) return;
      const found = await asked(suggestUrl, suggestPart, typed);
      if (!isOpen()) return;
      show(found);
      if (suggestPart !== "q" || typed.trim().length < 3) return;
      await pause(400);
      if (!isOpen()) return;
      const titles = await asked(suggestUrl, "title", typed);
      if (titles.length && isOpen()) show([...found, ...titles]);
    },
    templates: {
      inputValue: (option) => option?.text ?? "",
      suggestion: (option) => (option.text ? described(option) : safe(option)),
    },
  });
}
