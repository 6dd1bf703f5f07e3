// The limits that the talk is measured against: each with what was measured, and "met" or "missed". Absolute times are
// those of the machine that this runs on; where another build stands beside them, the ratio is what counts.
// In: 'ours 40', 'stock 40', … → values of summary.mjs; what was not measured is left out.

const KB = 1000;

export function sayLimits(found) {
  const [ours, stock, talk] = ['ours 40', 'stock 40', 'talk'].map((name) => found.get(name));
  const lines = [];
  const line = (label, value, limit, form) => {
    if (value !== undefined && !Number.isNaN(value)) lines.push({ label, value, limit, form });
  };
  if (ours && stock) line('largest contentful paint against stock', ours.lcp / stock.lcp, 0.22, ratio);
  for (const [name, one] of [
    ['40 slides', ours],
    ['the talk', talk],
  ]) {
    if (!one) continue;
    if (talk && stock && one === talk)
      line('the talk: paint against stock of 40', one.lcp / stock.lcp, 0.22, ratio);
    line(`${name}: not painted from the first 14 KB`, one.heldBack.isPainted ? 0 : 1, 0, plain);
    line(`${name}: blocking`, one.blocking, 50, milliseconds);
    line(`${name}: layout shift`, one.cls, 0.01, fine);
    line(`${name}: HTML and CSS, Brotli`, one.text, 40 * KB, kilobytes);
    line(`${name}: scripts, gzip`, one.scripts + one.later, 40 * KB, kilobytes);
    line(`${name}: fonts`, one.fonts, 60 * KB, kilobytes);
    line(`${name}: requests to other hosts`, one.foreign, 0, plain);
    line(`${name}: a press, median`, one.press, 35, milliseconds);
    line(`${name}: a press, p95`, one.p95, 60, milliseconds);
  }
  for (const [slides, limit] of [
    [400, 1.5],
    [1000, 3],
  ]) {
    const large = found.get(`ours ${slides}`);
    if (!ours || !large) continue;
    line(`${slides} slides: largest contentful paint against 40`, large.lcp / ours.lcp, limit, ratio);
    // Of nothing there is no multiple: what is within the limit of 40 slides is within it here.
    line(`${slides} slides: blocking against 40`, large.blocking / Math.max(ours.blocking, 50), limit, ratio);
    line(`${slides} slides: a press against 40`, large.press / ours.press, limit, ratio);
    line(`${slides} slides: CPU of the build against 40`, large.build / ours.build, slides / 40, ratio);
  }
  for (const [slides, limit] of [
    [60, 100],
    [400, 200],
  ]) {
    line(`${slides} slides: a save on screen`, found.get(`saves ${slides}`)?.median, limit, milliseconds);
  }
  console.log(`\n${''.padEnd(52)}${'measured'.padStart(10)}${'limit'.padStart(10)}`);
  for (const { label, value, limit, form } of lines) {
    const verdict = value <= limit ? 'met' : 'missed';
    console.log(label.padEnd(52) + form(value).padStart(10) + form(limit).padStart(10) + `   ${verdict}`);
  }
}

const plain = (value) => value.toFixed(0);
const fine = (value) => value.toFixed(4);
const ratio = (value) => `${value.toFixed(2)} ×`;
const milliseconds = (value) => `${value.toFixed(0)} ms`;
const kilobytes = (value) => `${(value / KB).toFixed(1)} kB`;
