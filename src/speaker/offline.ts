// The console without a network: its list of keys says whether it is kept. A newer version has a button among the tools,
// which loads it here alone: the stage goes on as it is.

import { offlineSign } from '../offline/sign.ts';
import { element } from '../page/element.ts';

export function keepConsole(): void {
  const title = 'Loads the newer version here; the stage goes on as it is';
  const button = element('button', { type: 'button', class: 'newer', hidden: '', title }, 'Update');
  document.querySelector('.tools')?.append(button);
  const sign = offlineSign('../', ({ newer }) => {
    button.hidden = newer === null;
    button.onclick = newer;
  });
  document.querySelector('.panel.help')?.append(sign);
}
