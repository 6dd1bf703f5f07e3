import { expect, test } from 'vitest';
import { headers, headersFile, pagePolicy } from '../../src/site/headers.ts';

test('the policy allows nothing inline and no other origin', () => {
  for (const policy of [pagePolicy, headers['Content-Security-Policy'] ?? '']) {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  }
});

test('_headers gives every header to every page and lets hashed files be kept', () => {
  const lines = headersFile().split('\n');
  expect(lines[0]).toBe('/*');
  for (const [name, value] of Object.entries(headers)) expect(lines).toContain(`  ${name}: ${value}`);
  expect(lines.slice(-3, -1)).toEqual(['/assets/*', '  Cache-Control: public, max-age=31536000, immutable']);
});
