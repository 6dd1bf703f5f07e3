// Lets the browser have the live figures of a talk: `virtual:live-figures` names their modules, each loaded only when
// it is wanted. In: the modules by name. A talk may lie anywhere: its figures find the packages of this project.

import { isAbsolute, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolder, sourceFolder } from './talk-folder.ts';

const NAME = 'virtual:live-figures';
const ID = `\0${NAME}`;

export function liveFigures(
  list: () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>,
): Plugin {
  return {
    name: 'live-figures',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === NAME) return ID;
      if (!importer || !isPackage(id) || !isOutside(importer)) return null;
      return this.resolve(id, join(sourceFolder, 'live', 'wake.ts'), { skipSelf: true });
    },
    async load(id) {
      if (id !== ID) return null;
      const modules = [...(await list())].map(
        ([name, path]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(path)})`,
      );
      return `export const figures = { ${modules.join(', ')} };`;
    },
  };
}

function isOutside(file: string): boolean {
  const way = relative(projectFolder, file);
  return isAbsolute(file) && (way.startsWith('..') || isAbsolute(way));
}

function isPackage(id: string): boolean {
  return /^[\w@]/.test(id) && !isAbsolute(id) && !id.includes(':');
}
