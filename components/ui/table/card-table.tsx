import { clsx } from 'clsx/lite'
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

/** A table whose rows begin with a header. Below 640 px each row is a card with the names of the columns beside its cells. */
export function CardTable({ caption, columns, rows, head }: CardTableProps) {
  return (
    <TableWithRoles className="mt-4 w-full border-collapse text-start max-[40rem]:block">
      <caption className="pb-2 text-start text-small text-ink-soft max-[40rem]:block">{caption}</caption>
      {head ?? <NamesOfColumns columns={columns} />}
      <BodyWithRole className="max-[40rem]:block">
        {rows.map(({ key, header, cells }) => (
          <RowWithRole key={key} className={rowLook}>
            <RowHeader className={clsx(cellLook, 'wrap-anywhere max-[40rem]:block')}>{header}</RowHeader>
            {cells.map((cell, index) => (
              <CellWithRole key={columns[index + 1]} data-column={columns[index + 1]} className={tdLook}>
                <div className="min-w-0 wrap-anywhere">{cell}</div>
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
          <ColumnHeader key={column} className={clsx(cellLook, 'align-bottom')}>
            {column}
          </ColumnHeader>
        ))}
      </RowWithRole>
    </HeadWithRole>
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
  'max-[40rem]:grid max-[40rem]:items-baseline max-[40rem]:grid-cols-[9rem_1fr] max-[40rem]:gap-x-3 max-[40rem]:py-1 max-[40rem]:pe-0',
  "max-[40rem]:before:text-small max-[40rem]:before:text-ink-soft max-[40rem]:before:content-[attr(data-column)/'']",
)
