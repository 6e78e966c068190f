// What every peer gets: the design, the photo, the fonts, and the people by their share codes.
import fs from 'node:fs';
import path from 'node:path';

const folder = process.env.INPUTS;
const read = (name) => fs.readFileSync(path.join(folder, name));

export const design = JSON.parse(read('design.json'));
export const photo = read('photo.jpg');
export const fonts = { regular: path.join(folder, 'Regular.otf'), bold: path.join(folder, 'Bold.otf') };
export const avatars = fs.readdirSync(path.join(folder, 'avatars')).sort().map((name) => read(`avatars/${name}`));

// A line of people.tsv is one person: code, name, which avatar, and the link in the QR code.
export const people = new Map();
for (const line of read('people.tsv').toString().trimEnd().split('\n')) {
  const [code, name, avatar, url] = line.split('\t');
  people.set(code, { name, avatar: avatars[avatar], url });
}
