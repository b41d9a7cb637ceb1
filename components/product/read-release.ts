import { marketIds, scopeParts } from '@/lib/core/products/release'

/** The release a form describes, unparsed; lib/core/products/release.ts validates it. */
export function readRelease(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const parts = scopeParts.flatMap((id) => {
    const detail = text(`scope.${id}.detail`)
    const chosen = text(`scope.${id}.in`)
    if (chosen === '' && detail === '') return []
    return [[id, { ...readState(chosen), ...(detail ? { detail } : {}) }]]
  })
  const markets = marketIds.filter((id) => form.has(`scope.markets.${id}`))
  const date = text('date')
  return {
    label: text('label'),
    ...(date ? { date } : {}),
    scope: {
      ...Object.fromEntries(parts),
      ...(markets.length > 0 ? { markets } : {}),
      regions: text('scope.regions'),
    },
  }
}

/** `yes` and `no` are of a page of the build before. */
function readState(chosen: string): { in?: boolean; exists?: false } {
  if (chosen === 'in' || chosen === 'yes') return { in: true }
  if (chosen === 'out' || chosen === 'no') return { in: false }
  return chosen === 'none' ? { in: false, exists: false } : {}
}
