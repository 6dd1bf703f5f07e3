// Commands run for seconds, and most of their code runs once or twice: V8 would spend a third of a build's time on
// optimising what then ends. This makes it wait until code is fifteen times as hot. Imported before all else.
import { setFlagsFromString } from 'node:v8';

// Later versions have no such flag, and an interim compiler that costs less.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
