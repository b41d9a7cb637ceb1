import { scopeParts } from './scope/scope-parts'

/** The release a form describes, unparsed; release-schema.ts validates it. */
export function readRelease(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const parts = scopeParts.flatMap((id) => {
    const detail = text(`scope.${id}.detail`)
    const chosen = text(`scope.${id}.in`)
    if (chosen === '' && detail === '') return []
    const state = chosen === 'yes' ? true : chosen === 'no' ? false : undefined
    return [[id, { in: state, ...(detail ? { detail } : {}) }]]
  })
  const date = text('date')
  return {
    label: text('label'),
    ...(date ? { date } : {}),
    scope: { ...Object.fromEntries(parts), regions: text('scope.regions') },
  }
}
