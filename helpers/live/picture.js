// Paints the two layers of a LivePicture and reports pointer drags. Knows no mathematics.
// The moving layer lives in a shadow root, so that its ids and styles stay its own.

const PATIENCE = 2000; // ms after which a drag is sent again although no answer came
const REACH = 22; // pixels from a point within which a finger takes it

function render({ model, el }, kernel) {
  const frame = element("div", "live-picture-frame");
  const still = element("img", "live-picture-still", { alt: "", draggable: "false" });
  const moving = element("div", "live-picture-moving", { role: "img" });
  const readout = element("div", "live-picture-readout", { role: "status", "aria-live": "polite" });
  const layer = moving.attachShadow({ mode: "open" });
  const grips = element("div", "live-picture-grips");
  const stage = element("div", "live-picture-stage");
  const words = element("div", "live-picture-words");
  frame.append(still, moving, grips);
  stage.append(frame);
  words.append(wholeButton(el), readout);
  el.classList.add("live-picture");
  el.replaceChildren(stage, words);

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
    const said = [kernel.words(), model.get("readout")].filter(Boolean).join("\n");
    if (readout.textContent === said) return;
    moving.setAttribute("aria-label", said);
    readout.textContent = said;
  };
  // A finger drags from a grip; elsewhere on the picture it scrolls the page.
  const placeGrips = () => {
    const [width, height] = model.get("size");
    frame.style.setProperty("--ratio", width / height);
    model.get("handles").forEach(({ at: [x, y] }, number) => {
      const grip = grips.children[number] ?? grips.appendChild(element("div", "live-picture-grip"));
      grip.style.left = `${(100 * x) / width}%`;
      grip.style.top = `${(100 * y) / height}%`;
    });
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
  const inside = ([left, top, right, bottom], [x, y]) =>
    left <= x && x <= right && top <= y && y <= bottom;
  // A mouse takes the nearest point from anywhere in its axes, a finger or a pen from close by.
  const nearest = (event) => {
    const at = place(event);
    const reach = (REACH * model.get("size")[0]) / frame.clientWidth;
    const far = !["touch", "pen"].includes(event.pointerType);
    return model
      .get("handles")
      .filter((each) => distance(each.at, at) <= reach || (far && inside(each.box, at)))
      .sort((a, b) => distance(a.at, at) - distance(b.at, at))[0];
  };

  let held = null; // the name of the point, and the pointer that has it
  let at = null;
  const drag = (event, done) => {
    // A cancelled touch and a lost pointer are nowhere.
    if (["pointermove", "pointerdown", "pointerup"].includes(event.type)) at = place(event);
    waiting = { kind: "drag", handle: held.name, at, done };
    // The last position waits for nothing, so that it is not sent after a button pressed later.
    if (done) release();
    else send();
  };
  const press = (event) => {
    const handle = held === null && event.button === 0 && nearest(event);
    if (!handle || kernel.gone()) return;
    event.preventDefault();
    held = { name: handle.name, pointer: event.pointerId };
    frame.classList.add("live-picture-held");
    drag(event, false);
    frame.setPointerCapture(event.pointerId);
  };
  const move = (event) => {
    if (held === null) frame.classList.toggle("live-picture-near", Boolean(nearest(event)));
    else if (held.pointer === event.pointerId) drag(event, false);
  };
  const letGo = (event) => {
    if (held?.pointer !== event.pointerId) return;
    drag(event, true);
    held = null;
    frame.classList.remove("live-picture-held");
  };
  const keepHold = (event) => {
    if (held === null) return; // else a long touch would open a menu, the page's or JupyterLab's
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener("pointerdown", press);
  frame.addEventListener("pointermove", move);
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    frame.addEventListener(end, letGo);
  }
  frame.addEventListener("contextmenu", keepHold);

  const belongs = (target) => target.closest(".live-demo")?.contains(el);
  const endings = [keepKeys(belongs), onAction(belongs, kernel.ask), kernel.listen(say)];

  const listeners = {
    still: paintStill, moving: paintMoving, readout: say, handles: placeGrips, answered,
  };
  for (const [name, listener] of Object.entries(listeners)) model.on(`change:${name}`, listener);
  paintStill();
  paintMoving();
  placeGrips();
  say();

  return () => {
    clearTimeout(timer);
    endings.forEach((end) => end());
    for (const [name, listener] of Object.entries(listeners)) model.off(`change:${name}`, listener);
  };
}

export default () => {
  let kernel;
  return {
    async initialize({ model }) {
      kernel = watchKernel(model);
      for (const id of model.get("controls")) {
        const control = await model.widget_manager.get_model(id);
        mendControl(control);
        kernel.listen(() => kernel.gone() && endControl(control));
      }
    },
    render: (context) => render(context, kernel),
  };
};
