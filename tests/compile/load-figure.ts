// Figures in the compiler's tests are loaded by Vitest itself.

import type { LoadFigure } from '../../src/compile/figures.ts';

export const loadFigure: LoadFigure = (path) => import(/* @vite-ignore */ path);
