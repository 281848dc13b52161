/* Say a meeting's time on the reader's own clock, where that is another one. Nothing is stored or sent. */
const language = document.documentElement.lang || "en";
const ways = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" };

const told = (moment, more) => new Intl.DateTimeFormat(language, { ...ways, ...more }).format(moment);

for (const line of document.querySelectorAll("[data-your-time]")) {
  const moment = new Date(line.dataset.yourTime);
  if (told(moment, {}) === told(moment, { timeZone: line.dataset.zone })) continue;
  line.textContent = `${line.dataset.words} ${told(moment, { timeZoneName: "short" })}`;
  line.hidden = false;
}
