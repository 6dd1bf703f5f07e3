// What `npm run bench` compares with: Reveal as its own manual sets it up, with its Markdown and highlight plugins and its
// usual theme. Its formulas stay as they are typed, because the plugin for them loads from another host.
import Reveal from 'reveal.js';
import Highlight from 'reveal.js/plugin/highlight';
import Markdown from 'reveal.js/plugin/markdown';
import 'reveal.js/reset.css';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/black.css';
import 'reveal.js/plugin/highlight/monokai.css';

const deck = new Reveal({ hash: true, plugins: [Markdown, Highlight] });
await deck.initialize();
document.documentElement.dataset.ready = '';
