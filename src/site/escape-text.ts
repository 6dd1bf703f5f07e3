// In: plain text. Out: the same, fit for HTML as text or as the value of an attribute in double quotes.
//   escapeText('a < b')  → 'a &lt; b'

export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
