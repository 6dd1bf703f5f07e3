// What is said on a slide as text to read: the parts between the presses in one piece. A press in the middle
// of a sentence is none of the reader's business, so that sentence is one paragraph again.
//   ['<p>They counted,</p>', '<p>we fit.</p>'] → '<p>They counted, we fit.</p>'

export function wholeText(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const continues = OPEN_END.test(text) && part.startsWith('<p>');
    return continues ? `${text.slice(0, -END.length)} ${part.slice('<p>'.length)}` : `${text}\n${part}`;
  });
}

const END = '</p>';
/** A paragraph whose last character ends no sentence; numbers of sources may follow it. */
const OPEN_END = /[^.!?…”"’)\s>](<\/(em|strong|i|b)>)*((, )?<a class="ref"[^>]*>[^<]*<\/a>)*<\/p>$/;
