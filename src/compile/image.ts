// In: the path of an image and the place that names it. Out: its size in CSS pixels,
// so that the page keeps its space before the image is loaded; 0 × 0 and a problem if it cannot be read.

import { relative } from 'node:path';
import { imageSizeFromFile } from 'image-size/fromFile';
import type { Place, Problem } from './deck.ts';

export async function measureImage(
  path: string,
  place: Place,
): Promise<{ width: number; height: number; problems: Problem[] }> {
  try {
    const { width, height, orientation = 1 } = await imageSizeFromFile(path);
    // Cameras write many pictures lying down; browsers turn them (EXIF orientations 5 to 8).
    const turned = orientation >= 5;
    return { width: turned ? height : width, height: turned ? width : height, problems: [] };
  } catch (error) {
    return { width: 0, height: 0, problems: [unreadable(path, place, error)] };
  }
}

function unreadable(path: string, place: Place, error: unknown): Problem {
  const name = relative(process.cwd(), path).replaceAll('\\', '/');
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return missing
    ? {
        place,
        message: `There is no image ${name}.`,
        hint: 'Paths of images start in the folder of the talk.',
      }
    : { place, message: `The image ${name} cannot be read.`, hint: 'Use SVG, PNG, JPEG, WebP, AVIF or GIF.' };
}
