// The controls of a live figure, in one strip below the drawing. In: what can be changed and the state. Out: the next
// state, with each change.

import type { Control, FigureState, Live } from './live.ts';
import { controlsOf } from './play.ts';

interface StripProps<State extends FigureState> {
  live: Pick<Live<State>, 'controls'>;
  state: State;
  onPlay(state: State): void;
}

export function ControlStrip<State extends FigureState>({ live, state, onPlay }: StripProps<State>) {
  const controls = controlsOf(live);
  if (controls.length === 0) return null;
  return (
    <div class="controls" role="group" aria-label="Try it" data-prevent-swipe="">
      {controls.map(([name, control]) => (
        <Field
          control={control}
          value={state[name] ?? ''}
          onChange={(value) => onPlay({ ...state, [name]: value })}
        />
      ))}
    </div>
  );
}

type Value = number | string | boolean;

interface FieldProps {
  control: Control;
  value: Value;
  onChange(value: Value): void;
}

function Field({ control, value, onChange }: FieldProps) {
  switch (control.kind) {
    case 'range': {
      const words = control.words?.(Number(value)) ?? String(value);
      return (
        <label class="control range">
          <span>{control.label}</span>
          <input
            type="range"
            min={control.min}
            max={control.max}
            step={control.step}
            value={String(value)}
            aria-valuetext={words}
            onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
          />
          <span class="value" aria-hidden="true">
            {words}
          </span>
        </label>
      );
    }
    case 'press':
      return (
        <button
          type="button"
          class="control tap"
          onClick={() => onChange(Number(value) >= control.max ? 0 : Number(value) + 1)}
        >
          {control.label}
        </button>
      );
    case 'choice':
      return (
        <label class="control choice">
          <span>{control.label}</span>
          <select
            value={String(value)}
            onChange={({ currentTarget }) => {
              const chosen = control.values.find((one) => String(one.value) === currentTarget.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {control.values.map((one) => (
              <option value={String(one.value)} selected={one.value === value}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      );
    case 'switch':
      return (
        <label class="control switch">
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />
          <span>{control.label}</span>
        </label>
      );
    case 'text':
      return (
        <label class="control text">
          <span>{control.label}</span>
          <input
            type="text"
            maxLength={control.longest}
            value={String(value)}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        </label>
      );
  }
}
