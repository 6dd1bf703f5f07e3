// What the two functions of code/injection.ts send: left two fields, right one text that two different pairs of
// order and mail produce. Each pair is drawn as it was cut: the order filled, the mail open. What they become, and
// that it is the same, are the functions' own results.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';
import { add, ask, robert, splits } from '../code/injection.ts';

const half = 544;
const right = 608;
const height = 46;
const rows = [2, 58];

export default function OneChannel() {
  const wire = add(robert);
  const texts = splits.map(({ order, mail }) => ask(order, mail));
  const areEqual = texts.every((text) => text === texts[0]);
  return (
    <Canvas height={106}>
      <Step>
        <Field y={rows[0] ?? 0} name="sql" value={wire.sql} />
        <Field y={rows[1] ?? 0} name="values" value={wire.values.join()} />
      </Step>
      <g
        data-step=""
        data-says={`Two pairs of order and mail: “${splits.map(({ order, mail }) => `${order.trim()}” and “${mail}`).join('”; “')}”. Both become “${texts[0] ?? ''}” The same text: ${String(areEqual)}.`}
      >
        {splits.map(({ order, mail }, index) => (
          <Pair x={right} y={rows[index] ?? 0} order={order} mail={mail} />
        ))}
        <path class="brace" d={`M${right + 440} ${rows[0]}h12v${102}h-12`} />
        <Label x={right + 466} y={46} lines="equal:" />
        <Label x={right + 466} y={82} lines={String(areEqual)} size="body" strong />
      </g>
    </Canvas>
  );
}

export function narrow() {
  const wire = add(robert);
  const texts = splits.map(({ order, mail }) => ask(order, mail));
  const areEqual = texts.every((text) => text === texts[0]);
  return (
    <Canvas width={NARROW} height={380}>
      {[
        ['sql', wire.sql],
        ['values', wire.values.join()],
      ].map(([name = '', value = ''], index) => (
        <>
          <Label x={0} y={24 + index * 100} lines={name} tone="muted" />
          <rect class="box-plain" x={2} y={36 + index * 100} width={NARROW - 4} height={height} />
          <Label x={18} y={68 + index * 100} lines={value} />
        </>
      ))}
      {splits.map(({ order, mail }, index) => (
        <Pair x={2} y={218 + index * 56} order={order} mail={mail} letter={14.2} />
      ))}
      <path class="brace" d="M510 218h12v102h-12" />
      <Label x={0} y={366} lines="equal:" />
      <Label x={104} y={366} lines={String(areEqual)} size="body" strong />
    </Canvas>
  );
}

function Field({ y, name, value }: { y: number; name: string; value: string }) {
  return (
    <>
      <rect class="box-plain" x={2} y={y} width={half - 2} height={height} />
      <Label x={18} y={y + 32} lines={value} />
      <Label x={half - 16} y={y + 32} lines={name} tone="muted" anchor="end" />
    </>
  );
}

interface PairProps {
  x: number;
  y: number;
  order: string;
  mail: string;
  /** Width of one, about: labels are larger where a drawing is as narrow as a phone. */
  letter?: number;
}

/** Order and mail, one behind the other; an empty mail is the end of the line. */
function Pair({ x, y, order, mail, letter = 11.5 }: PairProps) {
  const wide = [order, mail].map((words) => widthOf(words, letter)) as [number, number];
  const cut = x + wide[0] + 6;
  return (
    <>
      <rect class="box-right" x={x} y={y} width={wide[0]} height={height} rx={23} />
      <Label x={x + wide[0] / 2} y={y + 32} lines={order.trim()} anchor="mid" />
      <rect class="l-right" x={cut} y={y + 1} width={wide[1]} height={height - 2} rx={22} />
      {mail && <Label x={cut + wide[1] / 2} y={y + 32} lines={mail} anchor="mid" />}
    </>
  );
}

/** With room at both ends. */
function widthOf(words: string, letter: number): number {
  return words === '' ? 46 : Math.round(words.trim().length * letter + 56);
}
