// What was measured, as a table: a line for each quantity, a column for each site. In: 'ours 40' → values of summary.mjs.

const ROWS = [
  ['largest contentful paint, ms', 'lcp', 0],
  ['first contentful paint, ms', 'fcp', 0],
  ['ready for keys, ms', 'ready', 0],
  ['layout shift', 'cls', 4],
  ['blocking, ms', 'blocking', 0],
  ['longest task, ms', 'longest', 0],
  ['work of the page, CPU ms', 'work', 0],
  ['press to frame, median, ms', 'press', 1],
  ['press to frame, p95, ms', 'p95', 1],
  ['press to frame, worst, ms', 'worst', 1],
  ['work for a press, CPU ms', 'pressWork', 1],
  ['requests', 'requests', 0],
  ['to other hosts', 'foreign', 0],
  ['HTML, kB gzip', 'html', 'kB'],
  ['CSS, kB gzip', 'css', 'kB'],
  ['HTML and CSS, kB Brotli', 'text', 'kB'],
  ['scripts until ready, kB gzip', 'scripts', 'kB'],
  ['scripts after that, kB gzip', 'later', 'kB'],
  ['scripts for presses, kB gzip', 'pressed', 'kB'],
  ['fonts, kB', 'fonts', 'kB'],
  ['other, kB gzip', 'other', 'kB'],
  ['all, kB gzip', 'all', 'kB'],
  ['elements in the page', 'elements', 0],
  ['slides passed', 'shown', 0],
];

export function sayTable(found) {
  const names = [...found.keys()];
  console.log(`\n${''.padEnd(30)}${names.map((name) => name.padStart(12)).join('')}`);
  for (const [label, key, form] of ROWS) {
    const cells = names.map((name) => cell(found.get(name)[key], form).padStart(12));
    if (cells.some((text) => text.trim())) console.log(label.padEnd(30) + cells.join(''));
  }
}

/** In: 'ours 40' → { costs: { compile, build } } in CPU seconds. */
export function sayCosts(sites) {
  console.log('CPU seconds    compile   whole build   ms a slide   against 40');
  const first = sites.get('ours 40').costs.build / 40;
  for (const [name, { costs }] of sites) {
    if (!costs) continue;
    const slides = Number(name.split(' ')[1]);
    const cells = [
      name.padEnd(12),
      costs.compile.toFixed(2).padStart(9),
      costs.build.toFixed(2).padStart(13),
    ];
    if (slides) {
      const each = costs.build / slides;
      cells.push((each * 1000).toFixed(1).padStart(12), `${(each / first).toFixed(2)} ×`.padStart(12));
    }
    console.log(cells.join(' '));
  }
}

function cell(value, form) {
  if (value === undefined) return '';
  return form === 'kB' ? (value / 1000).toFixed(1) : value.toFixed(form);
}
