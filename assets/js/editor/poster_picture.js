// The poster's picture: always the server's. One is fetched at a time, then the newest; the old one stays until the new one is
// there.
import { page } from './draft.js';

export class Picture {
  /** img shows it; address is the server's; told(message) hears why there is none, "" where there is. */
  constructor(img, address, told) {
    Object.assign(this, { img, address, told, as: 'usual', wanted: '', busy: false, closed: false });
  }

  /** Shows the draft as it is now, with the sample person of that name. Resolves when it is seen, or overtaken. */
  async show(as = this.as) {
    this.as = as;
    this.wanted = `${this.address}?as=${as}&rev=${page.rev}`;
    if (this.busy) return;
    this.busy = true;
    while (this.wanted && !this.closed) {
      const url = this.wanted;
      this.wanted = '';
      await this.fetch(url);
    }
    this.busy = false;
  }

  async fetch(url) {
    const fresh = new Image();
    fresh.src = url;
    try {
      await fresh.decode();
    } catch {
      if (!this.closed && !this.wanted) this.told(await why(url));
      return;
    }
    if (this.closed) return;
    this.img.src = fresh.src;
    this.told('');
  }
}

// why asks what keeps the picture from being drawn.
async function why(url) {
  try {
    const response = await fetch(url, { headers: { Accept: 'application/json' } });
    if (response.ok) return '海报没有打开，请再试一次';
    return (await response.json()).message || '海报没有打开，请再试一次';
  } catch {
    return '网络不通，海报没有打开';
  }
}
