// What Playwright's WebKit knows and WebKitGTK's inspector does not, one function a command. In: its parameters and a
// way to ask the page's inspector; out: the result.
export const MOVED = 'page moved within its document';

const nothing = () => ({});

export const INNER = {
  'Page.createUserWorld': nothing,
  'Page.setForcedColors': nothing,
  'Page.setTouchEmulationEnabled': nothing,
  'Page.setInterceptFileChooserDialog': nothing,
  'Page.updateScrollingState': nothing,
  'Page.setDefaultBackgroundColorOverride': nothing,
  // Settings of Safari that are not asked for here.
  'Page.overrideSetting': nothing,
  'Worker.initialized': nothing,
  // It cannot be taken off the network; the tests stop the server as well.
  'Network.setEmulateOfflineState': nothing,
  async 'Network.interceptWithRequest'(request, { ask, documents }) {
    const isChanged = ['url', 'method', 'headers', 'postData'].some((name) => name in request);
    const { requestId } = request;
    if (isChanged) await ask('Network.interceptWithRequest', request);
    else if (documents.has(requestId)) await passDocument(requestId, documents.get(requestId), ask);
    else await ask('Network.interceptContinue', { requestId, stage: 'request' });
  },
  'Page.setBypassCSP': () => {
    throw new Error('WebKitGTK cannot be told to ignore a policy');
  },
  'Page.setTimeZone': () => {
    throw new Error('WebKitGTK has the time zone of the machine');
  },
  async 'Page.setBootstrapScript'({ source }, { ask }) {
    await ask('Page.setBootstrapScript', { source: `${PREPARE};\n${source}` });
    await ask('Runtime.evaluate', { expression: PREPARE });
  },
  async 'Page.insertText'({ text }, { ask }) {
    const expression = `document.execCommand('insertText', false, ${JSON.stringify(text)})`;
    await ask('Runtime.evaluate', { expression, emulateUserGesture: true });
  },
  async 'Page.goBack'(_, { browser, handle }) {
    await browser.in(handle, 'POST', '/back');
  },
  async 'Page.goForward'(_, { browser, handle }) {
    await browser.in(handle, 'POST', '/forward');
  },
  async 'DOM.getContentQuads'({ objectId }, { call }) {
    const { result } = await call(objectId, quadsOf, true);
    return { quads: result.value };
  },
  async 'DOM.scrollIntoViewIfNeeded'({ objectId }, { call }) {
    const { result } = await call(objectId, scrollThere, true);
    if (result.value) throw new Error(result.value);
  },
  /** In the one world that there is, an element's other handle is the element again. */
  async 'DOM.resolveNode'({ objectId }, { call }) {
    const { result } = await call(objectId, itself, false);
    return { object: result };
  },
  'DOM.describeNode': (_, { frame }) => ({ ownerFrameId: frame }),
};

/** One whose opener policy asks for another process would there be sent, and held up, again and again. */
async function passDocument(requestId, url, ask) {
  const response = await fetch(url);
  const { 'cross-origin-opener-policy': _, ...headers } = Object.fromEntries(response.headers);
  await ask('Network.interceptRequestWithResponse', {
    requestId,
    content: Buffer.from(await response.arrayBuffer()).toString('base64'),
    base64Encoded: true,
    mimeType: headers['content-type'],
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}

export function callOn(ask, objectId, work, returnByValue) {
  return ask('Runtime.callFunctionOn', { objectId, functionDeclaration: String(work), returnByValue });
}

// The inspector says nothing of an address that a page's script changes.
const PREPARE = `(() => {
  if (window.__isPrepared) return;
  Object.defineProperty(window, '__isPrepared', { value: true });
  // On a screen without a window manager no window has the focus.
  document.hasFocus = () => true;
  if (window !== window.top) return;
  const say = console.debug.bind(console, ${JSON.stringify(MOVED)});
  for (const name of ['pushState', 'replaceState']) {
    const change = History.prototype[name];
    History.prototype[name] = function (...state) {
      change.apply(this, state);
      say(location.href);
    };
  }
  for (const name of ['hashchange', 'popstate']) addEventListener(name, () => say(location.href), true);
})()`;

/* Run in the page. */

function itself() {
  return this;
}

function quadsOf() {
  return [...this.getClientRects()].map(({ left, top, right, bottom }) => [
    left,
    top,
    right,
    top,
    right,
    bottom,
    left,
    bottom,
  ]);
}

function scrollThere() {
  if (!this.isConnected) return 'Node is detached from document';
  if (this.getClientRects().length === 0) return 'Node does not have a layout object';
  this.scrollIntoViewIfNeeded(true);
  return '';
}
