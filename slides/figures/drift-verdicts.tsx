// What code/drift.ts says to two exams: the primes alone, and primes and composites together. The answers are
// simulated: as many right as published, in the order that makes the two months as alike as they can be.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { answersOf, regression, type Question, type Verdict } from '../code/drift.ts';

const column = 470;

export default function DriftVerdicts({ rows }: FigureProps) {
  const all = needRows(rows);
  const primes = all.filter((row) => row.class === 'prime');
  return (
    <Canvas height={104}>
      <Step>
        <Line rows={primes} y={34} />
      </Step>
      <Step>
        <Line rows={all} y={88} />
        <Label x={1152} y={88} lines="Simulated" tone="muted" anchor="end" />
      </Step>
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const sets = [needRows(rows).filter((row) => row.class === 'prime'), rows];
  return (
    <Canvas width={NARROW} height={268}>
      {sets.map((set, index) => {
        const y = 34 + index * 110;
        const verdict = regression(set.flatMap(answers));
        return (
          <>
            {index > 0 && <path class="grid" d={`M0 ${y - 40}H${NARROW}`} />}
            <Label x={0} y={y} lines={namesOf(set)} size="body" />
            <Label x={0} y={y + 42} lines={verdict.verdict} size="body" strong />
            <Label x={116} y={y + 42} lines={reason(verdict)} size="body" />
          </>
        );
      })}
      <Label x={0} y={244} lines="Simulated" tone="muted" />
    </Canvas>
  );
}

function Line({ rows, y }: { rows: readonly Row[]; y: number }) {
  const verdict = regression(rows.flatMap(answers));
  return (
    <>
      <path class="grid" d={`M0 ${y - 34}H1152`} />
      <Label x={0} y={y} lines={namesOf(rows)} size="body" />
      <Label x={column} y={y} lines={verdict.verdict} size="body" strong />
      <Label x={column + 130} y={y} lines={reason(verdict)} size="body" />
    </>
  );
}

function namesOf(rows: readonly Row[]): string {
  return rows.map((row) => `${textOf(row, 'questions')} ${textOf(row, 'class')}s`).join(', ');
}

function answers(row: Row): Question[] {
  const right = { then: numberOf(row, 'march'), now: numberOf(row, 'june') };
  return answersOf(textOf(row, 'class'), numberOf(row, 'questions'), right);
}

function reason({ verdict, lost, won, p }: Verdict): string {
  if (verdict === 'refused') return 'one class only';
  return `${lost} lost, ${won} won, p ${p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`}`;
}
