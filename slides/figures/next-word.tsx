// What comes next, counted: the three sentences of code/backoff.ts, then the words seen after "I" and after
// "I am", then Shannon's sentence, which was drawn from such counts by hand. All numbers come from the code.

import { Canvas, Step } from '#figures/canvas.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { samIAm, stupidBackoff } from '../code/backoff.ts';

const model = stupidBackoff(samIAm);
const marks = ['<s>', '</s>'];

export default function NextWord() {
  return (
    <Canvas height={470}>
      {samIAm.map((sentence, index) => (
        <Label
          x={0}
          y={34 + index * 46}
          lines={`${sentence.filter((word) => !marks.includes(word)).join(' ')}.`}
          size="body"
        />
      ))}
      <Step>
        <Candidates context={['I']} y={34} />
      </Step>
      <Step>
        <Candidates context={['I', 'am']} y={190} />
      </Step>
      <Step>
        <path class="axis" d="M0 342H1152" />
        <text class="t-quote" x={0} y={398}>
          “The head and in frontal attack on an English writer”
        </text>
        <Label x={0} y={444} lines="Claude Shannon, from pairs of words, 1948" tone="muted" />
      </Step>
    </Canvas>
  );
}

/** The words that were seen after the context, each with a bar as long as its share. */
function Candidates({ context, y }: { context: string[]; y: number }) {
  const total = model.count(context);
  const seen = model.vocabulary
    .map((word) => ({ word, times: model.count([...context, word]), share: model.score(word, context) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  return (
    <>
      <Label x={620} y={y} lines={`after “${context.join(' ')}”`} tone="muted" />
      {seen.map(({ word, times, share }, index) => (
        <>
          <Label
            x={620}
            y={y + 46 + index * 46}
            lines={word === '</s>' ? '(end)' : word}
            size="body"
            strong
          />
          <rect class="bar" x={730} y={y + 22 + index * 46} width={round(share * 400)} height={28} />
          <Label x={round(744 + share * 400)} y={y + 44 + index * 46} lines={`${times} of ${total}`} />
        </>
      ))}
    </>
  );
}
