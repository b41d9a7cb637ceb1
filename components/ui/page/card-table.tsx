import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'

type Row = { key: string; header: ReactNode; cells: readonly ReactNode[] }
type CardTableProps = {
  caption: string
  /** The first is over the row headers. */
  columns: readonly string[]
  rows: readonly Row[]
}

/**
 * A table whose rows begin with a header. Below 640 px each row is a card with the names of the columns beside its cells; the roles
 * are written out, because an element that is no table box loses them in some browsers.
 */
export function CardTable({ caption, columns, rows }: CardTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    // biome-ignore-start lint/a11y/useSemanticElements: see above
    <table role="table" className="mt-4 w-full border-collapse text-start max-[40rem]:block">
      <caption className="pb-2 text-start text-small text-ink-soft max-[40rem]:block">{caption}</caption>
      <thead role="rowgroup" className="max-[40rem]:spoken-only">
        <tr role="row" className="border-b border-line text-small text-ink-soft">
          {columns.map((column) => (
            <th role="columnheader" key={column} scope="col" className={clsx(cellLook, 'align-bottom')}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-[40rem]:block">
        {rows.map(({ key, header, cells }) => (
          <tr role="row" key={key} className={rowLook}>
            <th role="rowheader" scope="row" className={clsx(cellLook, 'wrap-anywhere max-[40rem]:block')}>
              {header}
            </th>
            {cells.map((cell, index) => (
              <td role="cell" key={columns[index + 1]} data-column={columns[index + 1]} className={tdLook}>
                <div className="min-w-0 wrap-anywhere">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/useSemanticElements: see above
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

const rowLook = clsx(
  'border-b border-line',
  'max-[40rem]:mb-3 max-[40rem]:block max-[40rem]:rounded-box max-[40rem]:border max-[40rem]:bg-surface max-[40rem]:p-4',
)
const cellLook = 'py-2 pe-4 text-start align-baseline'
/** The name of the column is drawn, not spoken again. */
const tdLook = clsx(
  cellLook,
  'max-[40rem]:grid max-[40rem]:grid-cols-[9rem_1fr] max-[40rem]:gap-x-3 max-[40rem]:py-1 max-[40rem]:pe-0',
  "max-[40rem]:before:text-small max-[40rem]:before:text-ink-soft max-[40rem]:before:content-[attr(data-column)/'']",
)
