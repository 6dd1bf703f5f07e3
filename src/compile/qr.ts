// The talk's public address as a QR code, with the address below it:  ::qr
// One path on a square of white, whatever the scheme, so that every camera reads it; its border is the quiet zone
// that the standard asks for (ISO/IEC 18004: four modules).

import type { ElementContent } from 'hast';
import { encode } from 'uqr';
import { element, text } from './html.ts';

const QUIET_ZONE = 4;

/** Nothing, as long as the talk has no address. */
export function drawQr(address: string): ElementContent[] {
  if (address === '') return [];
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const picture = element(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: `QR code: ${address}` },
    [
      element('path', { className: ['qr-light'], d: `M0 0h${size}v${size}h-${size}z` }),
      element('path', { className: ['qr-dark'], d: modules.join('') }),
    ],
  );
  const words = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return [
    element('figure', { className: ['qr'] }, [
      picture,
      element('figcaption', {}, [element('a', { href: address }, [text(words)])]),
    ]),
  ];
}
