// A stream of a PDF. In: the stream as it stands in the file. Out: its content, uncompressed; and back, compressed as well as
// zlib can.

import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';

export function readStream(stream: PDFRawStream): Buffer {
  return stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : Buffer.from(stream.contents);
}

/** At zlib's highest level; Skia uses a low one. */
export function writeStream(stream: PDFRawStream, content: Buffer): void {
  stream.updateContents(deflateSync(content, { level: 9 }));
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
}
