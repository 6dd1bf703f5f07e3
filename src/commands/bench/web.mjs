// Visits the sites of builds.mjs, all of them in turn, so that whatever else the machine does meets all of them.
// In: 'ours 40' → { out }. Out: 'ours 40' → what was measured, as in summary.mjs.
import { chromium } from '@playwright/test';
import { serveSlowly } from './slow-server.mjs';
import { summarise } from './summary.mjs';
import { visit } from './visit.mjs';

const PRESSES = 39;
/** The first round trip brings so much of the page, and no more. */
const FIRST_FLIGHT = 14 * 1024;
const HELD_BACK = 10_000;

/** `runs`: of each site; by default 5, and 3 of the large ones. */
export async function visitSites(sites, { executablePath, runs }) {
  const browser = await chromium.launch({ executablePath });
  const servers = new Map();
  const found = new Map();
  try {
    for (const [name, { out }] of sites) servers.set(name, await serveSlowly(out));
    const visits = await inTurn(browser, servers, (name) => runs ?? (/[40]00$/.test(name) ? 3 : 5));
    for (const [name, server] of servers) {
      const values = { ...summarise(visits.get(name), server), ...sites.get(name).costs };
      if (!name.startsWith('stock')) values.heldBack = await visitHeldBack(browser, server);
      found.set(name, values);
    }
  } finally {
    await Promise.all([browser, ...servers.values()].map((one) => one.close()));
  }
  return found;
}

async function inTurn(browser, servers, runsOf) {
  const names = [...servers.keys()];
  const visits = new Map(names.map((name) => [name, []]));
  for (let run = 0; run < Math.max(...names.map(runsOf)); run += 1) {
    for (const [name, server] of servers)
      if (run < runsOf(name)) visits.get(name).push(await visit(browser, server, { presses: PRESSES }));
  }
  return visits;
}

/** Whether the first slide is there if the network stops after the first bytes of the page. */
async function visitHeldBack(browser, server) {
  server.hold(FIRST_FLIGHT, HELD_BACK);
  const { lcp, isFirstSlide } = await visit(browser, server, { presses: 0 });
  server.hold(0);
  return { lcp, isPainted: isFirstSlide && lcp < HELD_BACK };
}
