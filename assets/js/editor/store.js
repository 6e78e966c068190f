// Edits that are not on the server yet, in the browser's storage: a record a tab. A tab that is closed gives its record
// up; one that has died is known by its record growing old. Whoever opens the page next takes the record over; that two
// do so is harmless, since the server does an edit once.
const dead = 12000; // ms without a sign of life

export class Store {
  constructor(page, tab) {
    this.prefix = 'sanduan:edits:' + page + ':';
    this.key = this.prefix + tab;
  }

  /** Writes the record down; done every few seconds it is the sign of life. */
  save(queue, held) {
    const beat = this.left ? 0 : Date.now();
    try {
      if (!queue.length && !held.length) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify({ queue, held, beat }));
    } catch (err) {
      // No storage, or it is full: the edits live in this page alone, and leaving it asks first.
    }
  }

  /** The page is being left: whatever it still saves, others may take over at once. Or it has come back. */
  leave(left, queue, held) {
    this.left = left;
    this.save(queue, held);
  }

  /** Takes the records of tabs that are gone. */
  orphans() {
    const found = { queue: [], held: [] };
    try {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(this.prefix) || key === this.key) continue;
        const record = read(localStorage.getItem(key));
        if (record && Date.now() - record.beat < dead) continue;
        localStorage.removeItem(key);
        if (!record) continue;
        found.queue.push(...record.queue);
        found.held.push(...record.held);
      }
    } catch (err) {
      // no storage: nothing was left there
    }
    return found;
  }
}

function read(text) {
  try {
    const record = JSON.parse(text);
    return Array.isArray(record.queue) && Array.isArray(record.held) ? record : null;
  } catch (err) {
    return null;
  }
}
