// What a figure is: a module whose default export turns rows of a table and the options of its
// directive into a picture. `::figure{name=reach data=reach.csv unit=km alt="…"}` calls
// slides/figures/reach.tsx with the rows of data/reach.csv and the options { unit: 'km' }.

/** One row of a CSV file: column name → text. */
export type Row = Readonly<Record<string, string>>;

export interface FigureProps {
  /** Rows of the table named by `data`; empty without it. */
  rows: readonly Row[];
  /** The directive's other attributes. */
  options: Readonly<Record<string, string>>;
}
