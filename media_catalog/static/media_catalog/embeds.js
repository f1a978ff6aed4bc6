// Under the address of an embed: what its provider said, asked again until there is an answer.
(() => {
  "use strict";

  const PAUSE = 2500;
  const LONGEST = 40;

  class EmbedController extends window.StimulusModule.Controller {
    static values = { url: String };

    connect() {
      this.told = document.createElement("p");
      this.told.className = "help sr-embed";
      this.told.setAttribute("role", "status");
      this.element.insertAdjacentElement("afterend", this.told);
      this.changed = () => this.begin();
      this.element.addEventListener("change", this.changed);
      // The editor puts the value in after the field.
      this.timer = window.setTimeout(() => this.begin(), 0);
    }

    disconnect() {
      window.clearTimeout(this.timer);
      this.element.removeEventListener("change", this.changed);
      this.told.remove();
    }

    begin() {
      window.clearTimeout(this.timer);
      this.left = LONGEST;
      this.told.replaceChildren();
      if (this.element.value.trim()) this.ask();
    }

    async ask() {
      const address = this.element.value.trim();
      const response = await fetch(`${this.urlValue}?${new URLSearchParams({ address })}`, {
        headers: { Accept: "application/json" },
      }).catch(() => null);
      if (!this.element.isConnected || address !== this.element.value.trim()) return;
      if (response?.ok) this.tell(await response.json());
    }

    tell({ state, text }) {
      this.told.dataset.state = state;
      this.told.textContent = text;
      this.left -= 1;
      if (state === "waiting" && this.left > 0) {
        this.timer = window.setTimeout(() => this.ask(), PAUSE);
      }
    }
  }

  window.wagtail.app.register("sr-embed", EmbedController);
})();
