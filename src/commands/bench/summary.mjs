// Several visits to one site → medians of what was measured, and bytes by kind.

/** What is asked for in the moment that a page says it is ready, in milliseconds, is asked for after that. */
const SAME = 20;

/** `sizeOf` of slow-server.mjs; the page itself is the path '/'. */
export function summarise(visits, { address, sizeOf }) {
  const middle = (pick) => median(visits.map(pick));
  const last = visits.at(-1);
  // Chromium asks its cache for the icon again at each new address.
  const isOwn = ({ url }, index, all) =>
    url.startsWith(address) && all.findIndex((other) => other.url === url) === index;
  const files = [{ url: address, at: 0 }, ...last.fetched].filter(isOwn).map(({ url, at }) => {
    const size = sizeOf(new URL(url).pathname) ?? { kind: 'missing', gzip: 0, brotli: 0 };
    return { ...size, isPressed: at > last.rest, isLate: at > last.ready - SAME };
  });
  const sum = (size, pick) => files.filter(pick).reduce((total, file) => total + file[size], 0);
  const isKind = (kind) => (file) => file.kind === kind;
  const isScript = (when) => (file) =>
    file.kind === 'js' && when === (file.isPressed ? 'pressed' : file.isLate ? 'late' : 'early');
  return {
    lcp: middle(({ lcp }) => lcp),
    fcp: middle(({ fcp }) => fcp),
    cls: middle(({ cls }) => cls),
    ready: middle(({ ready }) => ready),
    blocking: middle(({ blocking }) => blocking),
    longest: middle(({ longest }) => longest),
    work: middle(({ work }) => work),
    pressWork: middle(({ pressWork }) => pressWork),
    press: middle(({ times }) => median(times)),
    p95: middle(({ times }) => quantile(times, 0.95)),
    worst: middle(({ times }) => Math.max(...times)),
    foreign: Math.max(...visits.map(({ foreign }) => foreign)),
    elements: last.elements,
    shown: Math.min(...visits.map(({ shown }) => shown)),
    isFirstSlide: visits.every(({ isFirstSlide }) => isFirstSlide),
    requests: files.filter(({ isPressed }) => !isPressed).length,
    html: sum('gzip', isKind('html')),
    css: sum('gzip', isKind('css')),
    text: sum('brotli', ({ kind }) => kind === 'html' || kind === 'css'),
    scripts: sum('gzip', isScript('early')),
    later: sum('gzip', isScript('late')),
    pressed: sum('gzip', isScript('pressed')),
    fonts: sum('gzip', isKind('woff2')),
    other: sum('gzip', ({ kind }) => !['html', 'css', 'js', 'woff2'].includes(kind)),
    all: sum('gzip', ({ isPressed }) => !isPressed),
  };
}

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
