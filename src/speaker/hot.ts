// While writing: a save shows on the console too. The address holds slide and step, the storage all else, so
// that a reload keeps them. Absent from a build.

export function reloadOnSave(): void {
  import.meta.hot?.on('talk:speaker', () => location.reload());
}
