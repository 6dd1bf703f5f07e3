// A ZIP archive, as every system opens it: names in UTF-8, each file deflated, no extensions. In: files. Out: bytes.
// The format is APPNOTE.TXT 6.3 of PKWARE, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (its end).

import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  /** With slashes: 'kit/read/index.html'. */
  path: string;
  content: Buffer;
}

const UTF8 = 0x0800;
const DEFLATED = 8;
/** 2.0, the first version with folders and deflate. */
const VERSION = 20;

export function zip(entries: readonly Entry[], date: Date): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const common = commonFields({ name, content, packed, date });
    const local = Buffer.concat([number(0x04034b50, 4), common, number(0, 2), name]);
    const zeros = Buffer.alloc(10);
    directory.push(
      // Made by version 2.0 for systems without rights; no comment, first disk, no attributes.
      Buffer.concat([
        number(0x02014b50, 4),
        number(VERSION, 2),
        common,
        number(0, 2),
        zeros,
        number(offset, 4),
        name,
      ]),
    );
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = [0x06054b50, 0, entries.length, entries.length, listing.length, offset, 0];
  const widths = [4, 4, 2, 2, 4, 4, 2];
  return Buffer.concat([...parts, listing, ...end.map((value, index) => number(value, widths[index] ?? 4))]);
}

/** What stands in the header before the file and again in the directory. */
function commonFields(file: { name: Buffer; content: Buffer; packed: Buffer; date: Date }): Buffer {
  const { name, content, packed, date } = file;
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  return Buffer.concat([
    ...[VERSION, UTF8, DEFLATED, time, day].map((value) => number(value, 2)),
    ...[crc32(content), packed.length, content.length].map((value) => number(value, 4)),
    number(name.length, 2),
  ]);
}

/** Little end first. */
function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
