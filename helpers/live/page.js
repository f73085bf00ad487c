// What every widget of ours needs on the page.

function element(name, className, attributes = {}) {
  const made = document.createElement(name);
  made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// JupyterLab's one-key commands would take the arrow keys from lists and Enter from buttons.
// Returns what ends it.
function keepKeys(belongs) {
  const keepKey = (event) => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!target.closest || !belongs(target)) return;
    const command = ctrlKey || metaKey || altKey || shiftKey || key === "Escape";
    target.toggleAttribute("data-lm-suppress-shortcuts", !command);
  };
  window.addEventListener("keydown", keepKey, true);
  return () => window.removeEventListener("keydown", keepKey, true);
}

// Calls the listener when somebody presses a key, a button or a finger on what belongs to a widget.
// Buttons do nothing if it returns false. Returns what ends it.
function onAction(belongs, listener) {
  const act = (event) => {
    if (!event.target.closest || !belongs(event.target)) return;
    if (!listener() && event.type === "click") event.stopPropagation();
  };
  const kinds = ["pointerdown", "keydown", "click"];
  for (const kind of kinds) window.addEventListener(kind, act, true);
  return () => kinds.forEach((kind) => window.removeEventListener(kind, act, true));
}
