// The poster in the phone's place: the server's picture, and over it a box for each layer, to be chosen, moved and made larger.
import { page } from './draft.js';
import { Picture } from './poster_picture.js';
import { HEIGHT, WIDTH, guides, lines, move, resize } from './poster_snap.js';

const edges = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];
const reach = 6; // how near on the screen a line draws a box, px
const still = 3; // how far on the screen a press may stray and still be a click, px

export class Stage {
  /** acts: select(id), drop(layer, box), key(event). */
  constructor(template, acts) {
    this.root = template.content.firstElementChild.cloneNode(true);
    this.kinds = JSON.parse(this.root.dataset.kinds);
    this.acts = acts;
    this.layers = [];
    this.chosen = '';
    this.boxes = new Map();
    this.part = (name) => this.root.querySelector(`[data-${name}]`);
    this.over = this.part('over');
    this.picture = new Picture(this.part('shown'), this.root.dataset.picture, (message) => this.told(message));
    this.listen();
  }

  listen() {
    this.over.addEventListener('pointerdown', (e) => this.press(e));
    this.over.addEventListener('mousedown', (e) => e.preventDefault()); // the press gives the focus, not what lies uppermost here
    this.over.addEventListener('focusin', (e) => {
      if (e.target.dataset.box && !this.held) this.acts.select(e.target.dataset.box);
    });
    this.over.addEventListener('keydown', (e) => this.acts.key(e));
    for (const button of this.root.querySelectorAll('[data-as]')) {
      button.addEventListener('click', () => {
        for (const other of button.parentElement.children) other.setAttribute('aria-pressed', String(other === button));
        this.picture.show(button.dataset.as);
      });
    }
    this.fitting = new ResizeObserver(() => this.fit());
  }

  /** Puts the stage into an element, before what it stands for. */
  enter(into) {
    into.prepend(this.root);
    this.fitting.observe(this.part('paper').parentElement);
    this.fit();
  }

  leave() {
    this.picture.closed = true;
    this.fitting.disconnect();
    this.root.remove();
  }

  fit() {
    const desk = this.part('paper').parentElement, margin = 40;
    if (!desk.clientWidth) return; // another view is shown
    this.scale = Math.max(0.2, Math.min((desk.clientWidth - margin) / WIDTH, (desk.clientHeight - margin) / HEIGHT));
    Object.assign(this.part('paper').style, { width: WIDTH * this.scale + 'px', height: HEIGHT * this.scale + 'px' });
    this.draw(this.layers, this.chosen);
  }

  /** Asks for the picture of the draft as it is. What was dropped is shown in its place until then. */
  async refresh() {
    this.part('busy').hidden = false;
    await this.picture.show();
    if (this.picture.busy) return; // a later call is at it
    this.part('busy').hidden = true;
    for (const box of this.boxes.values()) if (!this.held) box.style.backgroundImage = '';
  }

  told(message) {
    this.part('failed').textContent = message;
    this.part('failed').hidden = !message;
  }

  say(words) {
    this.part('told').textContent = words;
  }

  /** Draws the boxes of the layers, the topmost first. */
  draw(layers, chosen) {
    this.layers = layers;
    this.chosen = chosen;
    for (const [id, box] of this.boxes) if (!layers.some((l) => l.id === id)) { box.remove(); this.boxes.delete(id); }
    for (const layer of layers) this.drawBox(layer);
    this.drawBar();
  }

  drawBox(layer) {
    const box = this.boxes.get(layer.id) || this.newBox(layer.id);
    const mine = layer.id === this.chosen;
    const title = this.kinds[layer.kind]?.title || layer.kind;
    box.hidden = layer.hidden && !mine;
    box.dataset.chosen = String(mine);
    box.dataset.off = String(layer.hidden);
    box.dataset.wrong = String(Boolean(layer.wrong));
    box.setAttribute('aria-pressed', String(mine));
    box.setAttribute('aria-label', `${title}${layer.text ? '「' + layer.text + '」' : ''}，左 ${layer.x} 上 ${layer.y}，宽 ${layer.w} 高 ${layer.h}${layer.wrong ? '。' + layer.wrong : ''}`);
    box.querySelector('.poster-name').textContent = layer.wrong || title + (layer.hidden ? ' · 不显示' : '');
    if (!this.held) this.lay(box, layer);
  }

  newBox(id) {
    const box = document.createElement('button');
    box.type = 'button';
    box.className = 'poster-box';
    box.dataset.box = id;
    box.innerHTML = '<span class="poster-name"></span>' + (page.locked ? '' : edges.map((edge) => `<span class="poster-handle" data-edge="${edge}"></span>`).join(''));
    this.boxes.set(id, box);
    this.over.append(box);
    return box;
  }

  lay(box, { x, y, w, h }) {
    const percent = (n, of) => n / of * 100 + '%';
    Object.assign(box.style, { left: percent(x, WIDTH), top: percent(y, HEIGHT), width: percent(w, WIDTH), height: percent(h, HEIGHT) });
    box.dataset.low = String(y * this.scale < 24); // its name would be cut above
  }

  drawBar(at = this.layers.find((l) => l.id === this.chosen)) {
    this.part('nudges').hidden = !at || page.locked;
    this.part('where').textContent = at ? `左 ${at.x}　上 ${at.y}　${at.w} × ${at.h}` : '点一下选中，拖动来移动';
  }

  focus(id) {
    this.boxes.get(id)?.focus({ preventScroll: true });
  }

  // spot is where the pointer is on the poster, px of the poster.
  spot(e) {
    const r = this.over.getBoundingClientRect();
    return { x: (e.clientX - r.left) / this.scale, y: (e.clientY - r.top) / this.scale };
  }

  // under are the layers at a spot, the topmost first.
  under({ x, y }) {
    return this.layers.filter((l) => !l.hidden && x >= l.x && x <= l.x + l.w && y >= l.y && y <= l.y + l.h);
  }

  // press begins with what lies under the pointer: the chosen layer, or else the topmost.
  press(e) {
    if (e.button !== 0 || this.held) return;
    e.preventDefault();
    const from = this.spot(e);
    const edge = e.target.dataset.edge;
    const stack = this.under(from);
    const again = edge || stack.some((l) => l.id === this.chosen);
    const layer = again ? this.layers.find((l) => l.id === this.chosen) : stack[0];
    if (!layer) return this.acts.select('');
    this.held = { layer, edge, from, stack, again, x: e.clientX, y: e.clientY, id: e.pointerId, box: null };
    if (!again) this.acts.select(layer.id);
    this.focus(layer.id);
    if (!page.locked) this.follow(e);
    else this.held = null;
  }

  // follow listens to the pointer until it is let go.
  follow(e) {
    const ends = new AbortController();
    const on = (name, f) => this.over.addEventListener(name, f, { signal: ends.signal });
    const end = (box) => {
      ends.abort();
      const held = this.held;
      this.held = null;
      this.mark(null);
      this.release(held, box);
    };
    this.over.setPointerCapture(e.pointerId);
    on('pointermove', (m) => this.drag(m));
    on('pointerup', () => end(this.held.box));
    on('pointercancel', () => end(null));
    addEventListener('keydown', (k) => {
      if (k.key !== 'Escape') return;
      k.preventDefault();
      k.stopPropagation();
      end(null);
    }, { signal: ends.signal, capture: true });
  }

  drag(e) {
    const { layer, edge, from, x, y } = this.held;
    if (!this.held.box && Math.hypot(e.clientX - x, e.clientY - y) < still) return;
    const kind = this.kinds[layer.kind], to = this.spot(e);
    const all = lines(this.layers.filter((l) => l !== layer && !l.hidden));
    const snap = e.altKey || e.ctrlKey ? null : { lines: all, reach: reach / this.scale };
    const grid = layer.kind === 'qr';
    if (!this.held.box) this.ghost(layer);
    this.held.box = edge
      ? resize(layer, edge, to.x - from.x, to.y - from.y, { snap, grid, least: kind.least, ratio: kind.square || e.shiftKey })
      : move(layer, layer.x + to.x - from.x, layer.y + to.y - from.y, { snap, grid });
    this.lay(this.boxes.get(layer.id), this.held.box);
    this.mark(guides(this.held.box, all));
    this.drawBar(this.held.box);
  }

  // release ends a press: what was dragged is dropped, a click on the chosen layer goes on to the one below.
  release(held, box) {
    if (box) return this.acts.drop(held.layer, box);
    this.boxes.get(held.layer.id).style.backgroundImage = '';
    this.draw(this.layers, this.chosen);
    const below = held.stack[held.stack.findIndex((l) => l.id === held.layer.id) + 1] || held.stack[0];
    if (held.again && !held.edge && !held.box && below && below !== held.layer) {
      this.acts.select(below.id);
      this.focus(below.id);
    }
  }

  // ghost shows in the box what the picture shows there now.
  ghost({ id, x, y }) {
    Object.assign(this.boxes.get(id).style, {
      backgroundImage: `url("${this.part('shown').src}")`, backgroundSize: `${WIDTH * this.scale}px ${HEIGHT * this.scale}px`,
      backgroundPosition: `${-x * this.scale - 1}px ${-y * this.scale - 1}px`,
    });
  }

  // mark shows the lines a box lies on and the safe margin; nothing for null.
  mark(on) {
    this.over.querySelectorAll('.poster-guide').forEach((g) => g.remove());
    this.over.querySelector('.poster-safe').hidden = !on;
    if (!on) return;
    for (const axis of ['x', 'y']) {
      for (const line of on[axis]) {
        const guide = document.createElement('span');
        guide.className = 'poster-guide';
        guide.dataset.axis = axis;
        guide.style[axis === 'x' ? 'left' : 'top'] = line / (axis === 'x' ? WIDTH : HEIGHT) * 100 + '%';
        this.over.append(guide);
      }
    }
  }
}

/** step is how far a key moves a box: [x, y], or null for another key. */
export function step(e) {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
  return way && !e.altKey && !e.ctrlKey && !e.metaKey ? way.map((n) => n * (e.shiftKey ? 10 : 1)) : null;
}

