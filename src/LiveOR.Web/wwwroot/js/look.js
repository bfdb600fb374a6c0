// How this reader likes to read: a classic script in the head, so that it is so before the first paint.
(() => {
  const root = document.documentElement;
  const sizes = ["large", "largest"];
  const themes = ["light", "dark"];

  const choose = (name, known) => {
    const chosen = localStorage.getItem(`liveor.${name}`);
    if (known.includes(chosen)) root.dataset[name] = chosen;
    else delete root.dataset[name];
  };

  /** The colour of the browser's own frame goes with the page. */
  const frame = () => {
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      meta.dataset.of ??= meta.media.includes("dark") ? "dark" : "light";
      meta.media = root.dataset.theme === undefined ? `(prefers-color-scheme: ${meta.dataset.of})`
        : root.dataset.theme === meta.dataset.of ? "all" : "not all";
    }
  };

  const apply = () => {
    try {
      choose("theme", themes);
      choose("size", sizes);
    } catch {
      return; // A browser that keeps nothing shows the page as usual.
    }
    frame();
  };

  apply();
  addEventListener("liveor-look", apply);
  addEventListener("storage", apply);
})();
