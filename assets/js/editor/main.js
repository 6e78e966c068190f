// The editor's script: what the forms do by loading whole screens, it does in place.
import htmx from 'htmx.org/dist/htmx.esm.js';
import * as acts from './acts.js';
import * as canvas from './canvas.js';
import * as clash from './clash.js';
import * as clip from './clip.js';
import './colour.js';
import * as draft from './draft.js';
import * as found from './found.js';
import * as gone from './gone.js';
import * as header from './header.js';
import * as heads from './heads.js';
import * as history from './history.js';
import * as keys from './keys.js';
import * as leaving from './leaving.js';
import * as lens from './lens.js';
import * as lines from './lines.js';
import * as menu from './menu.js';
import * as outline from './outline.js';
import * as palette from './palette.js';
import { enhance } from './picture.js';
import './video.js';
import * as plays from './plays.js';
import * as poster from './poster.js';
import * as presence from './presence.js';
import * as sheet from './sheet.js';
import * as side from './side.js';
import * as toast from './toast.js';
import * as views from './views.js';

Object.assign(htmx.config, { allowEval: false, includeIndicatorStyles: false, allowScriptTags: false, historyEnabled: false, attributesToSettle: [], timeout: 15000 });

// select opens what was chosen on the phone. That a block has gone from it is no choice: gone.js says so beside it.
function select(block) {
  const open = side.at().block;
  if (block || !open || document.getElementById('row-' + open)) side.open({ block });
}

// The parts meet here: a choice in one shows in the others.
function connect() {
  canvas.start({ onSelect: select });
  document.addEventListener('editor:open', (e) => canvas.select(e.detail.block));
  document.addEventListener('draft:answer', (e) => {
    canvas.show(e.detail);
    const { block } = side.at();
    if (block && e.detail.sent?.some((op) => op.block === block && (op.do === 'place' || op.do === 'move'))) canvas.follow(block);
  });
  const field = () => enhance(document.getElementById('side'));
  document.addEventListener('editor:form', field);
  field();
  side.named();
  canvas.select(side.at().block);
}

for (const part of [toast, header, heads, views, acts, menu, outline, side, lines, sheet, poster, found, plays, clash, gone, history, keys, palette, clip, lens, leaving]) part.start();
draft.start();
connect();
presence.start(() => side.at().block || side.at().panel);
