// Moves the picture: its states have been drawn beforehand, so no Python is needed. Without this
// script the picture stands still as it opens.

const PACE = 70; // milliseconds from one state to the next
const PATIENCE = 1500; // until it plays by itself, once

const slider = document.querySelector("#slider");
const play = document.querySelector(".play");
const number = document.querySelector(".number");
const moving = document.querySelector(".moving");
const readout = document.querySelector(".readout");
const words = readout.firstElementChild;
const layer = moving.shadowRoot ?? moving.attachShadow({ mode: "open" });
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

const states = await (await fetch("front/picture.json")).json();
const last = states.moving.length - 1;
const place = () => Math.round((slider.value - slider.min) / slider.step);

function show() {
  const at = place();
  layer.innerHTML = states.head + states.moving[at] + states.tail;
  number.textContent = slider.valueAsNumber.toFixed(3);
  slider.setAttribute("aria-valuetext", number.textContent);
  moving.setAttribute("aria-label", states.readouts[at]);
  words.textContent = states.readouts[at];
}

// One round: up to the end, down to zero, and back to where it began.
let timer;
function start() {
  const turns = [last, 0, place()];
  play.textContent = "Pause";
  readout.setAttribute("aria-live", "off"); // nobody can listen that fast
  timer = setInterval(() => {
    while (turns.length && place() === turns[0]) turns.shift();
    if (!turns.length) return stop();
    slider.valueAsNumber += Math.sign(turns[0] - place()) * slider.step;
    show();
  }, PACE);
}

function stop() {
  clearInterval(timer);
  clearTimeout(waiting);
  timer = undefined;
  play.textContent = "Play";
  readout.setAttribute("aria-live", "polite");
}

const waiting = setTimeout(() => {
  if (!still.matches && !document.hidden) start();
}, PATIENCE);
play.addEventListener("click", () => {
  const plays = timer !== undefined;
  stop();
  if (!plays) start();
});
for (const taken of ["input", "pointerdown", "focus"]) slider.addEventListener(taken, stop);
slider.addEventListener("input", show);
slider.disabled = play.disabled = false;
show();
