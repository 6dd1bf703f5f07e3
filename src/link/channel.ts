// One page's end of the channel. In: what to say. Out: the messages of the other pages of the same site, once
// each and in order.
//
//   const link = openLink({ root: '../', role: 'console', receive: (message) => … });
//   link.send({ type: 'step', by: 1 });

import { createGate } from './order.ts';
import { parseMessage, VERSION, type Body, type Message, type Role } from './message.ts';

export interface Link {
  /** False where the browser has no BroadcastChannel or refuses it: the page works alone and should say so. */
  readonly works: boolean;
  /** This page's id, as in `Message.from`. */
  readonly id: string;
  send(body: Body): void;
  /** Says bye and leaves. */
  close(): void;
}

interface LinkOptions {
  /** From this page to the root of the site: './' on the deck, '../' on the console. */
  root: string;
  role: Role;
  receive(message: Message): void;
}

export function openLink({ root, role, receive }: LinkOptions): Link {
  const id = randomId();
  const channel = openChannel(channelName(new URL(root, document.baseURI).pathname));
  const newer = createGate();
  let seq = 0;

  function send(body: Body): void {
    channel?.postMessage({ v: VERSION, from: id, role, seq: ++seq, time: Date.now(), ...body });
  }
  function leave(): void {
    send({ type: 'bye' });
  }
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data);
    if (message && message.from !== id && newer(message, Date.now())) receive(message);
  });
  addEventListener('pagehide', leave);

  return {
    works: channel !== null,
    id,
    send,
    close() {
      removeEventListener('pagehide', leave);
      leave();
      channel?.close();
    },
  };
}

/** Two talks on one host must not drive each other: the name holds the path of the site. */
function channelName(path: string): string {
  return `talk:${path.replace(/index\.html$/, '')}`;
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** crypto.randomUUID exists in secure contexts only, and a talk may be served by plain http in a hall. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('');
}
