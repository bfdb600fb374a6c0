// The export's page: search, and paper. It is complete without either. A classic script: pages opened from a disk load no modules.
(() => {
  "use strict";
  const cards = [...document.querySelectorAll(".card")];
  const words = cards.map(card => card.textContent.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""));
  const place = document.getElementById("offline-search");

  const label = document.createElement("label");
  label.textContent = "Search this operation";
  const box = document.createElement("input");
  box.type = "search";
  box.id = "offline-words";
  box.autocomplete = "off";
  label.htmlFor = box.id;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  place.append(label, box, said);

  box.addEventListener("input", () => {
    const wanted = box.value.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").split(/\s+/).filter(Boolean);
    let found = 0;
    cards.forEach((card, at) => {
      const fits = wanted.every(word => words[at].includes(word));
      card.hidden = !fits;
      if (fits) found += 1;
    });
    for (const chapter of document.querySelectorAll(".chapter")) {
      chapter.hidden = !chapter.querySelector(".card:not([hidden])");
    }
    said.textContent = wanted.length ? `${found} of ${cards.length} entries` : "";
  });

  // Whoever follows a link to an entry sees it, whatever was searched for.
  addEventListener("hashchange", () => {
    if (!box.value) return;
    box.value = "";
    box.dispatchEvent(new Event("input"));
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
})();
