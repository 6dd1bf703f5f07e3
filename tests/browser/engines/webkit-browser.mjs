// One MiniBrowser of WebKitGTK with a profile of its own, which has two handles: WebDriver (windows, addresses, keys and
// pointer) and the inspector (everything inside a page).
//   const browser = await startMiniBrowser({ display: ':5', onMessage(target, message) {} });
//   await browser.command('POST', '/url', { url })     a command of the WebDriver session
//   const { handle, target } = await browser.newWindow()
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { connectInspector } from './remote-inspector.mjs';
import { findMiniBrowser } from './installed.mjs';

/** A start that comes to nothing, as where another process takes one of its ports, is made again on other ports. */
export async function startMiniBrowser(options) {
  for (let left = 2; ; left -= 1) {
    const start = await launch(options);
    try {
      return await within(PATIENCE, start.browser());
    } catch (error) {
      await start.end();
      if (left === 0) throw error;
    }
  }
}

const PATIENCE = 15_000;

async function launch({ display, onMessage }) {
  const [inspectorPort, driverPort] = await Promise.all([freePort(), freePort()]);
  const settings = await mkdtemp(join(tmpdir(), 'webkit-'));
  // Else the window's own furniture does not let it be as narrow as a phone.
  await mkdir(join(settings, 'gtk-3.0'));
  await writeFile(
    join(settings, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; font-size: 1px }',
  );
  const environment = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    XDG_CONFIG_HOME: settings,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
    // Its sandbox refuses to start for root, as in a container.
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  };
  const processes = [
    spawn(findMiniBrowser(), ['--automation'], { env: environment, stdio: 'ignore' }),
    spawn('WebKitWebDriver', [`--port=${driverPort}`, `--target=127.0.0.1:${inspectorPort}`], {
      env: environment,
      stdio: 'ignore',
    }),
  ];
  const gone = Promise.all(processes.map((one) => new Promise((resolve) => one.once('exit', resolve))));
  let inspector;
  const end = async () => {
    inspector?.close();
    // The browser's helpers (network, pages) end with it.
    for (const one of processes) one.kill('SIGKILL');
    await gone;
    await rm(settings, { recursive: true, force: true });
  };
  const browser = async () => {
    const session = await newSession(driverPort, processes);
    let isOpen;
    const firstPage = new Promise((resolve) => (isOpen = resolve));
    inspector = connectInspector(inspectorPort, {
      onMessage(target, message) {
        if (target !== FIRST) onMessage(target, message);
        else if (message.method === 'Target.targetCreated') isOpen(message.params.targetInfo.targetId);
      },
    });
    inspector.attach(FIRST);
    const targetId = await firstPage;
    const openWindow = () => {
      const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: OPEN_WINDOW });
      inspector.send(FIRST, { id: 1, method: 'Target.sendMessageToTarget', params: { targetId, message } });
    };
    const first = await ask(driverPort, 'GET', `/session/${session}/window`);
    return windows({ session, driverPort, inspector, first, openWindow, end });
  };
  return { browser, end };
}

/** Rejects if `work` takes longer than that many milliseconds. */
async function within(limit, work) {
  const waiting = new AbortController();
  const late = after(limit, null, { signal: waiting.signal }).then(() => {
    throw new Error(`WebKitGTK is not up within ${limit / 1000} s`);
  });
  // Called off below, which it says with an error.
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    waiting.abort();
  }
}

function windows({ session, driverPort, inspector, first, openWindow, end }) {
  const command = (method, path, body) => ask(driverPort, method, `/session/${session}${path}`, body);
  let busy = Promise.resolve();
  /** One at a time: most commands mean the current window. */
  const alone = (work) => (busy = busy.then(work, work));
  const known = new Set();
  // The first two are the window that the browser starts with and the automation session.
  let targets = FIRST + 1;
  const take = (handle) => {
    known.add(handle);
    return { handle, target: ++targets };
  };
  const unknown = async () => {
    const handles = await command('GET', '/window/handles');
    return handles.filter((handle) => handle !== first && !known.has(handle));
  };
  return {
    inspector,
    end,
    in: (handle, method, path, body) =>
      alone(async () => {
        await command('POST', '/window', { handle });
        return command(method, path, body);
      }),
    /** Opened by the first window, which then has no toolbar, so that it can be as narrow as a phone. */
    newWindow: () =>
      alone(async () => {
        openWindow();
        for (;;) {
          const [handle] = await unknown();
          if (handle) return take(handle);
          await after(10);
        }
      }),
    /** Since the last call, by pages. */
    changes: () =>
      alone(async () => {
        const handles = await command('GET', '/window/handles');
        return {
          opened: handles.filter((handle) => handle !== first && !known.has(handle)).map(take),
          closed: [...known].filter((handle) => !handles.includes(handle) && known.delete(handle)),
        };
      }),
    forget: (handle) => known.delete(handle),
  };
}

const FIRST = 1;

const OPEN_WINDOW = {
  expression: "window.open('about:blank', '_blank', 'noopener,width=1280,height=720')",
  emulateUserGesture: true,
};

/** The browser needs a moment until it listens, and the driver one until it has found it. */
async function newSession(port, processes) {
  const capabilities = {
    alwaysMatch: {
      pageLoadStrategy: 'none',
      unhandledPromptBehavior: 'ignore',
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    },
  };
  let fault;
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (processes.some((one) => one.exitCode !== null || one.signalCode)) break;
    try {
      return (await ask(port, 'POST', '/session', { capabilities })).sessionId;
    } catch (error) {
      fault = error;
      await after(50);
    }
  }
  throw new Error('WebKitGTK does not start', { cause: fault });
}

async function ask(port, method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = await response.json();
  if (response.ok) return value;
  throw new Error(`${path}: ${value.error}: ${value.message}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
