// What is wrong with the slide on stage as it stands, measured in the page. In: the deck, shown at 1280 × 720.
// Out: one line a fault, with the id of the slide: "#judge: “Check the…” leaves the safe area …".
// Runs in the browser, so everything it needs stands inside it.

export interface Limits {
  /** Text keeps this far from the sides, and from top and bottom. */
  side: number;
  edge: number;
  /** Anything drawn keeps this share of the slide from every edge. */
  bleed: number;
  smallest: number;
  body: number;
  /** Of text against what lies behind it, after WCAG 2. */
  contrast: number;
}

/** Sizes as shares of the slide's height, from the talk's visual direction. */
export const LIMITS: Limits = { side: 64, edge: 24, bleed: 0.01, smallest: 0.022, body: 0.04, contrast: 7 };

export function measureSlide(limits: Limits): string[] {
  const slide = document.querySelector<HTMLElement>('.slides > section.present');
  if (!slide) return ['There is no slide on stage.'];
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / 1280;
  const faults: string[] = [];
  const say = (text: string, fault: string): void => {
    const words = text.trim().replace(/\s+/g, ' ');
    const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;
    faults.push(`#${slide.id}: “${short}” ${fault}`);
  };

  interface Line {
    block: Element;
    text: string;
    box: DOMRect;
  }
  const lines: Line[] = [];
  const seen = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (seen.nextNode()) {
    const node = seen.currentNode;
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (!parent || text.trim() === '' || parent.closest('title, desc') || isForEars(parent)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    for (const box of boxes) if (!isCovered(parent, box)) lines.push({ block: blockOf(parent), text, box });
    checkSize(parent, text);
    if (boxes[0] && !isCovered(parent, boxes[0])) checkContrast(parent, text, boxes[0]);
    if (boxes.length > 0) checkPlace(parent, text, range.getBoundingClientRect());
  }
  checkOverlaps();
  checkDrawings();
  return [...new Set(faults)];

  /** Read out, but not shown: cut down to a pixel. */
  function isForEars(start: Element): boolean {
    for (let one: Element | null = start; one && one !== slide; one = one.parentElement)
      if (one.clientWidth === 1 && getComputedStyle(one).overflow === 'hidden') return true;
    return false;
  }

  function blockOf(start: Element): Element {
    const whole = start.closest('math, text');
    if (whole) return whole;
    let block = start;
    while (
      block !== slide &&
      /^(inline|contents)/.test(getComputedStyle(block).display) &&
      block.parentElement
    )
      block = block.parentElement;
    return block;
  }

  /** Inside a drawing a later part may hide an earlier one on purpose: a card that is turned over. */
  function isCovered(parent: Element, { left, top, width, height }: DOMRect): boolean {
    const svg = parent.closest('svg');
    const above = document.elementsFromPoint(left + width / 2, top + height / 2);
    const at = above.findIndex((one) => one === parent || one === svg);
    return above
      .slice(0, Math.max(0, at))
      .some((one) => svg?.contains(one) && !one.closest('text') && getComputedStyle(one).fill !== 'none');
  }

  function checkSize(parent: Element, text: string): void {
    const drawn = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? scale) / scale : 1;
    const size = (parseFloat(getComputedStyle(parent).fontSize) * drawn) / 720;
    const percent = `${(size * 100).toFixed(1)} % of the slide's height`;
    if (size < limits.smallest - 0.0005) say(text, `is ${percent}, less than ${limits.smallest * 100} %`);
    const isBody = parent.closest('.body :is(p, li, blockquote, td), .rule, .big') !== null;
    const isSmall = parent.closest(
      'svg, math, sup, sub, figcaption, th, .run, .foot, .references, .book, .spread.dense, .note, .meta',
    );
    if (isBody && !isSmall && size < limits.body - 0.0005)
      say(text, `is body text of ${percent}, less than ${limits.body * 100} %`);
  }

  function checkContrast(parent: Element, text: string, { left, top, width, height }: DOMRect): void {
    const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
    // Off the screen there is nothing to ask; that is another fault.
    if (stack.length === 0) return;
    const own = stack.findIndex((one) => one === parent || one.contains(parent));
    const behind = stack
      .slice(Math.max(0, own))
      .map(groundOf)
      .find((color) => color !== null);
    const isDrawn = parent instanceof SVGElement;
    const style = getComputedStyle(parent);
    const [a, b] = [luminance(isDrawn ? style.fill : style.color), luminance(behind ?? '#fff')];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < limits.contrast - 0.05)
      say(text, `has a contrast of ${ratio.toFixed(1)}, less than ${limits.contrast}`);
  }

  /** The colour that an element lays down; null if one sees through it. */
  function groundOf(one: Element): string | null {
    const { fill, backgroundColor } = getComputedStyle(one);
    if (one instanceof SVGElement && !(one instanceof SVGSVGElement))
      return fill === 'none' || one.closest('text') ? null : fill;
    return /^rgba\(.*, 0\)$/.test(backgroundColor) ? null : backgroundColor;
  }

  function luminance(color: string): number {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) return NaN;
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
      const share = byte / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function checkPlace(parent: Element, text: string, box: DOMRect): void {
    const letters = ink(box);
    // A large numeral may hang into the margin by the white at its side.
    const hang = parseFloat(getComputedStyle(parent).fontSize) * 0.06 * scale;
    const out = [
      ['left', frame.left + limits.side * scale - box.left - hang],
      ['right', box.right - (frame.right - limits.side * scale) - hang],
      ['top', frame.top + limits.edge * scale - letters.top],
      ['bottom', letters.bottom - (frame.bottom - limits.edge * scale)],
    ] as const;
    for (const [edge, by] of out)
      if (by > 1.5) say(text, `leaves the safe area at the ${edge} by ${Math.round(by / scale)} px`);
    for (let box2: Element | null = parent; box2 && slide?.contains(box2); box2 = box2.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box2);
      if (display === 'inline' || display === 'contents' || box2 instanceof SVGGraphicsElement) continue;
      const clip = box2.getBoundingClientRect();
      const cutX = overflowX !== 'visible' && (box.left < clip.left - 2 || box.right > clip.right + 2);
      // A line's box is taller than its letters.
      const slack = box.height * 0.2;
      const cutY =
        overflowY !== 'visible' && (box.top < clip.top - slack || box.bottom > clip.bottom + slack);
      if (cutX || cutY)
        say(text, `is cut off by its <${box2.localName} class="${box2.getAttribute('class') ?? ''}">`);
    }
  }

  function checkOverlaps(): void {
    const inked = lines.map((line) => ({ ...line, ink: ink(line.box) }));
    for (const [i, a] of inked.entries())
      for (const b of inked.slice(i + 1)) {
        if (a.block === b.block) continue;
        const width = Math.min(a.ink.right, b.ink.right) - Math.max(a.ink.left, b.ink.left);
        const height = Math.min(a.ink.bottom, b.ink.bottom) - Math.max(a.ink.top, b.ink.top);
        if (width > 2 && height > 2) say(a.text, `lies on “${b.text.trim().slice(0, 40)}”`);
      }
  }

  /** Where the letters are: a font's box has room above and below them. */
  function ink({ left, right, top, bottom, height }: DOMRect) {
    return { left, right, top: top + height * 0.22, bottom: bottom - height * 0.22 };
  }

  function checkDrawings(): void {
    for (const drawing of slide?.querySelectorAll('img, figure, table, pre, .band, .strip') ?? []) {
      const { left, right, top, bottom, width } = drawing.getBoundingClientRect();
      if (width === 0) continue;
      const x = frame.width * limits.bleed;
      const y = frame.height * limits.bleed;
      if (
        left < frame.left + x ||
        right > frame.right - x ||
        top < frame.top + y ||
        bottom > frame.bottom - y
      )
        say(
          `<${drawing.localName} class="${drawing.getAttribute('class') ?? ''}">`,
          'comes too near to an edge',
        );
      if (drawing.scrollWidth > drawing.clientWidth + 1 && drawing.clientWidth > 0)
        say(drawing.textContent ?? '', 'is wider than its box');
    }
  }
}
