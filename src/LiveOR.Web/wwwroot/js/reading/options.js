// The reader's choice of text size and colours, as kept for look.js.
const panel = document.getElementById("look");
const names = ["size", "theme"];

const read = name => {
  try {
    return localStorage.getItem(`liveor.${name}`) ?? "";
  } catch {
    return "";
  }
};

function keep(name, value) {
  try {
    if (value) localStorage.setItem(`liveor.${name}`, value);
    else localStorage.removeItem(`liveor.${name}`);
  } catch {
    // Nothing is kept here, so it lasts as long as the page does.
    document.documentElement.dataset[name] = value;
  }
  dispatchEvent(new Event("liveor-look"));
}

function show() {
  for (const name of names) {
    const chosen = panel.querySelector(`input[name=${name}][value="${CSS.escape(read(name))}"]`);
    if (chosen) chosen.checked = true;
  }
}

if (panel) {
  panel.addEventListener("change", ({ target }) => keep(target.name, target.value));
  addEventListener("storage", show);
  show();
}
