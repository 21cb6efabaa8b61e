// The page's Java: how it is called, guarded and started, here and in a worker.

/** The functions of the page's Java: texts and numbers in, one JSON text out. */
function border(call) {
  const of = (args, type) => args.filter(a => typeof a === type);
  const functions = ['example', 'show', 'set', 'drag', 'nudge', 'view', 'open', 'export', 'lines', 'follow', 'draw', 'mark'];
  return Object.fromEntries(functions.map(f => [f, (...args) => call(f, of(args, 'string'), ...of(args, 'number'))]));
}

/** Asks the page's Java. Whatever goes wrong is an answer, too: {error: …}. */
function ask(f, ...args) {
  try {
    return JSON.parse(window.mml[f](...args));
  } catch (error) {
    return { error: 'This cannot be computed. (' + error.message + ')' };
  }
}

/** Does something that may fail without harm to the rest of the page: it is said at its place. */
function guarded(root, action) {
  try {
    return action();
  } catch (error) {
    root.append(el('p', { class: 'feedback wrong', role: 'alert' }, 'This part does not work: ' + error.message));
    return null;
  }
}

/** The same Java beside the page: a worker from the page's own text, started when it is first needed. */
const background = {
  willing: typeof Worker === 'function',
  calls: new Map(),
  loader: '',
  module: null,
  last: 0,
  start() {
    const source = this.loader + `;let ready;onmessage=async({data})=>{try{
      if(data.module)return void(ready=TeaVM.wasmGC.load(data.module));
      postMessage({id:data.id,text:(await ready).exports.call(data.f,data.texts,NaN,NaN)});
      }catch(error){postMessage({id:data.id,error:error.message})}}`;
    this.worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    this.worker.onmessage = ({ data }) => {
      const [resolve, reject] = this.calls.get(data.id);
      this.calls.delete(data.id);
      if ('text' in data) resolve(JSON.parse(data.text));
      else reject(new Error(data.error));
    };
    this.worker.onerror = event => {
      this.willing = false;
      for (const [, reject] of this.calls.values()) reject(new Error(event.message || 'no worker'));
      this.calls.clear();
    };
    this.worker.postMessage({ module: this.module });
  },
  /** The answer of a function, some time later. */
  async ask(f, ...texts) {
    if (!this.worker) this.start();
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.calls.set(id, [resolve, reject]);
      this.worker.postMessage({ id, f, texts });
    });
  },
};

/** The mark that everything on the page works now, and after how many milliseconds. */
function ready() {
  page.dataset.ready = Math.round(performance.now());
}

async function start() {
  progress.arrive();
  address.read();
  themes();
  keepFocus();
  const deck = slides();
  scrollers();
  const module = $('#core');
  if (!module) {
    printing([]);
    progress.start();
    return ready();
  }
  if (location.hash) arrive(deck);
  try {
    background.loader = unpacked('loader');
    background.module = bytes(module.textContent);
    (0, eval)(background.loader);
    window.mml = border((await TeaVM.wasmGC.load(background.module)).exports.call);
  } catch (error) {
    deck.watch();
    return tooOld(error);
  }
  const figures = $$('[data-widget]').map(root => guarded(root, () => new Figure(root))).filter(figure => figure);
  for (const root of $$('[data-derivation]')) guarded(root, () => derivation(root, figures));
  for (const form of $$('[data-exercise]')) guarded(form, () => exercise(form));
  printing(figures);
  links(deck, figures);
  progress.start();
  addEventListener('hashchange', () => {
    progress.arrive();
    address.read();
    for (const figure of figures) guarded(figure.root, () => figure.follow());
    arrive(deck);
  });
  if (location.hash) arrive(deck);
  deck.watch();
  ready();
}
