// Cutting a part out of a picture; the server makes the new one.
import Cropper from 'cropperjs';
import { request } from './request.js';
import { ask, dialog } from './dialog.js';

// crop resolves to the new picture as the server answers it, or null. w and h are the picture's own, px.
export function crop({ src, w, h }) {
  const box = dialog('crop');
  const img = box.querySelector('img');
  const done = box.querySelector('[data-done]');
  wrong(box, '');
  box.querySelector('[name=ratio][value=free]').checked = true;
  box.querySelector('[data-size]').textContent = '';
  done.disabled = true;
  return ask(box, async (answer, signal) => {
    const kept = [375, 750, 1125].find((width) => w <= width) || 1500;
    img.src = `/media/${kept}/${src}`; // what the server cuts from, px for px
    try {
      await img.decode();
    } catch {
      wrong(box, '图片打不开，请关闭后再试。');
      return;
    }
    if (signal.aborted) return;
    const cutter = new Cropper(img, {
      viewMode: 1, autoCropArea: 1, dragMode: 'crop', background: false, checkOrientation: false, checkCrossOrigin: false,
      movable: false, rotatable: false, scalable: false, zoomable: false, toggleDragModeOnDblclick: false,
      minCropBoxWidth: 24, minCropBoxHeight: 24,
      ready: () => { done.disabled = false; },
      crop: () => tell(box, area(cutter), w, h),
    });
    signal.addEventListener('abort', () => cutter.destroy());
    box.querySelector('fieldset').addEventListener('change', (e) => reshape(cutter, e.target.value), { signal });
    box.querySelector('[data-stage]').addEventListener('keydown', (e) => nudge(e, cutter), { signal });
    done.addEventListener('click', () => cut(box, src, area(cutter), answer), { signal });
    box.querySelector('[data-stage]').focus();
  });
}

// area is the crop box in fractions of the picture's sides.
function area(cutter) {
  const { naturalWidth, naturalHeight } = cutter.getImageData();
  const d = cutter.getData();
  const x = Math.max(0, d.x / naturalWidth);
  const y = Math.max(0, d.y / naturalHeight);
  return { x, y, w: Math.min(1 - x, d.width / naturalWidth), h: Math.min(1 - y, d.height / naturalHeight) };
}

function tell(box, a, w, h) {
  const width = Math.round(a.w * w);
  const soft = width < 750 && w >= 750 ? '，铺满手机屏幕会有点糊' : '';
  box.querySelector('[data-size]').textContent = `裁成 ${width}×${Math.round(a.h * h)} 像素${soft}`;
}

function wrong(box, words) {
  box.querySelector('[data-wrong]').textContent = words;
}

// reshape gives the crop box a ratio and as much of the picture as fits.
function reshape(cutter, value) {
  const { naturalWidth: w, naturalHeight: h } = cutter.getImageData();
  const ratio = value === 'own' ? w / h : Number(value); // NaN is free
  cutter.setAspectRatio(ratio);
  const width = ratio ? Math.min(w, h * ratio) : w;
  const height = ratio ? width / ratio : h;
  cutter.setData({ x: (w - width) / 2, y: (h - height) / 2, width, height });
}

// nudge moves the crop box by arrow keys, or resizes it with Shift.
function nudge(e, cutter) {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
  if (!way || e.target.name) return;
  e.preventDefault();
  const { naturalWidth: w, naturalHeight: h } = cutter.getImageData();
  const d = cutter.getData();
  const [x, y] = [way[0] * w / 100, way[1] * h / 100];
  if (e.shiftKey && cutter.options.aspectRatio) {
    const wider = x || y * cutter.options.aspectRatio;
    cutter.setData({ width: Math.min(d.width + wider, w - d.x, (h - d.y) * cutter.options.aspectRatio) });
  } else if (e.shiftKey) {
    cutter.setData({ width: Math.min(d.width + x, w - d.x), height: Math.min(d.height + y, h - d.y) });
  } else {
    cutter.setData({ x: Math.max(0, Math.min(d.x + x, w - d.width)), y: Math.max(0, Math.min(d.y + y, h - d.height)) });
  }
}

async function cut(box, src, a, answer) {
  const done = box.querySelector('[data-done]');
  if (a.w > 0.999 && a.h > 0.999) {
    wrong(box, '框住的是整张图，先拖动边框选出要留下的部分。');
    return;
  }
  wrong(box, '');
  done.disabled = true;
  done.textContent = '正在裁剪…';
  try {
    answer(await request('/admin/pictures/crop', { method: 'POST', json: { src, ...a } }));
  } catch (err) {
    wrong(box, err.message || '没有裁成，请再试一次。');
  }
  done.disabled = false;
  done.textContent = '裁剪';
}
