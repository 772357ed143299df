// Scrolls the open conversation for a while, as many pixels a frame as asked, and tells what that was like:
// { frames: milliseconds of each, longest: milliseconds between two turns of the page, nodes, drift: pixels, done }.
//
//   arguments: seconds, step in pixels, text of the message to stop at (or null: to and fro)
const [seconds, step, goal] = arguments;
const feed = document.querySelector("[role=feed]");
const box = feed.closest("[role=presentation]");
const told = { frames: [], longest: 0, nodes: 0, drift: 0, done: false };

/** The topmost message that can be seen. */
const read = () => {
  const { top } = box.getBoundingClientRect();
  return [...feed.querySelectorAll("[data-row]")].find((row) => row.getBoundingClientRect().bottom > top);
};

return new Promise((resolve) => {
  const end = performance.now() + seconds * 1000;
  let direction = -1;
  let watched = null;
  let turned = performance.now();
  let timer;
  // Whatever blocks the page delays its next turn.
  const turn = () => {
    const now = performance.now();
    told.longest = Math.max(told.longest, now - turned);
    turned = now;
    timer = setTimeout(turn);
  };
  turn();
  let before = null;
  const frame = (now) => {
    if (before !== null) {
      told.frames.push(now - before);
    }
    before = now;
    if (watched?.row.isConnected) {
      // It has moved by what was scrolled, or by less where rows came in above meanwhile; never further or back.
      const moved = watched.row.getBoundingClientRect().top - watched.top;
      const [least, most] = [Math.min(-watched.scrolled, 0), Math.max(-watched.scrolled, 0)];
      told.drift = Math.max(told.drift, least - moved, moved - most);
    }
    told.nodes = Math.max(told.nodes, document.getElementsByTagName("*").length);
    told.done = goal !== null && feed.textContent.includes(goal);
    if (now >= end || told.done) {
      clearTimeout(timer);
      resolve(told);
      return;
    }
    const row = read();
    const top = row?.getBoundingClientRect().top;
    const from = box.scrollTop;
    box.scrollTop = from + direction * step;
    const scrolled = box.scrollTop - from;
    if (goal === null && scrolled === 0) {
      direction = -direction;
    }
    watched = row === undefined ? null : { row, top, scrolled };
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});
