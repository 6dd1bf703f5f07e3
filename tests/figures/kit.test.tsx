import { scaleLinear, scaleLog } from 'd3-scale';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Arrow } from '../../src/figures/arrow.tsx';
import { XAxis, YAxis } from '../../src/figures/axis.tsx';
import { Box } from '../../src/figures/box.tsx';
import { Canvas, Step } from '../../src/figures/canvas.tsx';
import { Mark, Series } from '../../src/figures/mark.tsx';
import { amount, round } from '../../src/figures/number.ts';
import { needRows, numberOf, textOf } from '../../src/figures/rows.ts';
import { Label, wrap } from '../../src/figures/text.tsx';

const draw = (drawing: ComponentChild): string => renderToString(<>{drawing}</>);

test.each([
  [2e12, '2 trillion'],
  [1.4e12, '1.4 trillion'],
  [9.75e11, '975 billion'],
  [13994528, '14 million'],
  [1e7, '10 million'],
  [999_999_999, '1 billion'],
  [2000, '2,000'],
  [37, '37'],
])('%s is said "%s"', (value, words) => expect(amount(value)).toBe(words));

test.each([
  [75.99999999, 76],
  [0.04, 0],
  [-1.26, -1.3],
])('%s is drawn at %s', (value, rounded) => expect(round(value)).toBe(rounded));

test.each([
  ['one line', 20, ['one line']],
  ['a new paradigm in natural language processing', 35, ['a new paradigm in natural', 'language processing']],
  ['incommensurability', 5, ['incommensurability']],
  ['machine translation', 12, ['machine', 'translation']],
  ['the incommensurability of it', 8, ['the', 'incommensurability', 'of it']],
])('"%s" in lines of %s', (text, most, lines) => expect(wrap(text, most)).toEqual(lines));

test('the sides differ in form: square, round, neither', () => {
  expect(draw(<Mark x={10} y={10} side="left" />)).toBe(
    '<rect class="d-left" x="1" y="1" width="18" height="18"></rect>',
  );
  expect(draw(<Mark x={10} y={10} side="right" open />)).toBe(
    '<circle class="d-right open" cx="10" cy="10" r="9"></circle>',
  );
  expect(draw(<Mark x={10} y={10} />)).toBe('<path class="ink" d="M10 0l10 10l-10 10l-10 -10Z"></path>');
});

test('a label of two lines', () => {
  expect(draw(<Label x={1.26} y={40} lines={['one', 'two']} tone="left" anchor="end" />)).toBe(
    '<text class="t-left end" x="1.3" y="40">one</text><text class="t-left end" x="1.3" y="70">two</text>',
  );
});

test('axes end with the data and say their ticks', () => {
  const years = scaleLinear([2003, 2024], [150, 1000]);
  expect(draw(<XAxis at={434} place={years} from={2003} to={2024} ticks={[2007]} />)).toBe(
    '<path class="axis" d="M150 434H1000M311.9 434v9"></path><text class="t-2 mid" x="311.9" y="472">2007</text>',
  );
  const tokens = scaleLog([1e7, 1e13], [400, 100]);
  expect(draw(<YAxis at={142} place={tokens} ticks={[1e9]} />)).toBe(
    '<path class="axis" d="M142 300h-12"></path><text class="t-2 end" x="122" y="308">1 billion</text>',
  );
});

test('a step can be there at once', () => {
  expect(draw(<Step>x</Step>)).toBe('<g data-step>x</g>');
  expect(draw(<Step when={false}>x</Step>)).toBe('<g>x</g>');
});

test('a box shows its former name', () => {
  const html = draw(
    <Box x={0} y={0} width={248} height={132} kind="right" was="train" lines={['prompt']} covers />,
  );
  expect(html).toContain(
    '<rect class="cover" x="-2" y="-2" width="252" height="136"></rect><rect class="box-right"',
  );
  expect(html).toContain('<text class="t-2 t-struck mid"');
});

test.each([
  [[0, 0], [50, 0], 'M0 0L40 0', 'M50 0L36 -9L36 9Z'],
  [[0, 80], [0, 30], 'M0 80L0 40', 'M0 30L9 44L-9 44Z'],
] as const)('an arrow from %s to %s', (from, to, line, tip) => {
  expect(draw(<Arrow from={from} to={to} />)).toBe(
    `<path class="flow" d="${line}"></path><path class="tip" d="${tip}"></path>`,
  );
});

test('a sheet', () => {
  expect(
    draw(
      <Canvas height={9}>
        <Series
          side="left"
          points={[
            [0, 1],
            [2, 3],
          ]}
        />
      </Canvas>,
    ),
  ).toBe(
    '<svg class="fig" viewBox="0 0 1152 9" width="1152" height="9" preserveAspectRatio="xMinYMin meet">' +
      '<g aria-hidden="true"><path class="l-left" d="M0 1L2 3"></path></g></svg>',
  );
});

test.each([
  [() => textOf({ a: 'x' }, 'b'), 'a row has no "b": x.'],
  [() => numberOf({ a: 'x' }, 'a'), '"x" in the column "a" is not a number.'],
  [() => needRows([]), 'it has no table. Name one with data=….csv.'],
])('what a table lacks is said: %#', (read, message) => expect(read).toThrow(message));
