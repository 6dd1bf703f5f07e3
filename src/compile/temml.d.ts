// The part of Temml that is used here; the package's own declarations are not found by its entry point.

declare module 'temml' {
  interface Options {
    displayMode?: boolean;
    throwOnError?: boolean;
    annotate?: boolean;
    trust?: boolean;
  }
  const temml: { renderToString(tex: string, options?: Options): string };
  export default temml;
}
