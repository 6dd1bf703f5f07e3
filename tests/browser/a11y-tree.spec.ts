// What a screen reader gets, from the browser's own accessibility tree: over both talks, slide by slide and step by step,
// what holds everywhere; and to the letter, for a few slides of the example (tests/fixtures/trees).
import { expect, test, type Page } from '@playwright/test';
import { addresses, expectPlace, openDeck, outline, press, settled, TALKS } from './deck-page.ts';
import { site } from './sites.ts';
import { each, find, inLines, listen, type Heard } from './tree.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, locale: 'en-US', timezoneId: 'UTC' });

for (const { name, address } of TALKS) {
  test(`${name}: at each step the slide as it stands, headline first, and each change is said once`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await openDeck(page, address());
    const tree = await listen(page);
    const slides = await outline(page);
    await noteWhatIsSaid(page);
    const faults: string[] = [];
    /** Drawings of which parts are still to come, by slide: what they were called. */
    const unfinished = new Map<string, string[]>();
    for (const [index, state] of addresses(slides).entries()) {
      if (index > 0) await press(page, 'PageDown');
      const [, id = '', step] = state.split('/');
      await expect(page.locator('.slides > .present [data-live=""]')).toHaveCount(0);
      const shown = await page.evaluate(whatIsSeen);
      const slide = slides.find((one) => one.id === id);
      const heard = await tree();
      const say = (fault: string): void => void faults.push(`${state}: ${fault}`);
      if (shown.id !== id) say(`the stage shows ${shown.id}`);
      if (
        heard.name !==
        (slide?.headline === slides[0]?.headline ? heard.name : `${slide?.headline} – ${slides[0]?.headline}`)
      )
        say(`the window is called “${heard.name}”`);
      const [main, ...others] = find(heard, 'main');
      const [region, ...more] = main?.children ?? [];
      if (!main || !region || others.length > 0 || more.length > 0) {
        say('there is more than one slide, or none');
        continue;
      }
      if (region.name !== slide?.headline) say(`the slide is called “${region.name}”`);
      const [first] = region.children;
      if (first?.role !== 'heading' || first.name !== slide?.headline)
        say(`${first?.role} comes before the headline`);
      if (letters(wordsBeside(region)) !== letters(shown.words))
        say(`is read as “${wordsBeside(region)}”, is seen as “${shown.words}”`);
      for (const { role, name: label, value, description } of each(heard)) {
        if (/image|slider|combobox|textbox|checkbox|button|link|group|heading/.test(role) && label === '')
          say(`${role} without a name`);
        if (/slider|combobox|checkbox/.test(role) && value === '') say(`${role} “${label}” without a value`);
        if (description !== '') say(`${role} “${label}” is described besides: ${description}`);
        if (role === 'application') say('is an application');
      }
      for (const label of shown.blocks)
        if (find(region, 'group').filter((group) => group.name === label).length !== 1)
          say(`the code “${label}” is not there once`);
      for (const label of shown.unfinished) {
        unfinished.set(id, [...(unfinished.get(id) ?? []), label]);
        if (!find(region, 'image').some((image) => image.name === label))
          say(`no image is called “${label}”`);
      }
      for (const label of shown.finished)
        if (unfinished.get(id)?.includes(label)) say(`was told before it was drawn: “${label}”`);
      if (index === 0) {
        if (shown.said.length > 0) say('something is said before anything has happened');
      } else if (shown.said.length !== 1) say(`said: ${JSON.stringify(shown.said)}`);
      else if (step === undefined && shown.said[0] !== `focus: ${id}`) say(`said: ${shown.said[0]}`);
      else if (step !== undefined && shown.said[0]?.startsWith('focus')) say('the step has moved the focus');
      for (const part of shown.toCome)
        if (shown.said.some((said) => said.includes(part))) say(`tells what is still to come: ${part}`);
    }
    expect(faults).toEqual([]);
  });
}

test.describe('to the letter', () => {
  for (const place of [
    'littles-law',
    'littles-law/1',
    'load',
    'load/1',
    'time-code/1',
    'pool/2',
    'two-lines',
    'servers',
  ]) {
    test(place, async ({ page }) => {
      await openDeck(page, `${site.example()}#/${place}`);
      const [main] = find(await (await listen(page))(), 'main');
      expect(main ? inLines(main) : '').toMatchSnapshot(`deck-${place.replace('/', '-')}.txt`);
    });
  }

  test('the bar', async ({ page }) => {
    await openDeck(page, site.example());
    // The last to come.
    await expect(page.locator('.buttons')).toContainText('Not offline');
    const [bar] = find(await (await listen(page))(), 'navigation');
    expect(bar ? inLines(bar) : '').toMatchSnapshot('deck-bar.txt');
  });

  test('the console', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2025-03-04T10:00:00Z'));
    await page.goto(`${site.example()}speaker/#/load/1`);
    await settled(page);
    await expect(page.locator('#try input')).toBeVisible();
    const [main] = find(await (await listen(page))(), 'main');
    expect(main ? inLines(main) : '').toMatchSnapshot('console-load-1.txt');
  });

  test('the reading edition', async ({ page }) => {
    await page.goto(`${site.example()}read/`);
    await settled(page);
    const heard = await (await listen(page))();
    const articles = find(heard, 'article').filter(({ name }) => /tells how long|row of counters/.test(name));
    expect(articles.map((article) => inLines(article)).join('\n')).toMatchSnapshot('read.txt');
  });
});

test.describe('what is said', () => {
  test('steps: only what is new; code: which lines; then it is gone', async ({ page }) => {
    await page.clock.install();
    await openDeck(page, `${site.example()}#/littles-law`);
    await noteWhatIsSaid(page);
    await press(page, 'PageDown', 2);
    expect(await said(page)).toEqual([
      expect.stringMatching(/^At .* a minute, ten in line wait five minutes\.$/s),
      'At four a minute, half of that.',
    ]);
    const tree = await listen(page);
    expect(inLines(await tree()).split('half of that').length - 1).toBe(2);
    await page.clock.runFor(6000);
    expect(inLines(await tree()).split('half of that').length - 1).toBe(1);
    await openDeck(page, `${site.example()}#/time-code`);
    await noteWhatIsSaid(page);
    await press(page, 'PageDown', 2);
    expect(await said(page)).toEqual(['Code, line 2', 'Code, lines 3 to 4']);
    await press(page, 'PageUp', 2);
    expect(await said(page)).toEqual([]);
  });

  test('a slide by its own name: by focus, or aloud while a button keeps the focus', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load/1`);
    await noteWhatIsSaid(page);
    await press(page, 'PageDown');
    await expectPlace(page, 'servers');
    expect(await said(page)).toEqual(['focus: servers']);
    const next = page.getByRole('button', { name: 'Next step' });
    await next.focus();
    await said(page);
    await press(page, 'Enter');
    await expectPlace(page, 'time-code');
    expect(await said(page)).toEqual(['Four lines say how long a request takes.']);
    await expect(next).toBeFocused();
    // A jump leaves the dialog, and goes into the slide.
    await press(page, 'g');
    await page.keyboard.type('pool');
    await said(page);
    await press(page, 'Enter');
    await expectPlace(page, 'pool');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pool');
    expect((await said(page)).at(-1)).toBe('focus: pool');
    await expect(page.locator('.announcer')).toHaveText('');
  });

  test('a live figure: what the reader has made of it, once', async ({ page }) => {
    await openDeck(page, `${site.example()}#/load`);
    const [slider] = [page.getByRole('slider', { name: 'Load' })];
    await slider.focus();
    await press(page, 'ArrowRight');
    const words = 'At a load of 0.55 a visit takes 2.2 times as long.';
    await expect(page.locator('#load [role="status"]')).toHaveText(words);
    await expect(page.locator('.announcer')).toHaveText('');
    const heard = await (await listen(page))();
    expect(find(heard, 'image').map(({ name }) => name)).toEqual([words]);
    expect(find(heard, 'slider').map(({ value }) => value)).toEqual(['0.55']);
  });
});

for (const path of ['speaker/', 'read/', 'behind/']) {
  for (const { name, address } of TALKS) {
    test(`${name}, /${path}: landmarks, one title, headings in order, a name for each control`, async ({
      page,
    }) => {
      // The page behind the deck leads on to the deck where there are scripts.
      if (path === 'behind/') await page.route('**/to-deck.js', (route) => route.abort());
      await page.goto(address() + path);
      if (path !== 'behind/') await settled(page);
      const heard = await (await listen(page))();
      expect(find(heard, 'main')).toHaveLength(1);
      const outside = heard.children.filter(
        ({ role }) => !/main|navigation|banner|contentinfo|link/.test(role),
      );
      expect(outside.map(({ role }) => role)).toEqual([]);
      const levels = find(heard, 'heading').map(({ level }) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
      const nameless = [...each(heard)].filter(
        ({ role, name: label }) =>
          label === '' &&
          /image|slider|combobox|textbox|searchbox|checkbox|button|link|separator|heading|region/.test(role),
      );
      expect(nameless.map(({ role }) => role)).toEqual([]);
    });
  }
}

/** What a screen reader would say by itself: the words of the live region, and the slide that gets the focus. */
async function noteWhatIsSaid(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: string[] = [];
    Reflect.set(window, 'notes', notes);
    const region = document.querySelector('.announcer');
    if (region)
      new MutationObserver(() => region.textContent && notes.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.matches('.slides > section'))
        notes.push(`focus: ${target.id}`);
    });
  });
}

async function said(page: Page): Promise<string[]> {
  return page.evaluate(() => (Reflect.get(window, 'notes') as string[]).splice(0));
}

interface Seen {
  id: string;
  words: string;
  /** Names of the blocks of code. */
  blocks: string[];
  /** Names of drawings to which steps are still to come, and of those that steps have made whole. */
  unfinished: string[];
  finished: string[];
  said: string[];
  /** Text of later steps, where it is long enough to be known by. */
  toCome: string[];
}

/** Runs in the page. */
function whatIsSeen(): Seen {
  const slide = document.querySelector<HTMLElement>('.slides > .present');
  if (!slide) throw new Error('There is no slide on stage.');
  const steps = Number(slide.dataset['steps']);
  const made = new Set(
    [...slide.querySelectorAll('.fragment.visible')].map((part) => part.getAttribute('data-fragment-index')),
  ).size;
  const words: string[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('svg, math, select, input, [role="img"], [aria-hidden="true"]')) continue;
    if (node instanceof Text) words.push(node.data);
    else if (getComputedStyle(element, '::before').content.startsWith('counter('))
      words.push(
        String(
          (element.parentElement as HTMLOListElement).start +
            [...(element.parentElement?.children ?? [])].indexOf(element),
        ),
      );
  }
  const drawings = [...slide.querySelectorAll('.figure > .fig')].filter(
    (drawing) => drawing.querySelector('.fragment') ?? (steps > 0 && drawing.closest('[data-live]')),
  );
  const isLacking = (drawing: Element): boolean =>
    drawing.closest('[data-live]') ? made < steps : drawing.querySelector('.fragment:not(.visible)') !== null;
  const names = (lacking: boolean): string[] =>
    drawings
      .filter((drawing) => isLacking(drawing) === lacking)
      .map((drawing) => drawing.getAttribute('aria-label') ?? '');
  return {
    id: slide.id,
    words: words.join(' '),
    blocks: [...slide.querySelectorAll('pre')].map((block) => block.getAttribute('aria-label') ?? ''),
    unfinished: names(true),
    finished: names(false),
    said: (Reflect.get(window, 'notes') as string[]).splice(0),
    toCome: [...slide.querySelectorAll('.fragment:not(.visible)')]
      .map((part) => (part.getAttribute('data-says') ?? part.textContent).trim())
      .filter((text) => text.length > 12),
  };
}

/** All of it but pictures, formulas and the values of controls. */
function wordsBeside({ role, name, children }: Heard): string {
  if (/image|math|slider|combobox|textbox|checkbox/.test(role)) return '';
  return children.length > 0 || /region|group|status|list|figure/.test(role)
    ? children.map(wordsBeside).join(' ')
    : name;
}

function letters(words: string): string {
  // The marks round a quotation are the style sheet's.
  return words.replace(/[\s“”]+/g, '');
}
