// A question with a few answers to choose from. The reasons stay in Python until one is chosen.

const CHANGES = "change:chosen change:reason change:veiled";

function render({ model, el }, kernel) {
  const frame = element("fieldset", "live-question");
  const asked = element("legend", "live-question-asked");
  const list = element("div", "live-question-choices");
  const reason = element("div", "live-question-reason", { role: "status", "aria-live": "polite" });
  asked.textContent = model.get("asked");
  const buttons = model.get("choices").map((words, number) => {
    const button = element("button", "jupyter-button live-question-choice", { type: "button" });
    button.textContent = words;
    button.addEventListener("click", () => {
      if (!kernel.ask()) return;
      model.set("chosen", number);
      model.save_changes();
    });
    return button;
  });
  const show = element("button", "live-question-show", { type: "button" });
  show.textContent = "Show the picture without answering";
  show.addEventListener("click", () => {
    if (!kernel.ask()) return;
    model.set("veiled", false);
    model.save_changes();
  });
  list.append(...buttons);
  frame.append(asked, list, reason);
  const tools = element("div", "live-question-tools");
  tools.append(show, wholeButton(frame));
  el.classList.add("live-question-box");
  el.replaceChildren(frame, tools);

  const paint = () => {
    const chosen = model.get("chosen");
    frame.classList.toggle("live-question-answered", chosen >= 0);
    buttons.forEach((button, number) => {
      button.setAttribute("aria-pressed", String(number === chosen));
    });
    const words = [kernel.words(), model.get("reason")].filter(Boolean).join("\n");
    if (reason.textContent !== words) reason.textContent = words;
    show.hidden = !model.get("veiled");
  };
  const endings = [keepKeys((target) => el.contains(target)), kernel.listen(paint)];
  model.on(CHANGES, paint);
  paint();

  return () => {
    endings.forEach((end) => end());
    model.off(CHANGES, paint);
  };
}

export default () => {
  let kernel;
  return {
    initialize({ model }) {
      kernel = watchKernel(model);
    },
    render: (context) => render(context, kernel),
  };
};
