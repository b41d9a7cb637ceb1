import type { LocatedFinding } from '@/lib/core/format/finding'

/** Where, what and the fix, as the terminal says it. */
export function FindingEntry({ finding }: { finding: LocatedFinding }) {
  const { severity, file, line, id, message, fix, rule } = finding
  const isRefusal = severity === 'refusal'
  return (
    <li className={isRefusal ? 'border-s-4 border-danger ps-3' : 'border-s-4 border-edge ps-3'}>
      <p className="measure">
        <strong>{isRefusal ? 'Refused' : 'Warning'}</strong>
        {id && <> in {id}</>}: {message} {fix}
      </p>
      <p className="text-small break-all text-ink-soft">
        <code>
          {file}:{line}
        </code>{' '}
        ({rule})
      </p>
    </li>
  )
}
