import { expect, test } from 'vitest';
import { wholeText } from '../../src/site/read-said.ts';

test('a sentence that a press interrupts is whole again', () => {
  expect(wholeText(['<p>They counted,</p>', '<p>we fit.</p>'])).toBe('<p>They counted, we fit.</p>');
  expect(wholeText(['<p>Not <em>this</em></p>', '<p>but that.</p>'])).toBe(
    '<p>Not <em>this</em> but that.</p>',
  );
  const cited = '<a class="ref" href="#ref-a">1</a>, <a class="ref" href="#ref-b">2</a>';
  expect(wholeText([`<p>Two trillion, at most;${cited}</p>`, '<p>we fit.</p>'])).toBe(
    `<p>Two trillion, at most;${cited} we fit.</p>`,
  );
});

test.each([
  [['<p>Ask.</p>', '<p>Answer.</p>']],
  [['<p>“Who?”</p>', '<p>Nobody.</p>']],
  [['<p>Two points:</p>', '<ul><li>one</li></ul>']],
  [['<p>Cited.<a class="ref" href="#ref-a">1</a></p>', '<p>Next.</p>']],
])('%j stays as it is', (parts) => {
  expect(wholeText(parts)).toBe(parts.join('\n'));
});

test('one part is the text', () => {
  expect(wholeText(['<p>All.</p>'])).toBe('<p>All.</p>');
});
