// Where a box on the poster goes, in the poster's pixels: drawn to the lines of the poster and of other boxes, never outside.
export const WIDTH = 750, HEIGHT = 1334;

/** The margin within which nothing is cut when a picture is shown round or in a list, px. */
export const SAFE = 32;

/** The grid QR codes stand on: a JPEG's blocks, on which modules keep their edges. */
export const GRID = 8;

const sides = { x: ['x', 'w', WIDTH], y: ['y', 'h', HEIGHT] };

/** lines are what a box is drawn to: margins and centre of the poster (own), edges and centres of the other boxes (others). */
export function lines(boxes) {
  const of = (axis) => {
    const [at, size, whole] = sides[axis];
    return { own: [0, SAFE, whole / 2, whole - SAFE, whole], others: boxes.flatMap((o) => spots(o[at], o[size])) };
  };
  return { x: of('x'), y: of('y') };
}

const spots = (at, size) => [at, at + size / 2, at + size];
const clamp = (n, low, high) => Math.max(low, Math.min(n, Math.max(low, high)));
const onGrid = (n) => Math.round(n / GRID) * GRID;

// drawn is the way from one of the spots to the nearest line within reach, those of the poster first; 0 for none.
function drawn(at, { own, others }, reach) {
  const ways = (list) => list.flatMap((line) => at.map((spot) => line - spot)).filter((way) => Math.abs(way) <= reach);
  const nearest = (list) => ways(list).sort((a, b) => Math.abs(a) - Math.abs(b))[0];
  return nearest(own) ?? nearest(others) ?? 0;
}

/** move puts a box at x, y. snap: { lines, reach } or null; grid: it stands on the grid. */
export function move(box, x, y, { snap, grid }) {
  const to = { ...box, x, y };
  for (const axis of ['x', 'y']) {
    const [at, size, whole] = sides[axis];
    if (snap && grid) to[at] = onGrid(to[at]);
    else if (snap) to[at] += drawn(spots(to[at], to[size]), snap.lines[axis], snap.reach);
    to[at] = clamp(Math.round(to[at]), 0, whole - to[size]);
  }
  return to;
}

/**
 * resize moves the edges of a box that a handle names ("n", "se", …) by dx, dy. least: of its sides, px; ratio: width and
 * height keep theirs; snap and grid as for move.
 */
export function resize(box, edge, dx, dy, { snap, grid, least, ratio }) {
  if (ratio) return scale(box, edge, dx, dy, { grid: snap && grid, least });
  const to = { ...box };
  const pull = (axis, low, high, by) => {
    const [at, size, whole] = sides[axis];
    const far = box[at] + box[size];
    const moved = (from) => Math.round(from + by + (snap ? drawn([from + by], snap.lines[axis], snap.reach) : 0));
    if (edge.includes(low)) {
      to[at] = clamp(moved(box[at]), 0, far - least);
      to[size] = far - to[at];
    } else if (edge.includes(high)) {
      to[size] = clamp(moved(far), box[at] + least, whole) - box[at];
    }
  };
  pull('x', 'w', 'e', dx);
  pull('y', 'n', 's', dy);
  return to;
}

// scale makes a box larger or smaller from the corner or edge opposite to the handle.
function scale(box, edge, dx, dy, { grid, least }) {
  const right = box.x + box.w, bottom = box.y + box.h;
  const wider = edge.includes('w') ? -dx : edge.includes('e') ? dx : 0;
  const higher = edge.includes('n') ? -dy : edge.includes('s') ? dy : 0;
  const room = Math.min((edge.includes('w') ? right : WIDTH - box.x) / box.w, (edge.includes('n') ? bottom : HEIGHT - box.y) / box.h);
  const byWidth = (box.w + wider) / box.w, byHeight = (box.h + higher) / box.h;
  const wanted = wider && higher ? Math.max(byWidth, byHeight) : wider ? byWidth : byHeight;
  const by = clamp(wanted, least / Math.min(box.w, box.h), room);
  const to = { ...box, w: Math.round(box.w * by), h: Math.round(box.h * by) };
  if (grid && box.w === box.h) to.w = to.h = clamp(onGrid(to.w), Math.ceil(least / GRID) * GRID, Math.floor(room * box.w / GRID) * GRID);
  if (edge.includes('w')) to.x = right - to.w;
  if (edge.includes('n')) to.y = bottom - to.h;
  return to;
}

/** guides are the lines a box lies on: { x: […], y: […] }. */
export function guides(box, all) {
  const on = (axis) => {
    const [at, size] = sides[axis];
    return [...new Set([...all[axis].own, ...all[axis].others].filter((line) => spots(box[at], box[size]).some((spot) => Math.abs(spot - line) < 0.6)))];
  };
  return { x: on('x'), y: on('y') };
}
