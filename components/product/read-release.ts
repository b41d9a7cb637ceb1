import { scopeParts } from './scope-list'

/** The release a form describes, as typed; the door (release-schema.ts) checks it. */
export function readRelease(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const parts = scopeParts.map(({ id }) => {
    const detail = text(`scope.${id}.detail`)
    return [id, { in: form.get(`scope.${id}.in`) === 'yes', ...(detail ? { detail } : {}) }]
  })
  const date = text('date')
  return {
    label: text('label'),
    ...(date ? { date } : {}),
    scope: { ...Object.fromEntries(parts), regions: text('scope.regions') },
  }
}
