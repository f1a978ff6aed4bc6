// Licences: rows come and go, countries are found by name, the picture comes into the page editor.
(() => {
  "use strict";

  const chosen = (picker) =>
    [...picker.querySelectorAll("input:checked")].map((box) => box.closest("label").textContent.trim());

  const tell = (picker) => {
    const names = chosen(picker);
    picker.querySelector("[data-sr-chosen]").textContent = names.length ? names.join(", ") : "None chosen";
  };

  const wirePicker = (picker) => {
    const find = picker.querySelector("[data-sr-find]");
    find.addEventListener("input", () => {
      const word = find.value.trim().toLowerCase();
      for (const label of picker.querySelectorAll("label")) {
        label.hidden = !label.textContent.toLowerCase().includes(word);
      }
    });
    find.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    picker.addEventListener("change", () => tell(picker));
    tell(picker);
  };

  const wireRow = (row, changed) => {
    const reach = row.querySelector("[data-sr-reach]");
    const where = row.querySelector("[data-sr-where]");
    // What is chosen is never hidden, since it would be refused without being seen.
    const show = () => {
      where.hidden = reach.value === "world" && !where.querySelector("input:checked");
    };
    reach.addEventListener("change", show);
    show();
    row.querySelectorAll("[data-sr-territories]").forEach(wirePicker);
    row.querySelector("[data-sr-remove]").addEventListener("click", () => {
      const gone = row.querySelector("[name$=-DELETE]");
      gone.value = "on";
      gone.dispatchEvent(new Event("change", { bubbles: true }));
      row.hidden = true;
      changed();
    });
  };

  const wireForm = (form) => {
    const rows = form.querySelector("[data-sr-rows]");
    const total = form.querySelector("[name$=-TOTAL_FORMS]");
    const none = form.querySelector("[data-sr-none]");
    const count = () => {
      none.hidden = [...rows.children].some((row) => !row.hidden);
    };
    [...rows.children].forEach((row) => wireRow(row, count));
    form.querySelector("[data-sr-add]").addEventListener("click", () => {
      const html = form.querySelector("[data-sr-empty]").innerHTML.replaceAll("__prefix__", total.value);
      rows.insertAdjacentHTML("beforeend", html);
      total.value = Number(total.value) + 1;
      wireRow(rows.lastElementChild, count);
      rows.lastElementChild.querySelector("select").focus();
      count();
    });
    count();
  };

  const fetchPicture = async (place) => {
    const answer = await fetch(place.dataset.srPicture, { credentials: "same-origin" });
    if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-sr-licences-form]").forEach(wireForm);
    document.querySelectorAll("form:not([data-sr-licences-form]) [data-sr-territories]").forEach(wirePicker);
    document.querySelectorAll("[data-sr-picture]").forEach(fetchPicture);
  });
})();
