// The video's field in the form: the file goes out as soon as it is chosen, and the form saves what came of it.
import { uploadVideo } from './upload.js';

const jobs = new Map(); // uploads by the field's path, also while the form is swapped: an AbortController each

const fieldOf = (path) => [...document.querySelectorAll('.video-field')].find((f) => f.dataset.path === path);

document.addEventListener('change', (e) => {
  const field = e.target.matches?.('.video-field [data-video-file]') && e.target.closest('.video-field');
  const file = field && e.target.files[0];
  if (!file) return;
  e.target.value = ''; // so that the same file may be chosen again
  take(field.dataset.path, file);
});

document.addEventListener('click', (e) => {
  const button = e.target.closest?.('.video-field [data-video-stop]');
  if (button) jobs.get(button.closest('.video-field').dataset.path)?.abort();
});

// take uploads a file for the field at a path; a second one takes the place of the first.
async function take(path, file) {
  jobs.get(path)?.abort();
  const ends = new AbortController();
  const block = fieldOf(path).closest('form').getAttribute('action');
  const here = () => {
    const field = jobs.get(path) === ends && fieldOf(path);
    return field && field.closest('form').getAttribute('action') === block ? field : null;
  };
  jobs.set(path, ends);
  say(here(), '');
  try {
    const video = await uploadVideo(file, (p) => progress(here(), p), ends.signal);
    set(here(), video);
  } catch (err) {
    if (err.error !== 'stopped') say(here(), err.message);
  }
  const field = here();
  if (jobs.get(path) === ends) jobs.delete(path);
  if (field) field.querySelector('[data-video-busy]').hidden = true;
}

function progress(field, { words, share }) {
  if (!field) return;
  field.querySelector('[data-video-busy]').hidden = false;
  field.querySelector('[data-video-words]').textContent = words;
  field.querySelector('progress').value = Math.round(share * 100);
}

function say(field, words) {
  if (!field) return;
  const note = field.querySelector('[data-video-failed]');
  note.hidden = !words;
  note.textContent = words;
}

// set puts an upload into the field and lets the form save it.
function set(field, video) {
  if (!field) return;
  const choice = field.querySelector('[data-video-src]');
  choice.value = video.src;
  choice.checked = true;
  field.querySelector('[data-video-there]').hidden = false;
  field.querySelector('[data-video-empty]').hidden = true;
  field.querySelector('[data-video-again]').hidden = false;
  field.querySelector('video').src = video.url;
  field.querySelector('[data-video-facts]').textContent = [`${video.w}×${video.h}`, video.length].filter(Boolean).join(' · ');
  const frame = field.querySelector('[data-video-frame]');
  frame.classList.remove('border-red-500', 'bg-red-50/40');
  frame.classList.add('border-slate-200');
  choice.dispatchEvent(new Event('input', { bubbles: true }));
}

// The leave-guard asks: a video under way is work that is not saved.
window.addEventListener('beforeunload', (e) => {
  if (!jobs.size) return;
  e.preventDefault();
  e.returnValue = true; // Safari, and Chrome before 119
});
