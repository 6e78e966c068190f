// satori lays the poster out as SVG, resvg turns that into pixels, sharp into a JPEG.
import fs from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import QRCode from 'qrcode';
import satori from 'satori';
import sharp from 'sharp';
import { avatars, design as d, fonts, photo } from './inputs.mjs';

sharp.concurrency(1); // a process has one core

const faces = [
  { name: 'Noto', weight: 400, data: fs.readFileSync(fonts.regular) },
  { name: 'Noto', weight: 700, data: fs.readFileSync(fonts.bold) },
];
const uri = (jpeg) => 'data:image/jpeg;base64,' + jpeg.toString('base64');
const uris = new Map(avatars.map((a) => [a, uri(a)]));
const background = uri(photo);

const box = (type, x, y, w, h, style, props = {}) => ({
  type, props: { ...props, style: { position: 'absolute', left: x, top: y, width: w, height: h, ...style } },
});
const text = (t, words) => ({
  type: 'div',
  props: {
    children: words,
    style: {
      position: 'absolute', left: t.x, top: t.y - Math.round(t.px * 1.16), fontSize: t.px, fontWeight: t.weight,
      color: t.colour, lineHeight: 1.45, whiteSpace: 'nowrap',
    },
  },
});

export async function draw(person) {
  const { card, avatar: a, qr } = d;
  const code = await QRCode.toDataURL(person.url, { errorCorrectionLevel: 'M', margin: 0, width: qr.size });
  const tree = {
    type: 'div',
    props: {
      style: { display: 'flex', position: 'relative', width: d.w, height: d.h, fontFamily: 'Noto' },
      children: [
        box('img', 0, 0, d.w, d.h, {}, { src: background, width: d.w, height: d.h }),
        box('div', card.x, card.y, card.w, card.h, { borderRadius: card.r, background: '#fff' }),
        box('img', a.x - a.r, a.y - a.r, 2 * a.r, 2 * a.r, { borderRadius: a.r }, { src: uris.get(person.avatar), width: 2 * a.r, height: 2 * a.r }),
        text(d.name, person.name),
        ...d.texts.map((t) => text(t, t.text)),
        box('img', qr.x, qr.y, qr.size, qr.size, {}, { src: code, width: qr.size, height: qr.size }),
      ],
    },
  };
  const svg = await satori(tree, { width: d.w, height: d.h, fonts: faces });
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return sharp(pixels, { raw: { width, height, channels: 4 } }).flatten().jpeg({ quality: d.quality }).toBuffer();
}
