import { findingSentences, type LocatedFinding } from '@/lib/core/format/finding'
import { english, rich } from '@/lib/words/english'

/** Where, what and the fix, as the terminal says it. */
export function FindingEntry({ finding }: { finding: LocatedFinding }) {
  const { severity, file, line, id, rule } = finding
  const { message, fix } = findingSentences(finding, english)
  const isRefusal = severity === 'refusal'
  return (
    <li className={isRefusal ? 'border-s-4 border-danger ps-3' : 'border-s-4 border-edge ps-3'}>
      <p className="measure">
        {rich('authoring.finding', {
          severity,
          hasId: id ? 'yes' : 'no',
          id: id ?? '',
          message: `${message} ${fix}`,
          strong: (inside) => <strong>{inside}</strong>,
        })}
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
