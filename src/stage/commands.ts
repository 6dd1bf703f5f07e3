// What can be asked of the stage, by which keys. In: the stage and the way to what is loaded behind it. Out: the table
// that keys.ts binds and the help shows.

import { element } from '../page/element.ts';
import { featuresOn, findOwnScreen, knowsScreens } from '../page/screens.ts';
import type { Coming } from './coming.ts';
import type { Extras } from './extras.ts';
import type { Command } from './keys.ts';
import { closeNotice, showNotice } from './notice.ts';
import { closeNumbers, switchNumbers } from './numbers.ts';
import { offerPdf } from './pdf.ts';
import { switchScheme } from './scheme.ts';
import type { Stage } from './stage.ts';

export function listCommands(stage: Stage, ask: Coming<Extras>['ask']): Command[] {
  const next = () => stage.step(1);
  const previous = () => stage.step(-1);
  const blank = () => stage.blank(!stage.isBlank());
  return [
    {
      keys: ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'PageDown'],
      shown: '→ ↓ Space Enter PageDown',
      does: 'next step',
      run: next,
    },
    {
      keys: ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp'],
      shown: '← ↑ Shift+Space PageUp',
      does: 'previous step',
      run: previous,
    },
    { keys: ['Home'], shown: 'Home', does: 'first slide', run: () => stage.first() },
    { keys: ['End'], shown: 'End', does: 'last slide of the talk', run: () => stage.last() },
    { keys: ['b', '.'], shown: 'B .', does: 'blank the screen; a step ends it too', run: blank },
    {
      keys: ['g'],
      shown: 'G',
      does: 'go to a slide by number, id or words',
      run: () => ask(({ jump }) => jump()),
    },
    {
      keys: ['/'],
      shown: '/',
      does: 'search in slides, script and sources',
      run: () => ask(({ search }) => search()),
    },
    {
      keys: ['c'],
      shown: 'C',
      does: 'copy a link to this slide, or cite it',
      run: () => ask(({ cite }) => cite()),
    },
    { keys: ['o'], shown: 'O', does: 'overview of all slides', run: () => ask(({ overview }) => overview()) },
    {
      keys: ['q'],
      shown: 'Q',
      does: 'backup slides: a second key shows one',
      run: () => ask(({ backup }) => backup()),
    },
    {
      keys: ['r'],
      shown: 'R',
      does: 'back from there to where the talk was',
      run: () => ask(({ goBack }) => goBack()),
    },
    { keys: ['n'], shown: 'N', does: 'numbers of a live figure, and back', run: () => switchNumbers(stage) },
    {
      keys: ['s'],
      shown: 'S',
      does: 'speaker’s console in a window of its own',
      run: () => void openConsole(),
    },
    { keys: ['f'], shown: 'F', does: 'full screen, and back', run: () => void switchFullScreen() },
    { keys: ['d'], shown: 'D', does: 'light or dark', run: switchScheme },
    { keys: ['p'], shown: 'P', does: 'slides as PDF', run: offerPdf },
    { keys: ['?', 'h'], shown: '? H', does: 'this help', run: () => ask(({ help }) => help()) },
    {
      keys: ['Escape'],
      shown: 'Esc',
      does: 'closes what is open, and nothing else',
      run: () => {
        closeNotice();
        closeNumbers();
      },
    },
  ];
}

async function openConsole(): Promise<void> {
  const address = new URL(`speaker/${location.hash}`, document.baseURI).href;
  // One window for this talk: a second S brings it to the front.
  const name = `console ${new URL('./', document.baseURI).pathname}`;
  // The room's screen is not the place for it.
  const own = knowsScreens() ? await findOwnScreen() : null;
  const opened = window.open(address, name, own ? featuresOn(own) : 'popup,width=1280,height=800');
  if (opened) return opened.focus();
  const link = element('a', { href: address, target: name }, 'Open the console');
  showNotice('The browser has blocked the console’s window.', link);
}

async function switchFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) return await document.exitFullscreen();
    await document.documentElement.requestFullscreen();
    // A clicker's stop button sends Esc. Where the browser can, only holding Esc leaves the full screen.
    const { keyboard } = navigator as { keyboard?: { lock(keys: string[]): Promise<void> } };
    await keyboard?.lock(['Escape']);
  } catch {
    showNotice('This browser does not allow full screen here.');
  }
}
