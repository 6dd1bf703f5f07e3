// What the two functions of code/injection.ts send: left two fields, right one text that two different pairs of
// order and mail produce. The values are the functions' own results.

import { Canvas, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';
import { add, ask, robert, splits } from '../code/injection.ts';

const half = 544;
const right = 608;

export default function OneChannel() {
  const wire = add(robert);
  const texts = splits.map(({ order, mail }) => ask(order, mail));
  const areEqual = texts.every((text) => text === texts[0]);
  return (
    <Canvas height={104}>
      <Step>
        <Field y={2} name="sql" value={wire.sql} />
        <Field y={54} name="values" value={wire.values.join()} />
      </Step>
      <Step>
        <rect class="box-right" x={right} y={2} width={half - 2} height={46} rx={23} />
        <Label x={right + 24} y={34} lines={texts[0] ?? ''} />
        <Label x={right + 24} y={88} lines={`two ways to cut it, one text: ${String(areEqual)}`} strong />
      </Step>
    </Canvas>
  );
}

function Field({ y, name, value }: { y: number; name: string; value: string }) {
  return (
    <>
      <rect class="box-plain" x={2} y={y} width={half - 2} height={46} />
      <Label x={18} y={y + 32} lines={value} />
      <Label x={half - 16} y={y + 32} lines={name} tone="muted" anchor="end" />
    </>
  );
}
