// A question with a few answers to choose from. The reasons stay in Python until one is chosen.

function render({ model, el }) {
  const frame = element("fieldset", "live-question");
  const asked = element("legend", "live-question-asked");
  const list = element("div", "live-question-choices");
  const reason = element("div", "live-question-reason", { role: "status", "aria-live": "polite" });
  asked.textContent = model.get("asked");
  const buttons = model.get("choices").map((words, number) => {
    const button = element("button", "jupyter-button live-question-choice", { type: "button" });
    button.textContent = words;
    button.addEventListener("click", () => {
      model.set("chosen", number);
      model.save_changes();
    });
    return button;
  });
  list.append(...buttons);
  frame.append(asked, list, reason);
  el.replaceChildren(frame);

  const paint = () => {
    const chosen = model.get("chosen");
    buttons.forEach((button, number) => {
      button.setAttribute("aria-pressed", String(number === chosen));
    });
    reason.textContent = model.get("reason");
  };
  const releaseKeys = keepKeys((target) => el.contains(target));
  model.on("change:chosen change:reason", paint);
  paint();

  return () => {
    releaseKeys();
    model.off("change:chosen change:reason", paint);
  };
}

export default { render };
