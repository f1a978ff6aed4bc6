// Licences: rows come and go, the picture comes into the page editor.
(() => {
  "use strict";

  const wireRow = (row, changed) => {
    const reach = row.querySelector("[data-sr-reach]");
    const where = row.querySelector("[data-sr-where]");
    // What is chosen is never hidden, since it would be refused without being seen.
    const show = () => {
      where.hidden = reach.value === "world" && !where.querySelector("input:checked");
    };
    reach.addEventListener("change", show);
    show();
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
    document.querySelectorAll("[data-sr-picture]").forEach(fetchPicture);
  });
})();
