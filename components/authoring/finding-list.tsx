import type { LocatedFinding } from '@/lib/core/questionnaire/lint/finding'
import { FindingEntry } from './finding-entry'
import { groupByFile } from './group-by-file'

/** Every finding under the file it stands in. */
export function FindingList({ findings }: { findings: readonly LocatedFinding[] }) {
  return (
    <section aria-labelledby="findings" className="mt-12">
      <h2 id="findings" className="text-heading">
        Findings
      </h2>
      {findings.length === 0 && <p className="mt-2">Nothing is refused, and there are no warnings.</p>}
      {groupByFile(findings).map(({ file, findings: found }) => (
        <section key={file} aria-label={file} className="mt-6">
          <h3 className="text-body break-all">{file}</h3>
          <ul className="mt-2 flex flex-col gap-4">
            {found.map((finding) => (
              <FindingEntry key={`${finding.line} ${finding.rule} ${finding.message}`} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
