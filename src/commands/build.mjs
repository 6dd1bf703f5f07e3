// `npm run build`: the site in dist/, with its PDF if there is a browser to print it. On a problem with the talk,
// or if anything fails, the last good dist/ stays as it was.
import { buildTalk } from './build-talk.mjs';
import { faultOf } from './fault.mjs';

try {
  if (!(await buildTalk())) process.exitCode = 1;
} catch (error) {
  console.error(`The build failed; the folder of the site is as it was. ${faultOf(error)}`);
  process.exitCode = 1;
}
