// Says in words what keeps the kernel from answering whoever has just moved or pressed something.

const PATIENT = 1500; // ms in which a kernel that is not at work with something else has answered
const ENDINGS = ["restarting", "autorestarting", "terminating", "dead"];
const ENDED = "The kernel was restarted or has ended, so nothing answers here: run this cell again.";
const LOST = "The connection to the kernel is lost. What you do here is sent when it is back.";
const BUSY = "The kernel is busy with another cell. What you do here follows when it is done.";

// Watches the kernel that a widget was made in, from when the widget appears on the page.
function watchKernel(model) {
  const manager = model.widget_manager;
  const session = manager.context?.sessionContext ?? manager.kernel; // a console has no context
  const made = manager.kernel?.id;
  const listeners = new Set();
  let ended = false;
  let busy = false;
  let asked = false;
  let timer;

  const gone = () => ended || manager.kernel?.id !== made;
  const words = () => {
    if (!asked) return "";
    if (gone()) return ENDED;
    if (manager.kernel && manager.kernel.connectionStatus !== "connected") return LOST;
    return busy ? BUSY : "";
  };
  const tell = () => listeners.forEach((listener) => listener());
  const idle = () => {
    clearTimeout(timer);
    busy = false;
  };
  session?.statusChanged?.connect((_, status) => {
    if (ENDINGS.includes(status)) ended = true;
    if (status === "idle") idle();
    tell();
  });
  session?.connectionStatusChanged?.connect(tell);
  session?.kernelChanged?.connect(tell);

  return {
    gone,
    words,
    // Somebody has done something that the kernel should answer.
    ask() {
      idle();
      asked = true;
      timer = setTimeout(() => {
        busy = manager.kernel?.status === "busy";
        tell();
      }, PATIENT);
      tell();
    },
    // Calls the listener whenever the words may have changed. Returns what ends it.
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
