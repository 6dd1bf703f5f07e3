// WebKitGTK's own inspector protocol over the socket that WEBKIT_INSPECTOR_SERVER opens: frames of a length, a name and
// its parameters (GVariant). In: host and port, and what to do with messages; out: a way to attach to a page, counted
// from 1 in the order in which the browser made its targets, and to send to it.
import { connect } from 'node:net';

export function connectInspector(port, { onMessage }) {
  const socket = connect(port, '127.0.0.1');
  let received = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= HEADER && received.length >= HEADER + received.readUInt32BE(0)) {
      const end = HEADER + received.readUInt32BE(0);
      const body = received.subarray(HEADER, end);
      received = received.subarray(end);
      const name = body.subarray(0, body.indexOf(0));
      if (name.toString() === 'SendMessageToFrontend') {
        const parameters = body.subarray(name.length + 1);
        onMessage(Number(parameters.readBigUInt64LE(8)), JSON.parse(parameters.subarray(16, -1).toString()));
      }
    }
  });
  send('SetupInspectorClient', Buffer.from('\0'));
  return {
    attach: (target) => send('Setup', target64(target)),
    send: (target, message) =>
      send(
        'SendMessageToBackend',
        Buffer.concat([target64(target), Buffer.from(`${JSON.stringify(message)}\0`)]),
      ),
    close: () => socket.destroy(),
  };

  function send(name, parameters) {
    const body = Buffer.concat([Buffer.from(`${name}\0`), parameters]);
    const header = Buffer.alloc(HEADER);
    header.writeUInt32BE(body.length);
    header[4] = LITTLE_ENDIAN;
    socket.write(Buffer.concat([header, body]));
  }
}

const HEADER = 5;
const LITTLE_ENDIAN = 1;
/** Of the two processes that have targets, the one that has the pages. */
const CONNECTION = 1n;

function target64(target) {
  const parameters = Buffer.alloc(16);
  parameters.writeBigUInt64LE(CONNECTION, 0);
  parameters.writeBigUInt64LE(BigInt(target), 8);
  return parameters;
}
