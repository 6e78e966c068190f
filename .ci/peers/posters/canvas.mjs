// @napi-rs/canvas paints the poster with Skia. What all posters have in common is painted once.
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import QRCode from 'qrcode';
import { design as d, fonts, photo } from './inputs.mjs';

GlobalFonts.registerFromPath(fonts.regular, 'Noto');
GlobalFonts.registerFromPath(fonts.bold, 'Noto Bold');

function text(c, t, words) {
  c.font = `${t.px}px "${t.weight > 400 ? 'Noto Bold' : 'Noto'}"`;
  c.fillStyle = t.colour;
  c.fillText(words, t.x, t.y);
}

const common = createCanvas(d.w, d.h);
{
  const c = common.getContext('2d');
  c.drawImage(await loadImage(photo), 0, 0, d.w, d.h);
  c.fillStyle = '#fff';
  c.beginPath();
  c.roundRect(d.card.x, d.card.y, d.card.w, d.card.h, d.card.r);
  c.fill();
  for (const t of d.texts) text(c, t, t.text);
}

export async function draw(person) {
  const canvas = createCanvas(d.w, d.h);
  const c = canvas.getContext('2d');
  c.drawImage(common, 0, 0);

  const { x, y, r } = d.avatar;
  const face = await loadImage(person.avatar);
  c.save();
  c.beginPath();
  c.arc(x, y, r, 0, 2 * Math.PI);
  c.clip();
  c.drawImage(face, x - r, y - r, 2 * r, 2 * r);
  c.restore();
  text(c, d.name, person.name);

  const { modules } = QRCode.create(person.url, { errorCorrectionLevel: 'M' });
  const px = Math.floor(d.qr.size / modules.size);
  c.fillStyle = '#000';
  for (let row = 0; row < modules.size; row++) {
    for (let col = 0; col < modules.size; col++) {
      if (modules.data[row * modules.size + col]) c.fillRect(d.qr.x + col * px, d.qr.y + row * px, px, px);
    }
  }
  return canvas.encode('jpeg', d.quality);
}
