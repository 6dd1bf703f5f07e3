// Five tests as five dials: empty until the answers are known, then each with a needle and a word.
// ::figure{name=five-dials alt="…"}                                   empty, one more with each press
// ::figure{name=five-dials answers="no,no,no,partly,split" alt="…"}   a needle with each press

import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';

const tests = [
  { name: 'Exemplars', question: 'Do newcomers copy different worked problems?' },
  { name: 'Crisis', question: 'Were there results the old way could not explain?' },
  { name: 'Standards', question: 'Did standards change, or old terms fail to translate?' },
  { name: 'Loss', question: 'Can we no longer answer something that we could?' },
  { name: 'Community', question: 'Did the people and the textbooks change?' },
];

/** Where needles point, in degrees: 180 is no, 0 is yes; opinions that differ are two needles. */
const needles: Record<string, number[]> = {
  no: [168],
  'mostly no': [135],
  partly: [62],
  yes: [12],
  split: [150, 30],
};

const pitch = 88;
const radius = 58;
const dial = { x: 62, y: 96 };

export default function FiveDials({ options }: FigureProps) {
  const answers = options.answers?.split(',').map((answer) => answer.trim());
  return (
    <Canvas height={dial.y + 4 * pitch + 12}>
      <Label x={0} y={22} lines="no" tone="muted" />
      <Label x={dial.x + radius + 4} y={22} lines="yes" tone="muted" anchor="end" />
      {tests.map((test, index) => {
        const y = dial.y + index * pitch;
        const answer = answers && (answers[index] ?? '');
        return (
          <>
            <Step when={!answers && index > 0 && options.steps !== 'no'}>
              <Dial y={y} />
              <Label x={164} y={y - 8} lines={String(index + 1)} size="body" tone="muted" />
              <Label x={196} y={y - 8} lines={test.name} size="body" strong />
              <Label
                x={392}
                y={y - 8}
                lines={test.question}
                size={answers ? 'label' : 'body'}
                tone={answers ? 'muted' : 'ink'}
              />
            </Step>
            {answer !== undefined && (
              <Step>
                {directions(answer).map((angle) => (
                  <Needle y={y} angle={angle} />
                ))}
                <Label x={1152} y={y - 6} lines={answer} size="lead" anchor="end" strong />
              </Step>
            )}
          </>
        );
      })}
    </Canvas>
  );
}

function directions(answer: string): number[] {
  const found = needles[answer];
  if (!found) throw new Error(`"${answer}" is no answer. Known are ${Object.keys(needles).join(', ')}.`);
  return found;
}

function Dial({ y }: { y: number }) {
  const { x } = dial;
  const ticks = [180, 135, 90, 45, 0].map((angle) => `M${at(y, angle, radius - 10)}L${at(y, angle, radius)}`);
  return (
    <>
      <path class="dial" d={`M${x - radius} ${y}A${radius} ${radius} 0 0 1 ${x + radius} ${y}`} />
      <path class="axis" d={ticks.join('')} />
      <path class="bar" d={`M${x - 7} ${y}L${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}Z`} />
    </>
  );
}

function Needle({ y, angle }: { y: number; angle: number }) {
  const { x } = dial;
  return (
    <>
      <path class="needle" d={`M${x} ${y}L${at(y, angle, radius - 6)}`} />
      <path class="ink" d={`M${x - 9} ${y}L${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}Z`} />
    </>
  );
}

function at(y: number, angle: number, length: number): string {
  const turn = (angle * Math.PI) / 180;
  return `${round(dial.x + Math.cos(turn) * length)} ${round(y - Math.sin(turn) * length)}`;
}
