import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { renderMath } from '../../src/compile/math.ts';

const place = { file: 'slides/01-a.md', line: 10, column: 5 };
const html = (tex: string, display = false): string => toHtml(renderMath(tex, display, place).nodes);

test.each([
  [
    'x^2',
    false,
    '<math data-tex="x^2" class="math-inline"><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math>',
  ],
  [
    '\\mathcal{L}',
    true,
    '<math display="block" class="math-display" data-tex="\\mathcal{L}"><mi class="mathcal">ℒ</mi></math>',
  ],
])('%s', (tex, display, expected) => expect(html(tex, display)).toBe(expected));

test.each([
  ['\\begin{pmatrix}a&b\\end{pmatrix}', 'math-right-half'],
  ['\\begin{cases}a&b\\end{cases}', 'math-left-1'],
  ['\\begin{aligned}a&=b\\end{aligned}', 'math-left-0'],
  ['\\boxed{x}', 'math-boxed'],
  ['\\begin{array}{l|r}\\hline a&b\\end{array}', 'math-rule-right'],
  ['x \\tag{1}', 'math-wide'],
])('%s has %s and no inline style', (tex, name) => {
  expect(renderMath(tex, true, place).problems).toEqual([]);
  expect(html(tex, true)).toContain(name);
  expect(html(tex, true)).not.toContain(' style=');
});

test.each([
  ['a\\foo b', 10, 6, 'Unsupported function name: \\foo'],
  ['a\nb \\foo', 11, 3, 'Unsupported function name: \\foo'],
  ['x^2^3', 10, 8, 'Double superscript'],
  ['\\frac{a}', 10, 13, "Unexpected end of input in a macro argument, expected '}'"],
  ['{a', 10, 7, "Expected '}', got 'EOF'"],
  ['\\def\\a{\\a\\a}\\a', 10, 5, 'Too many expansions: infinite loop or need to increase maxExpand setting'],
])('%s is a problem at its place', (tex, line, column, what) => {
  expect(renderMath(tex, false, place).problems).toEqual([
    {
      place: { file: 'slides/01-a.md', line, column },
      message: `This formula cannot be read: ${what}.`,
      hint: 'Formulas are written in TeX between $$ and $$; a dollar alone is a dollar.',
    },
  ]);
});

test('a colour is a problem, not an inline style', () => {
  expect(renderMath('\\color{red}x', false, place).problems[0]?.message).toBe(
    'This formula needs a style that slides do not have: "color:#ff0000".',
  );
});
