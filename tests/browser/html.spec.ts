// The pages are valid HTML as they are sent. (What Reveal adds on stage is its own.)
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { site } from './sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // A taste: a named <div role="group"> is no <fieldset>.
    rules: { 'prefer-native-element': 'off' },
  }),
);
const PAGES = ['index.html', 'behind/index.html', 'read/index.html', 'speaker/index.html'];

for (const [name, folder] of Object.entries({ talk: site.talkFolder, example: site.exampleFolder })) {
  for (const file of PAGES) {
    test(`${file} of the ${name} is valid`, async () => {
      expect(await faults(await readFile(join(folder(), file), 'utf8'))).toEqual([]);
    });
  }
}

async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${line}: ${message} (${ruleId}) ${selector ?? ''}`,
    ),
  );
}
