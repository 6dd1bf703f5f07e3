// Tables that readers may sort: a press on a column's head puts its rows in order, one more in the reverse. In: the
// table, complete and in its first order. Cells are compared by `data-key`, or by their words in the page's language.

import { element } from '../page/element.ts';

export function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const [body] = table.tBodies;
  if (!body) return;
  const words = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  heads.forEach((head, column) => {
    const button = element('button', { type: 'button' }, ...head.childNodes);
    button.addEventListener('click', () => {
      const isReverse = head.ariaSort === 'ascending';
      const rows = [...body.rows].sort((one, other) => words.compare(key(one, column), key(other, column)));
      body.append(...(isReverse ? rows.reverse() : rows));
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isReverse ? 'descending' : 'ascending');
    });
    head.append(button);
  });
  heads[0]?.setAttribute('aria-sort', 'ascending');
}

function key(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['key'] ?? cell?.textContent.trim() ?? '';
}
