// What the console remembers: the store that it shares with the stage.

export type { Store } from '../link/store.ts';
