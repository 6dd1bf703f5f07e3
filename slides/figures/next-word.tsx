// What comes next, counted: the three sentences of code/backoff.ts, then the words seen after "I" and after
// "I am", then Shannon's sentence, which was drawn from such counts by hand. All numbers come from the code.

import { Canvas, Step } from '#figures/canvas.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { samIAm, stupidBackoff } from '../code/backoff.ts';

const model = stupidBackoff(samIAm);
const marks = ['<s>', '</s>'];
/** A label, then up to three rows. */
const first = 70;
const pitch = 50;

export default function NextWord() {
  return (
    <Canvas height={448}>
      <Label x={0} y={22} lines="The whole training text" tone="muted" />
      {samIAm.map((sentence, index) => (
        <Label
          x={0}
          y={first + index * pitch}
          lines={`${sentence.filter((word) => !marks.includes(word)).join(' ')}.`}
          size="body"
        />
      ))}
      <Step>
        <Candidates context={['I']} x={564} />
      </Step>
      <Step>
        <Candidates context={['I', 'am']} x={874} />
      </Step>
      <Step>
        <path class="axis" d="M0 228H1152" />
        {['“The head and in frontal attack', 'on an English writer”'].map((line, index) => (
          <text class="t-loud" x={0} y={312 + index * 70}>
            {line}
          </text>
        ))}
        <Label x={0} y={432} lines="Claude Shannon, 1948, from pairs of words" tone="muted" />
      </Step>
    </Canvas>
  );
}

/** The words that were seen after the context, each with a bar as long as its share. */
function Candidates({ context, x }: { context: string[]; x: number }) {
  const total = model.count(context);
  const seen = model.vocabulary
    .map((word) => ({ word, times: model.count([...context, word]), share: model.score(word, context) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  return (
    <>
      <Label x={x} y={22} lines={`After “${context.join(' ')}”`} tone="muted" />
      {seen.map(({ word, times, share }, index) => {
        const y = first + index * pitch;
        return (
          <>
            <Label x={x} y={y} lines={word === '</s>' ? '(end)' : word} size="body" strong />
            <rect class="bar" x={x + 90} y={y - 23} width={round(share * 150)} height={26} />
            <Label x={round(x + 104 + share * 150)} y={y - 2} lines={`${times} of ${total}`} />
          </>
        );
      })}
    </>
  );
}
