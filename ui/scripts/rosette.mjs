// Draws the rosette, the fine pattern of security print on sign-in and empty states, into two still pictures.
// Run by hand when the drawing changes: node scripts/rosette.mjs
import { writeFileSync } from "node:fs";

/** A wave around a circle as a smooth closed path (quadratic curves through the midpoints). */
function wave(centre, radius, depth, petals) {
  const steps = petals * 8;
  const points = Array.from({ length: steps }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI;
    const distance = radius + depth * Math.cos(petals * angle);
    return [centre + distance * Math.cos(angle), centre + distance * Math.sin(angle)];
  });
  const middle = ([ax, ay], [bx, by]) => `${((ax + bx) / 2).toFixed(1)} ${((ay + by) / 2).toFixed(1)}`;
  const [first] = points;
  const pairs = points.map((point, index) => [point, points[(index + 1) % steps]]);
  const curves = pairs.map(
    ([from, to]) => `Q${from[0].toFixed(1)} ${from[1].toFixed(1)} ${middle(from, to)}`,
  );
  return `M${middle(points.at(-1), first)}${curves.join("")}Z`;
}

function rosette(size, width, bands) {
  const centre = size / 2;
  const parts = bands.map(({ radius, depth, petals, turns }, index) => {
    const turn = 360 / petals / turns;
    const uses = Array.from(
      { length: turns - 1 },
      (_, step) =>
        `<use href="#b${index}" transform="rotate(${((step + 1) * turn).toFixed(3)} ${centre} ${centre})"/>`,
    );
    return `<path id="b${index}" d="${wave(centre, radius, depth, petals)}"/>${uses.join("")}`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" fill="none" stroke="#000" ` +
    `stroke-width="${width}">${parts.join("")}</svg>\n`
  );
}

writeFileSync(
  new URL("../src/design/rosette.svg", import.meta.url),
  rosette(1000, 1, [
    { radius: 431, depth: 59, petals: 36, turns: 6 },
    { radius: 317, depth: 75, petals: 28, turns: 7 },
    { radius: 196, depth: 74, petals: 22, turns: 7 },
    { radius: 98, depth: 46, petals: 14, turns: 6 },
  ]),
);
writeFileSync(
  new URL("../src/design/rosette-small.svg", import.meta.url),
  rosette(96, 0.5, [
    { radius: 40, depth: 6.5, petals: 18, turns: 4 },
    { radius: 28, depth: 6, petals: 14, turns: 4 },
  ]),
);
