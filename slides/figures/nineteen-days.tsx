// November 2022 as a calendar: a question to an airline's chatbot on the 11th, ChatGPT on the 30th. The days
// between are counted by code/calendar.ts. Three presses: the release, the decision, and its sentence.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';
import { daysBetween, weeksOf } from '../code/calendar.ts';

const asked = 11;
const released = 30;
const cell = { width: 72, height: 64 };
const head = 76;
const column = 588;
const sentence = [
  '“It makes no difference',
  'whether the information',
  'comes from a static page',
  'or a chatbot.”',
];

export default function NineteenDays() {
  const days = daysBetween(`2022-11-${asked}`, `2022-11-${released}`);
  return (
    <Canvas height={430}>
      <Label x={0} y={24} lines="November 2022" strong />
      {['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((name, index) => (
        <Label x={centre(index)} y={62} lines={name} tone="muted" anchor="mid" />
      ))}
      {weeksOf(2022, 11).map((week, row) =>
        week.map((date, weekday) => date > 0 && <Day date={date} x={centre(weekday)} row={row} />),
      )}
      <Asked x={column + 26} y={40} />
      <Label x={column + 72} y={51} lines="A passenger asks a chatbot." size="body" />
      <g data-step="" data-says={`30 November: ChatGPT is released. ${days} days later.`}>
        {weeksOf(2022, 11).map((week, row) => (
          <Between week={week} row={row} />
        ))}
        <Released x={column + 26} y={108} />
        <Label x={column + 72} y={119} lines="ChatGPT is released." size="body" />
        <text class="t-year" x={centre(2) + 52} y={middle(4) + 22}>
          {days} days
        </text>
      </g>
      <Step>
        <path class="grid" d={`M${column} 172H1152`} />
        <Label x={column} y={220} lines="14 February 2024: the airline must pay." size="body" strong />
      </Step>
      <Step>
        <Sentence x={column} y={282} />
      </Step>
    </Canvas>
  );
}

export function narrow() {
  const days = daysBetween(`2022-11-${asked}`, `2022-11-${released}`);
  const weeks = weeksOf(2022, 11);
  return (
    <Canvas width={NARROW} height={860}>
      <Label x={0} y={24} lines="November 2022" strong />
      {['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((name, index) => (
        <Label x={centre(index)} y={62} lines={name} tone="muted" anchor="mid" />
      ))}
      {weeks.map((week, row) =>
        week.map((date, weekday) => date > 0 && <Day date={date} x={centre(weekday)} row={row} />),
      )}
      {weeks.map((week, row) => (
        <Between week={week} row={row} />
      ))}
      <text class="t-year" x={centre(2) + 52} y={middle(4) + 22}>
        {days} days
      </text>
      <Asked x={26} y={454} />
      <Label x={72} y={465} lines="A passenger asks a chatbot." size="body" />
      <Released x={26} y={522} />
      <Label x={72} y={533} lines="ChatGPT is released." size="body" />
      <path class="grid" d={`M0 568H${NARROW}`} />
      <Label x={0} y={612} lines={['14 February 2024:', 'the airline must pay.']} size="body" strong />
      <Sentence x={0} y={708} />
    </Canvas>
  );
}

function Sentence({ x, y }: { x: number; y: number }) {
  return sentence.map((line, index) => (
    <text class="t-saying" x={x} y={y + index * 48}>
      {line}
    </text>
  ));
}

function Day({ date, x, row }: { date: number; x: number; row: number }) {
  const y = middle(row);
  if (date === asked) return <Asked x={x} y={y} />;
  return <Label x={x} y={y + 11} lines={String(date)} size="body" anchor="mid" tone="muted" />;
}

/** Dots under the days between, and the day of the release, over its number. */
function Between({ week, row }: { week: readonly number[]; row: number }) {
  const inside = week.flatMap((date, weekday) => (date > asked && date < released ? [weekday] : []));
  const end = week.indexOf(released);
  const [first] = inside;
  return (
    <>
      {first !== undefined && (
        <path class="ref" d={`M${first * cell.width} ${middle(row) + 25}h${inside.length * cell.width}`} />
      )}
      {end >= 0 && <Released x={centre(end)} y={middle(row)} />}
    </>
  );
}

/** In ink, for nothing is known of what answered. */
function Asked({ x, y }: { x: number; y: number }) {
  return (
    <>
      <rect class="ink" x={x - 26} y={y - 26} width={52} height={52} />
      <Label x={x} y={y + 11} lines={String(asked)} size="body" anchor="mid" tone="paper" strong />
    </>
  );
}

/** Round, as all that is LLM. */
function Released({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle class="d-right" cx={x} cy={y} r={24} />
      <Label x={x} y={y + 11} lines={String(released)} size="body" anchor="mid" tone="paper" strong />
    </>
  );
}

function middle(row: number): number {
  return head + (row + 0.5) * cell.height;
}

function centre(weekday: number): number {
  return (weekday + 0.5) * cell.width;
}
