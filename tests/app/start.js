// Says once, on the console: when the page began, and whether its script ran in a hidden window; when it first painted
// anything, and when an element that matches `selector` was first painted, in milliseconds since 1970. What calls this
// names the selector.
//
// The observer is called in the frame that paints the element, once its layout is done: the same moment of a frame at
// which the page's own entry for its first paint is made.
const times = { page: performance.timeOrigin, hidden: document.hidden };

addEventListener("DOMContentLoaded", () => {
  times.hidden = document.hidden;
});

function note(what, time) {
  times[what] = performance.timeOrigin + time;
  if (times.painted !== undefined && times.shown !== undefined) {
    console.log(`started ${JSON.stringify(times)}`);
  }
}

new PerformanceObserver((list, observer) => {
  for (const { name, startTime } of list.getEntries()) {
    if (name === "first-contentful-paint") {
      observer.disconnect();
      note("painted", startTime);
    }
  }
}).observe({ type: "paint", buffered: true });

const laidOut = new ResizeObserver((entries) => {
  // Text is not painted before its font is there. What was waited for is painted in a later frame: its element is
  // observed anew.
  if (document.fonts.status === "loading") {
    laidOut.disconnect();
    document.fonts.ready.then(look);
  } else if (entries.some(({ contentRect }) => contentRect.height > 0)) {
    laidOut.disconnect();
    changed.disconnect();
    note("shown", performance.now());
  }
});

function look() {
  const element = document.querySelector(selector);
  if (element !== null) {
    laidOut.observe(element);
  }
}

const changed = new MutationObserver(look);
changed.observe(document, { childList: true, subtree: true });
