// The chosen file stays here: it may be too large for the program's memory. It is sent from where it lies, and says how far it is.
let page = null;
let file = null;
let sending = null;

const zip = [0x50, 0x4b, 0x03, 0x04];

async function choose(chosen) {
  if (!chosen || sending) return;
  const start = new Uint8Array(await chosen.slice(0, zip.length).arrayBuffer().catch(() => new ArrayBuffer(0)));
  file = chosen;
  page?.invokeMethodAsync('ChooseAsync', chosen.name, chosen.size, zip.every((byte, at) => start[at] === byte));
}

function onChange(event) {
  if (event.target.id !== 'import-file') return;
  choose(event.target.files[0]);
  event.target.value = '';
}

// A file let go beside the target would replace the page.
const carriesFile = event => event.dataTransfer?.types.includes('Files');
const mark = over => document.querySelector('[data-drop]')?.classList.toggle('over', over);

function onDrag(event) {
  if (!carriesFile(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = document.querySelector('[data-drop]') ? 'copy' : 'none';
  mark(true);
}

function onLeave(event) {
  if (!event.relatedTarget) mark(false);
}

function onDrop(event) {
  if (!carriesFile(event)) return;
  event.preventDefault();
  mark(false);
  if (document.querySelector('[data-drop]')) choose(event.dataTransfer.files[0]);
}

// Whoever leaves in the middle of it is asked first.
function onUnload(event) {
  if (sending) event.preventDefault();
}

const wired = [['change', onChange], ['dragover', onDrag], ['dragleave', onLeave], ['drop', onDrop]];

export function start(owner) {
  page = owner;
  wired.forEach(([name, does]) => document.addEventListener(name, does));
  addEventListener('beforeunload', onUnload);
}

export function stop() {
  wired.forEach(([name, does]) => document.removeEventListener(name, does));
  removeEventListener('beforeunload', onUnload);
  sending?.abort();
  page = file = sending = null;
}

export const cancel = () => sending?.abort();

export function send(address) {
  return new Promise(done => {
    let told = -1;
    const end = (status, body) => {
      sending = null;
      done([`${status}`, body]);
    };
    sending = new XMLHttpRequest();
    sending.open('POST', address);
    sending.setRequestHeader('Content-Type', 'application/zip');
    sending.upload.onprogress = ({ loaded, total }) => {
      const percent = Math.floor(100 * loaded / Math.max(total, 1));
      if (percent !== told) page?.invokeMethodAsync('Show', told = percent);
    };
    sending.onload = event => end(event.target.status, event.target.responseText);
    sending.onerror = () => end(0, '');
    sending.onabort = () => end(-1, '');
    sending.send(file);
  });
}
