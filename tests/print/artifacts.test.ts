import { expect, test } from 'vitest';
import { markArtifacts, paintOnly } from '../../src/print/artifacts.ts';

const none = new Set<number>();

test('wraps a painted path from its first segment on, but no clip', () => {
  expect(markArtifacts('q 0 0 9 9 re W n 0 0 m 9 9 l S Q', none)).toBe(
    'q 0 0 9 9 re W n /Artifact BMC 0 0 m 9 9 l S EMC Q',
  );
});

test('wraps text as a whole and drawings that stand elsewhere', () => {
  expect(markArtifacts('BT /F1 9 Tf <01> Tj <02> Tj ET /X1 Do', none)).toBe(
    '/Artifact BMC BT /F1 9 Tf <01> Tj <02> Tj ET EMC /Artifact BMC /X1 Do EMC',
  );
  expect(markArtifacts('BT /F1 9 Tf ET', none)).toBe('BT /F1 9 Tf ET');
});

test('leaves what is tagged, and begins again behind it', () => {
  const tagged = '/P <</MCID 0 >>BDC BT <01> Tj ET 0 0 9 1 re f EMC';
  expect(markArtifacts(`${tagged} 0 0 9 9 re f`, none)).toBe(`${tagged} /Artifact BMC 0 0 9 9 re f EMC`);
});

test('finds the content that is paint alone, and renames it', () => {
  const content = '/NonStruct <</MCID 0 >>BDC 0 0 9 9 re f EMC /P <</MCID 1 >>BDC BT <01> Tj ET EMC';
  expect(paintOnly(content)).toEqual(new Set([0]));
  expect(markArtifacts(content, new Set([0]))).toBe(
    '/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 1 >>BDC BT <01> Tj ET EMC',
  );
});

test('a picture is not paint alone', () => {
  expect(paintOnly('/Figure <</MCID 4 >>BDC q /X1 Do Q EMC')).toEqual(none);
});
