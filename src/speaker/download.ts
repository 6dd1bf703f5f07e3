// Saves a text as a file where the browser puts what is downloaded. Nothing is sent anywhere. Out: false if the browser
// refused.

export function download(name: string, text: string, type = 'text/plain'): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // Some browsers read it only after the click has returned.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}
