// Says in words what keeps the kernel from answering: that it has ended, or, to whoever has just
// moved or pressed something, that it is busy or out of reach.

const PATIENT = 1500; // ms in which a kernel that is not at work with something else has answered
const A_WHILE = 200; // ms
const ENDINGS = ["restarting", "autorestarting", "terminating", "dead"];
const ENDED = "The kernel was restarted or has ended, so nothing answers here: run this cell again.";
const LOST = "The connection to the kernel is lost. What you do here is sent when it is back.";
const BUSY = "The kernel is busy with another cell. What you do here follows when it is done.";

// Whenever a kernel becomes busy or idle, JupyterLab changes its icons and lays out its toolbars
// anew. While something is dragged that would be twice for each picture, and cost more than the
// picture itself. So a kernel counts as busy only after a while.
function calm(kernel) {
  const update = kernel?._updateStatus; // none outside JupyterLab
  if (!update || Object.hasOwn(kernel, "_updateStatus")) return; // another widget has calmed it
  let timer;
  kernel._updateStatus = (status) => {
    clearTimeout(timer);
    if (status === "busy") timer = setTimeout(() => update.call(kernel, status), A_WHILE);
    else update.call(kernel, status);
  };
}

// Watches the kernel that a widget was made in, from when the widget appears on the page.
function watchKernel(model) {
  const manager = model.widget_manager;
  const kernel = manager.kernel; // none outside JupyterLab
  calm(kernel);
  const session = manager.context?.sessionContext ?? kernel; // a console has no context
  const listeners = new Set();
  const unanswered = new Map(); // messages to widgets, in the order in which they were sent
  let [ended, asked, busy, timer] = [false, false, false, null];

  const gone = () => ended || manager.kernel?.id !== kernel?.id;
  const words = () => {
    if (gone()) return ENDED;
    if (!asked) return "";
    if (kernel && kernel.connectionStatus !== "connected") return LOST;
    return busy ? BUSY : "";
  };
  const tell = () => listeners.forEach((listener) => listener());
  const wait = () => {
    const [first] = unanswered.values();
    const left = first + PATIENT - performance.now();
    clearTimeout(timer);
    if (left > 0) timer = setTimeout(wait, left);
    busy = left <= 0; // false also where nothing is unanswered
    if (busy) tell();
  };
  kernel?.anyMessage?.connect((_, { msg, direction }) => {
    const { header, parent_header: parent, content } = msg;
    if (direction === "send" && header.msg_type === "comm_msg") {
      unanswered.set(header.msg_id, performance.now());
      if (unanswered.size === 1) wait();
    } else if (content.execution_state === "idle" && unanswered.delete(parent.msg_id)) {
      wait();
      if (!unanswered.size) asked = false;
      tell();
    }
  });
  session?.statusChanged?.connect((_, status) => {
    if (ENDINGS.includes(status)) ended = true;
    tell();
  });
  session?.connectionStatusChanged?.connect((_, status) => {
    if (status === "connected") unanswered.clear(); // an answer may have come while it was lost
    tell();
  });
  session?.kernelChanged?.connect(tell);

  return {
    gone,
    words,
    // Somebody does something that the kernel should answer. Returns whether it can.
    ask() {
      asked = true;
      tell();
      return !gone();
    },
    // Calls the listener whenever the words may have changed. Returns what ends it.
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
