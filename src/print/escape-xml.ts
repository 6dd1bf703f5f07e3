// In: plain text. Out: the same, fit for XML and HTML, as text or as the value of an attribute.
//   escapeXml('a < b')  → 'a &#60; b'

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
