// Parts of a table whose roles are written out: an element that is drawn as a block, as in cards, loses its role in some browsers.

// biome-ignore-start lint/a11y/noRedundantRoles: see above
// biome-ignore-start lint/a11y/useSemanticElements: see above
import type { ComponentProps } from 'react'

export function TableWithRoles(props: ComponentProps<'table'>) {
  return <table role="table" {...props} />
}

export function HeadWithRole(props: ComponentProps<'thead'>) {
  return <thead role="rowgroup" {...props} />
}

export function BodyWithRole(props: ComponentProps<'tbody'>) {
  return <tbody role="rowgroup" {...props} />
}

export function RowWithRole(props: ComponentProps<'tr'>) {
  return <tr role="row" {...props} />
}

export function ColumnHeader(props: ComponentProps<'th'>) {
  return <th role="columnheader" scope="col" {...props} />
}

export function RowHeader(props: ComponentProps<'th'>) {
  return <th role="rowheader" scope="row" {...props} />
}

export function CellWithRole(props: ComponentProps<'td'>) {
  return <td role="cell" {...props} />
}
// biome-ignore-end lint/a11y/useSemanticElements: see above
// biome-ignore-end lint/a11y/noRedundantRoles: see above
