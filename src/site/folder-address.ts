// Addresses on a page are relative to its folder, so `/read` must lead to `/read/`, as static servers have it.
// In: the URL of a request. Out: where it should have gone, or null.
//   '/speaker?x' → '/speaker/?x'

import { PAGES } from './pages.ts';

export function folderAddress(url: string): string | null {
  const [path = '/', query] = url.split('?');
  const isFolder = Object.values(PAGES).some((page) => `${path}/` === `/${page.path}`);
  return isFolder && path !== '' ? `${path}/${query ? `?${query}` : ''}` : null;
}
