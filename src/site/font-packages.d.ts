// The parts that are used of two packages without types of their own.

declare module 'fontkit' {
  export function create(file: Uint8Array): { characterSet: number[] };
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2';
      keepFeatures: readonly string[];
      noHinting: boolean;
      dropTables: readonly string[];
    },
  ): Promise<Buffer>;
}
