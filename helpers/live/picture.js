// Paints the two layers of a LivePicture and reports pointer drags. Knows no mathematics.
// The moving layer lives in a shadow root, so that its ids and styles stay its own.

const PATIENCE = 2000; // ms after which a drag is sent again although no answer came

// What ipywidgets gets wrong, mended once for each control.
const mended = new WeakSet();

// A slider rounds what the kernel sets and sends that back, too late: it undoes what has been set
// since. Only what a hand does, in a pointer's or a key's event, may go to the kernel.
function mendSlider(slider) {
  const set = slider.set;
  slider.set = function (key, value, options) {
    const own = options?.updated_view && !(window.event instanceof UIEvent);
    return own ? this : set.call(this, key, value, options);
  };
  // Now it may answer while it moves. The kernel need not know: the next page mends it again.
  slider.attributes.continuous_update = true;
}

// Where a player is shown twice, the second view takes the first one's start for a stop.
function mendPlayer(player) {
  const previous = player.previous;
  player.previous = function (key) {
    return key === "playing" ? !this.get(key) : previous.call(this, key);
  };
}

async function initialize({ model }) {
  for (const id of model.get("controls")) {
    const control = await model.widget_manager.get_model(id);
    if (mended.has(control)) continue;
    mended.add(control);
    if (control.get("continuous_update") !== undefined) mendSlider(control);
    if (control.get("playing") !== undefined) mendPlayer(control);
  }
}

function render({ model, el }) {
  const frame = element("div", "live-picture-frame");
  const still = element("img", "live-picture-still", { alt: "", draggable: "false" });
  const moving = element("div", "live-picture-moving", { role: "img" });
  const readout = element("div", "live-picture-readout", { role: "status", "aria-live": "polite" });
  const layer = moving.attachShadow({ mode: "open" });
  frame.append(still, moving);
  el.classList.add("live-picture");
  el.replaceChildren(frame, readout);

  const paintStill = () => {
    still.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(model.get("still"));
  };
  const paintMoving = () => {
    layer.innerHTML = model.get("moving");
    const svg = layer.firstElementChild;
    if (!svg) return;
    svg.setAttribute("width", "100%");
    svg.setAttribute("height", "100%");
    svg.setAttribute("aria-hidden", "true");
  };
  const say = () => {
    moving.setAttribute("aria-label", model.get("readout"));
    readout.textContent = model.get("readout");
  };

  // One message in flight; while it is, only the latest position is kept.
  let inFlight = 0;
  let waiting = null;
  let timer;
  const send = () => {
    if (inFlight || !waiting) return;
    inFlight = performance.now();
    model.send({ ...waiting, sequence: inFlight });
    waiting = null;
    timer = setTimeout(release, PATIENCE);
  };
  const release = () => {
    clearTimeout(timer);
    inFlight = 0;
    send();
  };
  const answered = () => {
    if (inFlight && model.get("answered") >= inFlight) release();
  };

  const place = (event) => {
    const box = frame.getBoundingClientRect();
    const [width, height] = model.get("size");
    return [
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    ];
  };
  const distance = ([x, y], [u, v]) => Math.hypot(x - u, y - v);
  const nearest = (at) => {
    const inside = model.get("handles").filter(
      ({ box: [left, top, right, bottom] }) =>
        left <= at[0] && at[0] <= right && top <= at[1] && at[1] <= bottom,
    );
    return inside.sort((a, b) => distance(a.at, at) - distance(b.at, at))[0];
  };

  let held = null;
  let at = null;
  const drag = (event, done) => {
    if (event.type !== "pointercancel") at = place(event); // a cancelled touch is nowhere
    waiting = { kind: "drag", handle: held, at, done };
    // The last position waits for nothing, so that it is not sent after a button pressed later.
    if (done) release();
    else send();
  };
  const press = (event) => {
    const handle = event.button === 0 && nearest(place(event));
    if (!handle) return;
    event.preventDefault();
    held = handle.name;
    frame.setPointerCapture(event.pointerId);
    frame.classList.add("live-picture-held");
    drag(event, false);
  };
  const move = (event) => {
    if (held === null) frame.classList.toggle("live-picture-near", Boolean(nearest(place(event))));
    else drag(event, false);
  };
  const letGo = (event) => {
    if (held === null) return;
    drag(event, true);
    held = null;
    frame.classList.remove("live-picture-held");
  };
  frame.addEventListener("pointerdown", press);
  frame.addEventListener("pointermove", move);
  frame.addEventListener("pointerup", letGo);
  frame.addEventListener("pointercancel", letGo);
  // A finger on a draggable picture drags; elsewhere on the page it scrolls.
  frame.style.touchAction = model.get("handles").length ? "none" : "auto";

  // A slider's handle has no name of its own for a screen reader: it gets its label's words.
  const nameHandle = ({ target }) => {
    const label = target.closest?.(".widget-inline-hbox")?.querySelector(".widget-label");
    if (label && target.getAttribute("role") === "slider") {
      target.setAttribute("aria-label", label.textContent);
    }
  };
  document.addEventListener("focusin", nameHandle);

  const releaseKeys = keepKeys((target) => target.closest(".live-demo")?.contains(el));

  const listeners = { still: paintStill, moving: paintMoving, readout: say, answered };
  for (const [name, listener] of Object.entries(listeners)) model.on(`change:${name}`, listener);
  paintStill();
  paintMoving();
  say();

  return () => {
    clearTimeout(timer);
    document.removeEventListener("focusin", nameHandle);
    releaseKeys();
    for (const [name, listener] of Object.entries(listeners)) model.off(`change:${name}`, listener);
  };
}

export default { initialize, render };
