// The slides that `npm run bench` builds and measures: forty of a talk that nobody gives, in ten sections. A cover, nine
// openers, six with code, three with a formula, six with a table, the rest points and statements. Each says some 105
// words, put together from a stock of sentences. made-up-talk.mjs writes them down in two dialects.

/** { layout, headline, body } in the order of the talk; `body` is Markdown that both dialects read. */
export const SECTIONS = [
  {
    title: 'A station on the roof',
    slides: [
      ['cover', 'A weather station on a school roof', 'Nobody in particular\n\nA day without a date'],
      text('Forty children wanted to know when it would rain.', [
        'The nearest official station is **eleven kilometres** away',
        'Between it and the school lies a hill',
        'The forecast is right for the valley, not for the yard',
      ]),
      text('It began with a bucket and a ruler.', [
        'Read at eight every morning, also on Sundays',
        'Written into a book with a pencil on a string',
        'Two winters later: *five hundred* readings and one lost ruler',
        'The first lesson was about averages',
      ]),
      statement('What is not written down at once has not been measured.'),
    ],
  },
  {
    title: 'What is measured',
    slides: [
      opener('Six quantities, each with its own way to be wrong.'),
      table('Every instrument has a price and an error.', [
        ['Quantity', 'Instrument', 'Price', 'Error'],
        ['Temperature', 'thermistor', '4', '0.2 °C'],
        ['Humidity', 'capacitive', '9', '3 %'],
        ['Pressure', 'membrane', '7', '1 hPa'],
        ['Rain', 'tipping bucket', '31', '0.2 mm'],
        ['Wind', 'three cups', '28', '0.5 m/s'],
      ]),
      text('Shade is the most expensive part of a thermometer.', [
        'In the sun it measures its own case',
        'Eight white plates let air pass and light not',
        'A small fan takes away the last half degree',
      ]),
      code('The sensor answers in two bytes.', 'python', [
        'def celsius(high: int, low: int) -> float:',
        '    """Two bytes of the sensor, as degrees."""',
        '    raw = (high << 8) | low',
        '    if raw & 0x8000:',
        '        raw -= 0x10000',
        '    return raw / 256',
        '',
        'assert celsius(0x19, 0x80) == 25.5',
      ]),
    ],
  },
  {
    title: 'How it is kept',
    slides: [
      opener('One table, and nothing in it is ever changed.'),
      code('A reading is a row with a time.', 'sql', [
        'create table reading (',
        '  taken timestamp not null,',
        '  sensor text not null references sensor (name),',
        '  value real not null,',
        '  primary key (sensor, taken)',
        ');',
        '',
        'select sensor, avg(value) from reading',
        "where taken > now() - interval '1 hour' group by sensor;",
      ]),
      table('A year fits on a small card.', [
        ['Interval', 'Rows a day', 'Rows a year', 'Megabytes'],
        ['10 s', '51,840', '18,921,600', '605'],
        ['1 min', '8,640', '3,153,600', '101'],
        ['10 min', '864', '315,360', '10'],
      ]),
      text('Corrections are rows of their own.', [
        'Who corrected, when, and why',
        'The old value stays where it was',
        'A report names the day on which it was made',
      ]),
    ],
  },
  {
    title: 'How it travels',
    slides: [
      opener('Forty metres of cable were the easy part.'),
      code('One file says what is sent where.', 'yaml', [
        'station: roof',
        'every: 60 s',
        'sensors:',
        '  - { name: air, bus: i2c, address: 0x48 }',
        '  - { name: rain, pin: 17, counts: true }',
        'send:',
        '  to: https://example.org/readings',
        '  when: [full, hourly]',
        '  keep: 30 days',
      ]),
      text('The network fails when the weather is interesting.', [
        'Readings wait on the roof until somebody takes them',
        'Each has a number, so that none is counted twice',
        'After a storm the list may be **nine hours** long',
      ]),
      text('Nobody has to be at school for it.', [
        'A watchdog starts the machine again',
        'A second one looks after the first',
        'Both write into the same book',
      ]),
    ],
  },
  {
    title: 'What the air does',
    slides: [
      opener('Three formulas, and each of them has a limit.'),
      formula(
        'Dew falls where air is cooled to its own point.',
        'T_d = \\frac{b \\, \\gamma(T, r)}{a - \\gamma(T, r)}',
        'Good to half a degree between frost and a hot day.',
      ),
      formula(
        'Pressure falls with height, but not evenly.',
        'p(h) = p_0 \\left(1 - \\frac{L h}{T_0}\\right)^{g M / R L}',
        'The roof is fourteen metres high: less than two hectopascals.',
      ),
      formula(
        'A mean of directions is not a mean of numbers.',
        '\\bar{\\theta} = \\arctan\\left(\\frac{\\sum_i \\sin \\theta_i}{\\sum_i \\cos \\theta_i}\\right)',
        'North is 0 and 360; their plain mean would be south.',
      ),
    ],
  },
  {
    title: 'What went wrong',
    slides: [
      opener('Most faults were not in the instruments.'),
      table('A year of faults, by cause.', [
        ['Cause', 'Times', 'Hours lost'],
        ['Spider in the rain gauge', '6', '41'],
        ['Power', '5', '63'],
        ['Clock', '3', '12'],
        ['Cable', '2', '90'],
        ['Software', '11', '17'],
      ]),
      code('Spikes are found by their neighbours.', 'python', [
        'from statistics import median',
        '',
        'def spikes(values: list[float], limit: float) -> list[int]:',
        '    found = []',
        '    for i in range(2, len(values) - 2):',
        '        usual = median(values[i - 2 : i + 3])',
        '        if abs(values[i] - usual) > limit:',
        '            found.append(i)',
        '    return found',
      ]),
      text('A wrong clock spoils everything quietly.', [
        'Each value is right, only its time is not',
        'The sun rises at noon in the diagram',
        'Since then *the station asks for the time every hour*',
      ]),
    ],
  },
  {
    title: 'Who looks at it',
    slides: [
      opener('A number on a screen is not yet an answer.'),
      code('The page asks once a minute.', 'ts', [
        'interface Reading {',
        '  sensor: string;',
        '  taken: string;',
        '  value: number;',
        '}',
        '',
        'export async function latest(sensor: string): Promise<Reading | null> {',
        '  const response = await fetch(`/readings/${sensor}?last=1`);',
        '  if (!response.ok) return null;',
        '  const [reading] = (await response.json()) as Reading[];',
        '  return reading ?? null;',
        '}',
      ]),
      table('Who asked what, in one month.', [
        ['Who', 'Question', 'Times'],
        ['Class 4', 'Will it rain at ten?', '212'],
        ['Caretaker', 'Will it freeze tonight?', '31'],
        ['Kitchen', 'Soup or salad?', '19'],
        ['Neighbours', 'How strong was the gust?', '54'],
      ]),
      text('The best display is a lamp.', [
        'Green: go out',
        'Yellow: take a jacket',
        'Red: stay, and ask why',
      ]),
    ],
  },
  {
    title: 'How good it is',
    slides: [
      opener('It is compared with the valley, hour by hour.'),
      table('Ours against the official station.', [
        ['Quantity', 'Mean difference', 'Largest'],
        ['Temperature', '0.4 °C', '3.1 °C'],
        ['Humidity', '2 %', '11 %'],
        ['Rain, a day', '0.9 mm', '14 mm'],
      ]),
      text('The difference is the finding.', [
        'Cold air collects in the yard on clear nights',
        'Rain comes over the hill a quarter of an hour later',
        'Wind turns round the gymnasium',
      ]),
      statement('A station that agrees with all others is not needed.'),
    ],
  },
  {
    title: 'What it costs',
    slides: [
      opener('Less than a new football goal.'),
      table('The bill, whole.', [
        ['What', 'Cost', 'Lasts'],
        ['Instruments', '112', '5 years'],
        ['Computer and card', '48', '4 years'],
        ['Mast, screws, cable', '95', '20 years'],
        ['Power', '6 a year', 'as long as it is paid'],
      ]),
      code('The tests run before anything goes up.', 'yaml', [
        'name: before the roof',
        'on: [push]',
        'jobs:',
        '  test:',
        '    runs-on: bench',
        '    steps:',
        '      - run: pytest --quiet',
        '      - run: python replay.py storm-of-march.csv',
      ]),
      text('Time is what it really takes.', [
        'An hour a week in the first year',
        'Ten minutes a week since',
        'One rainy Saturday for each good idea',
      ]),
    ],
  },
  {
    title: 'What comes next',
    slides: [
      opener('Build one. It need not be good to be useful.'),
      text('Begin with one instrument and a book.', [
        'Rain is the easiest to check: pour in a cup',
        'Keep the first year, with all its faults',
        'Ask the neighbours for theirs',
      ]),
      text('Give everything away.', [
        'Drawings, programs, readings',
        'The list of faults first of all',
        'Whoever builds the next one writes the next chapter',
      ]),
      statement('It will rain at ten. Take a jacket.'),
    ],
  },
].map(({ title, slides }) => ({
  title,
  slides: slides.map(([layout, headline, body = '']) => ({ layout, headline, body })),
}));

const SENTENCES = [
  'I will say this slowly, because it took us a year to find out.',
  'Look at the first line and forget the others for a moment.',
  'Nobody had asked that question before, and so nobody had the number.',
  'The children read it aloud, and one of them noticed that it could not be true.',
  'We took the ladder, went up, and found what you would expect to find on a roof in November.',
  'There is a long answer, which is in the book, and a short one, which is on the slide.',
  'If you remember one thing of this part, let it be this one.',
  'It was cheap, it was late, and it has worked ever since.',
  'A good measurement is boring, and that is what makes it good.',
  'You may ask whether that is enough for a school; it was enough for the kitchen.',
  'The official station does it in the same way, only with better paint.',
  'We tried it twice, once in summer and once in the rain, with the same result.',
  'Somebody will say that this has been known for two hundred years, and that is right.',
];

/** What is said on the slide of this number: some 105 words, no two alike. */
export function saidOn(number, headline) {
  const words = [`This is slide ${number}.`, headline];
  for (let index = number * 3; words.join(' ').split(' ').length < 98; index += 1 + (number % 4)) {
    words.push(SENTENCES[index % SENTENCES.length]);
  }
  return words.join(' ');
}

function opener(claim) {
  return ['opener', claim];
}

function statement(sentence) {
  return ['statement', sentence];
}

function text(headline, points) {
  return ['text', headline, points.map((point) => `- ${point}`).join('\n')];
}

function code(headline, language, lines) {
  return ['code', headline, ['```' + language, ...lines, '```'].join('\n')];
}

function formula(headline, tex, below) {
  return ['text', headline, `$$\n${tex}\n$$\n\n${below}`];
}

function table(headline, [head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return ['table', headline, [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}
