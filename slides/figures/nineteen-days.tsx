// November 2022 as a calendar: a question to an airline's chatbot on the 11th, ChatGPT on the 30th. The days
// between are counted by code/calendar.ts. Two presses: the decision, and its sentence.

import { Canvas, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';
import { daysBetween, weeksOf } from '../code/calendar.ts';

const asked = 11;
const released = 30;
const cell = { width: 72, height: 64 };
const head = 76;
const column = 588;

export default function NineteenDays() {
  const days = daysBetween(`2022-11-${asked}`, `2022-11-${released}`);
  return (
    <Canvas height={head + 5 * cell.height + 32}>
      <Label x={0} y={24} lines="November 2022" strong />
      {['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((name, index) => (
        <Label x={centre(index)} y={62} lines={name} tone="muted" anchor="mid" />
      ))}
      {weeksOf(2022, 11).map((week, row) =>
        week.map((date, weekday) => date > 0 && <Day date={date} x={centre(weekday)} row={row} />),
      )}
      <text class="t-year" x={column} y={60}>
        {days} days
      </text>
      <rect class="ink" x={column} y={90} width={28} height={28} />
      <Label x={column + 44} y={114} lines="A passenger asks the chatbot." size="body" />
      <circle class="d-right" cx={column + 14} cy={148} r={12} />
      <Label x={column + 44} y={158} lines="ChatGPT is released." size="body" />
      <Step>
        <path class="grid" d={`M${column} 192H1152`} />
        <Label x={column} y={236} lines="14 February 2024: the airline must pay." size="body" strong />
      </Step>
      <Step>
        {[
          '“It makes no difference',
          'whether the information',
          'comes from a static page',
          'or a chatbot.”',
        ].map((line, index) => (
          <text class="t-saying" x={column} y={290 + index * 46}>
            {line}
          </text>
        ))}
      </Step>
    </Canvas>
  );
}

/** The question in ink, for nothing is known of what answered; the release round, as all that is LLM. */
function Day({ date, x, row }: { date: number; x: number; row: number }) {
  const y = head + row * cell.height;
  const middle = y + cell.height / 2;
  const isBetween = date > asked && date < released;
  const isMarked = date === asked || date === released;
  return (
    <>
      {isBetween && <path class="ref" d={`M${x - cell.width / 2} ${middle + 25}h${cell.width}`} />}
      {date === asked && <rect class="ink" x={x - 28} y={middle - 28} width={56} height={56} />}
      {date === released && <circle class="d-right" cx={x} cy={middle} r={26} />}
      <Label
        x={x}
        y={middle + 11}
        lines={String(date)}
        size="body"
        anchor="mid"
        strong={isMarked}
        tone={isMarked ? 'paper' : isBetween ? 'ink' : 'muted'}
      />
    </>
  );
}

function centre(weekday: number): number {
  return weekday * cell.width + cell.width / 2;
}
