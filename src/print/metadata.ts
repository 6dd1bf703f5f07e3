// What the document says of itself: the information dictionary, the same as XMP (ISO 32000-1, 14.3.2 and
// 14.3.3), and what a viewer should do with it. A page's title comes from the browser, nothing else does.

import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { escapeXml } from './escape-xml.ts';

export interface Metadata {
  title: string;
  /** '' where nothing is to be cited as somebody's. */
  author: string;
  subject: string;
  keywords: string[];
  language: string;
  licence: string;
  date: Date;
  /** Commit of the talk's repository; '' if there is none. */
  commit: string;
}

const CREATOR = 'Chromium';
const PRODUCER = 'Skia/PDF, pdf-lib';

export function writeMetadata(document: PDFDocument, metadata: Metadata): void {
  const { catalog, context } = document;
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  if (metadata.author) document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  // One string: the array form would join them by spaces, and a keyword may hold one.
  document.setKeywords([metadata.keywords.join(', ')]);
  document.setCreator(CREATOR);
  document.setProducer(PRODUCER);
  document.setCreationDate(metadata.date);
  document.setModificationDate(metadata.date);
  document.setLanguage(metadata.language);
  const packet = context.stream(Buffer.from(xmp(metadata)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

function xmp(metadata: Metadata): string {
  const { title, author, subject, keywords, language, licence, date, commit } = metadata;
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const list = (kind: string, texts: string[]) =>
    `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const when = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
${author && `<dc:creator>${list('Seq', [author])}</dc:creator>\n`}<dc:description>${alternative(subject)}</dc:description>
<dc:subject>${list('Bag', keywords)}</dc:subject>
<dc:language>${list('Bag', [language])}</dc:language>
<dc:rights>${alternative(licence)}</dc:rights>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<xmp:MetadataDate>${when}</xmp:MetadataDate>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
${commit && `<xmpMM:VersionID>${escapeXml(commit)}</xmpMM:VersionID>\n`}<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
