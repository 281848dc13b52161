/* Print, and share or copy this page's address. The buttons stay hidden where they cannot work. */
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

const share = async (button, url) => {
  if (navigator.share) {
    await navigator.share({ url, title: button.dataset.title || "Onward" });
    return "";
  }
  await navigator.clipboard.writeText(url);
  return button.dataset.done;
};

for (const button of document.querySelectorAll("button[data-share]")) {
  if (!navigator.share && !navigator.clipboard) continue;
  const status = document.getElementById(button.dataset.status);
  const url = new URL(button.dataset.share || location.href, location.href).href;
  button.hidden = false;
  button.addEventListener("click", () => {
    share(button, url).then(
      (words) => { if (status) status.textContent = words; },
      (reason) => { if (status && reason.name !== "AbortError") status.textContent = url; },
    );
  });
}
