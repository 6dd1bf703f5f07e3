// In: a text. Out: whether it is on the clipboard now; false where the browser does not allow it, as on a page
// without https.

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
