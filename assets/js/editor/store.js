// Edits that are not on the server yet, in the browser's storage: a record a tab. A tab that is closed gives its record
// up; one that has died is known by its record growing old. Whoever opens the page next takes the record over; that two
// do so is harmless, since the server does an edit once.
const dead = 12000; // ms without a sign of life

export class Store {
  constructor(page, tab) {
    this.prefix = 'sanduan:edits:' + page + ':';
    this.key = this.prefix + tab;
    this.left = false; // the page is being left: others may take over at once
    this.kept = false; // whether the record holds all there is
  }

  /** Writes the record down; done every few seconds it is the sign of life. */
  save(queue, held) {
    const beat = this.left ? 0 : Date.now();
    const some = queue.length > 0 || held.length > 0;
    try {
      if (some) localStorage.setItem(this.key, JSON.stringify({ queue, held, beat }));
      else localStorage.removeItem(this.key);
      this.kept = some;
    } catch {
      this.kept = false; // no storage, or it is full: the edits live in this page alone, and leaving it asks first
    }
  }

  /** Tells whether another tab has taken the record over: this one slept, and looked dead. */
  taken() {
    return this.kept && localStorage.getItem(this.key) === null;
  }

  /** Takes the records of tabs that are gone. */
  orphans() {
    const found = { queue: [], held: [] };
    try {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(this.prefix) || key === this.key) continue;
        const record = read(localStorage.getItem(key));
        if (record && Math.abs(Date.now() - record.beat) < dead) continue; // either way: clocks are set back too
        localStorage.removeItem(key);
        if (!record) continue;
        found.queue.push(...record.queue);
        found.held.push(...record.held);
      }
    } catch {
      // no storage: nothing was left there
    }
    return found;
  }
}

function read(text) {
  try {
    const record = JSON.parse(text);
    return Array.isArray(record.queue) && Array.isArray(record.held) ? record : null;
  } catch {
    return null;
  }
}
