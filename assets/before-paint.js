// Runs before the first paint, which waits for it; the reading of the page does not. Served as it stands. On <html> it puts
// `data-scheme`, if this viewer chose one, so that light never flashes before dark, and `data-cover`, unless the address
// names a slide: in that one's place the cover would flash, in a browser that does not wait.
{
  const root = document.documentElement;
  if (!/^#\/?[^/]/.test(location.hash)) root.setAttribute('data-cover', '');
  try {
    const scheme = localStorage.getItem('scheme');
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme);
  } catch {
    // Storage is denied: the system decides.
  }
}
