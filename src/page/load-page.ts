// Another page of the site as a document, in which no script runs. Parsed by the request itself: the page's policy lets
// no script do that. In: an address. Out: the document, null if there is no such page; rejects without a network.

export function loadPage(address: string): Promise<Document | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = reject;
    request.open('GET', address);
    request.send();
  });
}
