// In: the value of a style attribute that Temml writes, such as "padding-left:1em;padding-right:0em;".
// Out: class names that stand for it in src/theme/math-classes.css, since the page allows no inline style,
// and the declarations that have no class.

const classes: Record<string, string> = {
  'width:100%': 'math-wide',
  'width:50%': 'math-half',
  'padding:0': 'math-bare',
  'padding:3pt': 'math-padded',
  'border:1px solid': 'math-boxed',
  'padding-left:0': 'math-left-0',
  'padding-left:0.5': 'math-left-half',
  'padding-left:1': 'math-left-1',
  'padding-left:2': 'math-left-2',
  'padding-right:0': 'math-right-0',
  'padding-right:0.5': 'math-right-half',
  'padding-right:1': 'math-right-1',
  'padding-right:2': 'math-right-2',
  'border-top:0.06em solid': 'math-rule-top',
  'border-right:0.06em solid': 'math-rule-right',
  'border-bottom:0.06em solid': 'math-rule-bottom',
  'border-left:0.06em solid': 'math-rule-left',
  // These two are what browsers do by themselves, or one rule for all formulas.
  'math-depth:0': '',
  'display:block math': '',
};

export function classesOfStyle(style: string): { names: string[]; unknown: string[] } {
  const names: string[] = [];
  const unknown: string[] = [];
  for (const declaration of style.split(';').map(normal).filter(Boolean)) {
    const name = classes[declaration];
    if (name === undefined) unknown.push(declaration);
    else if (name) names.push(name);
  }
  return { names, unknown };
}

/** Lengths of padding to ems: TeX's \arraycolsep is 5.9776 pt, half an em. */
function normal(declaration: string): string {
  const text = declaration.trim();
  const side = /^(padding-(?:left|right)):(\d*\.?\d+)(em|pt)$/.exec(text);
  if (!side) return text;
  const ems = Number(side[2]) / (side[3] === 'pt' ? 12 : 1);
  return `${side[1]}:${Math.round(ems * 2) / 2}`;
}
