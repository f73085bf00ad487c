// A question with a few answers to choose from. The reasons stay in Python until one is chosen.

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
  list.append(...buttons);
  frame.append(asked, list, reason);
  el.replaceChildren(frame);

  const paint = () => {
    const chosen = model.get("chosen");
    buttons.forEach((button, number) => {
      button.setAttribute("aria-pressed", String(number === chosen));
    });
    const words = [kernel.words(), model.get("reason")].filter(Boolean).join("\n");
    if (reason.textContent !== words) reason.textContent = words;
  };
  const endings = [keepKeys((target) => el.contains(target)), kernel.listen(paint)];
  model.on("change:chosen change:reason", paint);
  paint();

  return () => {
    endings.forEach((end) => end());
    model.off("change:chosen change:reason", paint);
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
