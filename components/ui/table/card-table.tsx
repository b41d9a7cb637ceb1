import type { ReactNode } from 'react'
import {
  BodyWithRole,
  CellWithRole,
  ColumnHeader,
  HeadWithRole,
  RowHeader,
  RowWithRole,
  TableWithRoles,
} from './role-parts'

type Row = { key: string; header: ReactNode; cells: readonly ReactNode[] }
type CardTableProps = {
  caption: ReactNode
  /** The first is over the row headers. */
  columns: readonly string[]
  rows: readonly Row[]
  /** In place of the names of the columns, and shown over the cards too. */
  head?: ReactNode
}

/**
 * A table whose rows begin with a header. Below 640 px each row is a card with the names of the columns beside its cells.
 * Its look is in app/_styles/card-table.css.
 */
export function CardTable({ caption, columns, rows, head }: CardTableProps) {
  return (
    <TableWithRoles className="card-table">
      <caption>{caption}</caption>
      {head ?? <NamesOfColumns columns={columns} />}
      <BodyWithRole>
        {rows.map(({ key, header, cells }) => (
          <RowWithRole key={key}>
            <RowHeader>{header}</RowHeader>
            {cells.map((cell, index) => (
              <CellWithRole key={columns[index + 1]} data-column={columns[index + 1]}>
                <div>{cell}</div>
              </CellWithRole>
            ))}
          </RowWithRole>
        ))}
      </BodyWithRole>
    </TableWithRoles>
  )
}

function NamesOfColumns({ columns }: { columns: readonly string[] }) {
  return (
    <HeadWithRole className="max-[40rem]:spoken-only">
      <RowWithRole className="border-b border-line text-small text-ink-soft">
        {columns.map((column) => (
          <ColumnHeader key={column} className="py-2 pe-4 text-start align-bottom">
            {column}
          </ColumnHeader>
        ))}
      </RowWithRole>
    </HeadWithRole>
  )
}
