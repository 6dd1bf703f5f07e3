// The smallest file that says the same: nothing that is no longer referred to, streams compressed anew at
// zlib's highest level (Skia uses a low one), objects in object streams (ISO 32000-1, 7.5.7). The file's
// identifier is taken from its content, so equal files have equal ones.

import {
  type PDFDocument,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { readStream, writeStream } from './stream.ts';

export async function saveSmall(document: PDFDocument): Promise<Uint8Array> {
  dropUnreferenced(document);
  const hash = createHash('sha256');
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) recompress(object);
    hash.update(object instanceof PDFRawStream ? object.contents : object.toString());
  }
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** XMP stays readable by programs that know nothing of PDF; pictures keep the filter they have. */
function recompress(stream: PDFRawStream): void {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const plain = filter === undefined && stream.dict.get(PDFName.of('Type')) !== PDFName.of('Metadata');
  const flate = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  if (plain || flate) writeStream(stream, readStream(stream));
}

function dropUnreferenced(document: PDFDocument): void {
  const { context } = document;
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [Root, Info];
  while (waiting.length) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (!reached.has(object)) waiting.push(context.lookup(object));
      reached.add(object);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
