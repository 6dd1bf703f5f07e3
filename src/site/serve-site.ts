// Serves a built site on this machine only, with the headers that it should have anywhere. `pages` are shown
// in the place of files: { '/speaker/': '<!doctype html>…' }.

import type { AddressInfo } from 'node:net';
import { preview, type Connect } from 'vite';
import { folderAddress } from './folder-address.ts';
import { headers } from './headers.ts';
import { projectFolder } from './talk-folder.ts';

export interface Server {
  /** With a slash at the end. */
  address: string;
  port: number;
  close: () => Promise<void>;
}

export async function serveSite(
  folder: string,
  options: { port: number; pages?: Readonly<Record<string, string>> },
): Promise<Server> {
  const server = await preview({
    configFile: false,
    root: projectFolder,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: options.port, strictPort: false, open: false },
    plugins: [
      {
        name: 'responses',
        configurePreviewServer({ middlewares }) {
          middlewares.use(respond(options.pages ?? {}));
        },
      },
    ],
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, port, close: () => server.close() };
}

function respond(pages: Readonly<Record<string, string>>): Connect.NextHandleFunction {
  return (request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // To pack what does not leave the machine would take longer than to send it.
    delete request.headers['accept-encoding'];
    const url = request.url ?? '/';
    const address = folderAddress(url);
    const page = pages[url.replace(/(index\.html)?(\?.*)?$/, '')];
    if (address) {
      response.writeHead(308, { Location: address }).end();
    } else if (page !== undefined) {
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Cache-Control', 'no-store');
      response.end(request.method === 'HEAD' ? undefined : page);
    } else {
      next();
    }
  };
}
