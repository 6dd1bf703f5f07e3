// Trusted Types: what strings the page lets through where a string could become code. Must be imported first,
// since Reveal writes innerHTML while it starts. In: the string of such a write. Out: the same string, or a
// TypeError.

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string; createScriptURL(url: string): string },
  ): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

trustedTypes?.createPolicy('default', {
  // Reveal empties elements this way. All else is built with the DOM.
  createHTML(html) {
    if (html === '') return html;
    throw new TypeError(`HTML from a string: ${html.slice(0, 60)}`);
  },
  createScriptURL(url) {
    if (new URL(url, document.baseURI).origin === location.origin) return url;
    throw new TypeError(`Script from elsewhere: ${url}`);
  },
});
