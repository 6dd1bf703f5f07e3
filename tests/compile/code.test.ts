import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { languages } from '../../src/compile/code-languages.ts';
import { createCodeRenderer } from '../../src/compile/code.ts';

const place = { file: 'slides/01-a.md', line: 7, column: 1 };
const render = await createCodeRenderer();
const draw = (text: string, language = 'text', lines = '', label = '') =>
  render({ text, language, lines, label, place });
const html = (...code: Parameters<typeof draw>): string => toHtml(draw(...code).nodes);
const said = (...code: Parameters<typeof draw>): string[] =>
  draw(...code).problems.map(({ message, hint }) => `${message} ${hint}`);

test('words get classes, lines get the states in which they are marked', () => {
  expect(html('const a = 1; // one\nreturn;\n', 'ts', '1|2|all', 'Two lines')).toBe(
    '<figure class="code"><pre class="code-block" tabindex="0" role="group" aria-label="Two lines" ' +
      'data-states="3" data-state="2"><code>' +
      '<span class="line" data-on="0 2"><span class="t-keyword">const</span> <span class="t-constant">a</span> ' +
      '= <span class="t-constant">1</span>; ' +
      '<span class="t-comment">// one</span>\n</span>' +
      '<span class="line" data-on="1 2"><span class="t-keyword">return</span>;</span></code></pre>' +
      '<span data-step="" aria-hidden="true"></span><span data-step="" aria-hidden="true"></span></figure>',
  );
});

test('code without views has no state and no step', () => {
  expect(html('a < b')).toBe(
    '<figure class="code"><pre class="code-block" tabindex="0" role="group" aria-label="Code in text">' +
      '<code><span class="line">a &#x3C; b</span></code></pre></figure>',
  );
});

test('the text comes out as it went in, without blank lines at the end', () => {
  const text = 'def f(x):\n\n    return x  # <é>\n\tpass';
  expect(toString(draw(`${text}\r\n\n\n`, 'python').nodes[0]!)).toBe(text);
});

test.each([
  'ts',
  'tsx',
  'js',
  'json',
  'yaml',
  'python',
  'py',
  'sql',
  'bash',
  'sh',
  'html',
  'css',
  'md',
  'java',
])('%s is known', (language) => expect(said('x', language)).toEqual([]));

test.each(languages.flatMap((files) => files.slice(-1).map(({ name }) => name)))(
  'the grammar of %s works without WebAssembly, and gives no inline style',
  (language) => {
    const sample = 'class A: "b" // c\n<p a="1">{x}</p> # y\n$z = 1; -- end\n\\emph{q} /* d */ 0x1f';
    expect(html(sample, language)).not.toContain('style=');
    expect(toString(draw(sample, language).nodes[0]!)).toBe(sample);
  },
);

test.each([
  [
    'an unknown language',
    'pyton',
    '',
    'Code in "pyton" cannot be coloured: the language is not known. Did you mean "python"? For code without colours write "text".',
  ],
  ['no such line', 'text', '1-9', 'There is no line 4 in this code. It has 3 lines, counted from 1.'],
  ['line 0', 'text', '0', 'There is no line 0 in this code. It has 3 lines, counted from 1.'],
  ['backwards', 'text', '3-2', 'The range 3-2 runs backwards. Write 2-3.'],
  [
    'not a range',
    'text',
    '1|first',
    '"first" is not a range of lines. Write lines and ranges such as 1-3|5|all; | separates the views, a comma joins ranges.',
  ],
  [
    'too many views',
    'text',
    '1|2|3|1|2|3|1|2|3|1|2',
    'This code has 11 views; the most is 10. Join some of them, or show the code on two slides.',
  ],
])('%s is a problem', (_, language, lines, sentence) => {
  const { problems, nodes } = draw('a\nb\nc', language, lines);
  expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([sentence]);
  expect(problems[0]?.place).toEqual(place);
  expect(toHtml(nodes)).not.toContain('data-states');
});

test('a comma joins ranges', () => {
  expect(html('a\nb\nc\nd', 'text', '2,4')).toContain('<span class="line" data-on="0">d</span>');
});
