// Countries are found by name, and those chosen are told in one line. Pickers may come and go.
(() => {
  "use strict";

  const ours = (event) => event.target.closest?.("[data-sr-territories]");

  const chosen = (picker) =>
    [...picker.querySelectorAll("input:checked")].map((box) => box.closest("label").textContent.trim());

  const tell = (picker) => {
    picker.querySelector("[data-sr-chosen]").textContent = chosen(picker).join(", ") || "None chosen";
  };

  document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-sr-find]")) return;
    const word = event.target.value.trim().toLowerCase();
    for (const label of ours(event).querySelectorAll("label")) {
      label.hidden = !label.textContent.toLowerCase().includes(word);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-sr-find]")) event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    const picker = ours(event);
    if (picker) tell(picker);
  });

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-sr-territories]").forEach(tell);
  });
})();
