// `npm run kit`: builds the site and packs it as <talk>-kit.zip beside its folder: unpacked, it opens from a disk by
// start.html, without server and network. `npm run kit cues`: with the speaker's private cues, as <talk>-kit-cues.zip.
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { buildTalk } from './build-talk.mjs';
import { faultOf } from './fault.mjs';
import { load } from './load.mjs';

const wish = process.argv[2] ?? '';
if (wish !== '' && wish !== 'cues') {
  console.error(`There is no kit "${wish}". Write nothing, or cues.`);
  process.exit(1);
}
try {
  const built = await buildTalk();
  if (built) await pack(built);
  else process.exitCode = 1;
} catch (error) {
  console.error(`The kit could not be made. ${faultOf(error)}`);
  process.exitCode = 1;
}

async function pack({ deck, out, pages, whole }) {
  const { stageKit } = await load('site/kit.ts');
  const name = `${deck.talk.pdf}-kit${wish && `-${wish}`}`;
  const own = { '/': whole, ...(wish === 'cues' && pages) };
  const archive = await stageKit({ deck, site: out, pages: own, hasCues: wish === 'cues', name });
  const file = join(dirname(out), `${name}.zip`);
  await writeFile(file, archive);
  console.log(`Wrote ${relative(process.cwd(), file)}: ${Math.round(archive.length / 1024)} KB`);
}
