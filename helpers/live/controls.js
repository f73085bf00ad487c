// What ipywidgets gets wrong with sliders and players, mended once for each control.

// Calls mend(view) for each view of a control, those to come included.
function eachView(control, mend) {
  const mendPromised = (promise) => promise.then(mend);
  Object.values(control.views).forEach(mendPromised);
  control.views = new Proxy(control.views, {
    set(views, id, promise) {
      mendPromised(promise);
      return Reflect.set(views, id, promise);
    },
  });
}

const typing = new WeakSet(); // the sliders whose number is being set as it was typed

// A slider rounds what the kernel sets and sends that back, too late: it undoes what has been set
// since. Only what a hand does, in a pointer's or a key's event, may go to the kernel.
function mendSlider(slider) {
  const set = slider.set;
  slider.set = function (key, value, options) {
    const byHand = window.event instanceof UIEvent && !typing.has(this);
    return options?.updated_view && !byHand ? this : set.call(this, key, value, options);
  };
  // Now it may answer while it moves. The kernel need not know: the next page mends it again.
  slider.attributes.continuous_update = true;
  eachView(slider, (view) => {
    const scale = scaleOf(view);
    speak(view, scale);
    acceptTyping(view, scale);
  });
}

// What a slider stands for: a logarithmic one keeps an exponent, one of a list its place in it.
function scaleOf({ model }) {
  const labels = model.get("_options_labels");
  if (labels) {
    const numbers = labels.map(Number);
    const closer = (to) => (a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a);
    return {
      value: () => numbers[model.get("index")],
      ends: () => [numbers[0], numbers.at(-1)],
      words: String,
      nearest: (number) => numbers.reduce(closer(number)),
      put: (number) => model.set("index", numbers.indexOf(number)),
    };
  }
  const power = (end) => (model.get("base") ? model.get("base") ** end : end);
  const whole = model.get("_model_name") === "IntSliderModel";
  return {
    value: () => model.get("value"),
    ends: () => [power(model.get("min")), power(model.get("max"))],
    words: (number) => model.readout_formatter(number),
    nearest: whole ? Math.round : (number) => number,
    put: (number) => model.set("value", number),
  };
}

// A screen reader says the slider's name and the number that is seen, not an inner one.
function speak(view, { value, ends, words }) {
  const { model, readout } = view;
  const handle = view.el.querySelector(".noUi-handle");
  const say = () => {
    const [low, high] = ends();
    const said = {
      "aria-label": model.get("description"),
      "aria-valuemin": low,
      "aria-valuemax": high,
      "aria-valuenow": Number(value().toPrecision(12)),
      "aria-valuetext": words(value()),
    };
    for (const [key, now] of Object.entries(said)) {
      if (handle.getAttribute(key) !== String(now)) handle.setAttribute(key, now);
    }
    readout.setAttribute("aria-label", `${model.get("description")}: type a number`);
  };
  readout.setAttribute("role", "textbox");
  view.listenTo(model, "change", say);
  new MutationObserver(say).observe(handle, { attributeFilter: ["aria-valuetext"] });
  say();
}

// Returns the number that a text means, or NaN: either sign for minus, either decimal mark,
// and 2·10⁻³ or 2e-3.
function parsed(text) {
  const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const plain = text
    .replace(/[\s°]/g, "")
    .replace(/[−⁻‐‑‒–—]/g, "-")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => raised.indexOf(digit))
    .replace(",", ".");
  const number = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:(?:e|[·×*]10\^?)([+-]?\d+))?$/i.exec(plain);
  return number ? Number(`${number[1]}e${number[2] ?? 0}`) : NaN;
}

const LONGEST = 20; // letters of what was typed that are said again

// Whatever is typed into a slider's number is taken, or it is said why not.
function acceptTyping(view, { value, ends, words, nearest, put }) {
  const { model, el, readout } = view;
  const note = element("div", "live-slider-note", { role: "alert" });
  el.append(note);
  let before = "";

  // Returns the number to set, and what there is to say.
  const judged = (text) => {
    const number = parsed(text);
    const [low, high] = ends();
    const name = model.get("description");
    const quoted = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
    const stays = `${name} stays at ${words(value())}:`;
    if (!text.trim()) return [value(), `${stays} no number was typed.`];
    if (Number.isNaN(number)) return [value(), `${stays} “${quoted}” is not a number.`];
    const end = [low, high].find((each) => parsed(words(each)) === number); // as it is shown
    if (end === undefined && !(low <= number && number <= high)) {
      return [value(), `${stays} ${quoted} is not from ${words(low)} to ${words(high)}.`];
    }
    const taken = nearest(Math.min(Math.max(number, low), high));
    if (nearest(number) === number) return [taken, ""];
    return [taken, `${name} is ${words(taken)}, the nearest to ${quoted} that it can be.`];
  };
  const accept = () => {
    const text = readout.textContent.trim();
    if (text !== before) {
      const [number, said] = judged(text);
      typing.add(model);
      put(number);
      view.touch();
      typing.delete(model);
      note.textContent = said;
    }
    before = readout.textContent = words(value());
  };
  view.events = () => ({});
  view.delegateEvents();
  readout.addEventListener("focus", () => (before = readout.textContent));
  readout.addEventListener("blur", accept);
  readout.addEventListener("keydown", (event) => {
    if (event.key === "Escape") readout.textContent = before;
    if (event.key !== "Enter") return;
    event.preventDefault();
    accept();
  });
  view.listenTo(model, "change", () => (note.textContent = ""));
}

// Where a player is shown twice, the second view takes the first one's start for a stop; its
// buttons have no names; and it plays on when nobody can see it any more.
function mendPlayer(player) {
  const previous = player.previous;
  player.previous = function (key) {
    return key === "playing" ? !this.get(key) : previous.call(this, key);
  };
  eachView(player, (view) => {
    const name = (button, words) => {
      button.title = words;
      button.setAttribute("aria-label", words);
    };
    const nameBoth = () => {
      name(view.playPauseButton, player.get("playing") ? "Pause" : "Play");
      name(view.stopButton, "Stop and go back to the first step");
    };
    nameBoth();
    view.listenTo(player, "change:playing", nameBoth);
    view.once("remove", () => {
      if (!Object.keys(player.views ?? {}).length) player.pause();
    });
  });
}

const mended = new WeakSet();

function mendControl(control) {
  if (mended.has(control)) return;
  mended.add(control);
  if (control.get("continuous_update") !== undefined) mendSlider(control);
  if (control.get("playing") !== undefined) mendPlayer(control);
}

// Where the kernel has ended, a control sends nothing more, and a player stops.
function endControl(control) {
  if (!control.comm_live) return;
  control.comm_live = false;
  control.pause?.();
}
