// Made by src/site/live-figures.ts: the modules of the live figures of this talk, each in a file of its own.
declare module 'virtual:live-figures' {
  export const figures: Readonly<Partial<Record<string, () => Promise<unknown>>>>;
}
