// One page of WebKitGTK. In: Playwright's commands for it; out: the same to the inspector where that knows them, else
// their counterparts. There is one world of scripts only: the second one that Playwright asks for is an alias.
import { setTimeout as after } from 'node:timers/promises';
import { INNER, MOVED, callOn } from './webkit-inner.mjs';
import { actionOf } from './webdriver-actions.mjs';

/** Own messages count from here, Playwright's from one. */
const OWN = 1_000_000_000;
/** Added to the number of a page's world of scripts. */
const ALIAS = 1_000_000;
const NAMELESS = 500_000;
const UTILITY_WORLD = '__playwright_utility_world__';

/** In the place of a result: the inspector's own answer is passed on when it comes. */
export const FORWARDED = Symbol('forwarded');

export function createPage({ browser, handle, target, say }) {
  let last = OWN;
  let frame = '';
  let url = 'about:blank';
  let current = '';
  let provisional = '';
  let worlds = 0;
  let scripts = true;
  let intercepts = false;
  let coming = null;
  const waiting = new Map();
  const frames = new Set();
  const documents = new Map();
  const page = {
    lastInput: 0,
    attach() {
      browser.inspector.attach(target);
      outer('Target.setPauseOnStart', { pauseOnStart: true }).catch(() => undefined);
    },
    receive,
    perform,
    navigate,
    close: () => browser.in(handle, 'DELETE', '/window').finally(() => browser.forget(handle)),
  };
  return page;

  function receive(message) {
    if (message.id >= OWN) return settle(message);
    if (message.method !== 'Target.dispatchMessageFromTarget') {
      follow(message);
      return say(message);
    }
    const { targetId } = message.params;
    const inner = JSON.parse(message.params.message);
    if (inner.id >= OWN) return settle(inner);
    if (inner.result?.frameTree) ({ id: frame, url } = inner.result.frameTree.frame);
    for (const event of inner.method ? translate(inner) : [inner]) tell(targetId, event);
  }

  /** A page that goes to another site gets another process, and with it another target. */
  function follow({ method, params }) {
    if (method === 'Target.targetCreated') {
      if (params.targetInfo.isProvisional) provisional = params.targetInfo.targetId;
      else current = params.targetInfo.targetId;
    }
    if (method === 'Target.didCommitProvisionalTarget') current = params.newTargetId;
  }

  function settle({ id, result, error }) {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(error.message));
    else one?.resolve(result);
  }

  function tell(targetId, message) {
    if (targetId !== current && targetId !== provisional) return;
    say({
      method: 'Target.dispatchMessageFromTarget',
      params: { targetId, message: JSON.stringify(message) },
    });
  }

  /** Events as Playwright expects them. */
  function translate(event) {
    const { method, params } = event;
    if (method === 'Runtime.executionContextCreated') return withAlias(params.context);
    if (method === 'Network.requestWillBeSent' && params.type === 'Document') {
      documents.set(params.requestId, params.request.url);
      // One that is given up, because another process goes on with it, would be taken for a fault.
      if (!intercepts) return [];
    }
    if (method === 'Network.loadingFailed' && documents.has(params.requestId) && !params.canceled)
      coming?.reject(new Error(params.errorText));
    if (method === 'Page.frameNavigated') {
      const { id, parentId, loaderId } = params.frame;
      const first = !frames.has(id);
      frames.add(id);
      if (parentId)
        return first
          ? [{ method: 'Page.frameAttached', params: { frameId: id, parentFrameId: parentId } }, event]
          : [event];
      frame = id;
      url = params.frame.url;
      coming?.resolve({ loaderId });
      // A page without scripts has no world, though it can be asked.
      const world = { id: NAMELESS + ++worlds, type: 'normal', name: '', frameId: id };
      return [event, ...(scripts ? [] : withAlias(world))];
    }
    if (method === 'Page.loadEventFired' || method === 'Page.domContentEventFired')
      return [{ method, params: { ...params, frameId: frame } }];
    if (method === 'Console.messageAdded' && params.message.parameters?.[0]?.value === MOVED) {
      url = params.message.parameters[1].value;
      if (coming?.isWithin) coming.resolve({});
      return [{ method: 'Page.navigatedWithinDocument', params: { frameId: frame, url } }];
    }
    return [event];
  }

  async function navigate(address) {
    const isWithin = address.includes('#') && address.split('#')[0] === url.split('#')[0];
    const arrived = new Promise((resolve, reject) => (coming = { isWithin, resolve, reject }));
    await browser.in(handle, 'POST', '/url', { url: address });
    return arrived.finally(() => (coming = null));
  }

  async function perform(method, params, id) {
    if (method === 'Target.sendMessageToTarget') {
      const message = JSON.parse(params.message);
      const own = INNER[message.method];
      if (message.method === 'Network.setInterceptionEnabled') intercepts = message.params.enabled;
      if (!own) {
        const told = JSON.stringify({ ...message, params: unalias(message.params) });
        browser.inspector.send(target, { id, method, params: { ...params, message: told } });
        if (message.method === 'Page.enable' && !scripts) withoutScripts(params.targetId);
        return FORWARDED;
      }
      void answerOwn(own, params.targetId, message);
      return {};
    }
    if (method.startsWith('Target.')) {
      if (method === 'Target.activate') return browser.in(handle, 'POST', '/window', { handle });
      browser.inspector.send(target, { id, method, params });
      return FORWARDED;
    }
    if (method.startsWith('Input.')) return act(method, params);
    if (method === 'Emulation.setDeviceMetricsOverride') return resize(params);
    if (method === 'Emulation.setJavaScriptEnabled') scripts = params.enabled;
    return {};
  }

  function withoutScripts(targetId) {
    inner(targetId, 'Page.overrideSetting', { setting: 'ScriptEnabled', value: false }).catch(
      () => undefined,
    );
  }

  async function act(method, params) {
    page.lastInput = performance.now();
    await browser.in(handle, 'POST', '/actions', { actions: [actionOf(method, params)] });
    return {};
  }

  /** WebDriver sets the size of the window; around a page that another has opened there may be a toolbar. */
  async function resize({ width, height }) {
    const inside = async () => {
      const { result } = await inner(current, 'Runtime.evaluate', {
        expression: '[innerWidth, innerHeight]',
        returnByValue: true,
      });
      return result.value;
    };
    let window = { width, height };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await browser.in(handle, 'POST', '/window/rect', window);
      let size = await inside();
      for (let wait = 0; wait < 50 && (size[0] !== width || size[1] !== height); wait += 1) {
        await after(20);
        size = await inside();
      }
      if (size[0] === width && size[1] === height) return {};
      window = { width: window.width + width - size[0], height: window.height + height - size[1] };
    }
    throw new Error(`The window does not become ${width} by ${height}, it is ${await inside()}`);
  }

  async function answerOwn(own, targetId, { id, method, params }) {
    try {
      const ask = (name, parameters) => inner(targetId, name, parameters);
      const result = await own(unalias(params ?? {}), {
        ask,
        call: (...args) => callOn(ask, ...args),
        frame,
        documents,
        browser,
        handle,
      });
      tell(targetId, { id, result: result ?? {} });
    } catch (error) {
      tell(targetId, { id, error: { message: error.message, method } });
    }
  }

  function outer(method, params) {
    const id = ++last;
    browser.inspector.send(target, { id, method, params });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  function inner(targetId, method, params = {}) {
    const id = ++last;
    outer('Target.sendMessageToTarget', { targetId, message: JSON.stringify({ id, method, params }) }).catch(
      (error) => waiting.get(id)?.reject(error),
    );
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }
}

function withAlias(context) {
  const alias = { ...context, id: context.id + ALIAS, type: 'user', name: UTILITY_WORLD };
  return [context, alias].map((one) => ({
    method: 'Runtime.executionContextCreated',
    params: { context: one },
  }));
}

function unalias({ contextId, ...params } = {}) {
  const real = contextId >= ALIAS ? contextId - ALIAS : contextId;
  return { ...params, ...(real && real < NAMELESS && { contextId: real }) };
}
