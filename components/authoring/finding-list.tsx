import type { LocatedFinding } from '@/lib/core/format/finding'
import { english, rich } from '@/lib/words/english'
import { FindingEntry } from './finding-entry'
import { findingCount, groupByFile } from './group-by-file'
import type { QuestionFindings } from './part-findings'

const { t } = english

type FindingListProps = {
  findings: readonly LocatedFinding[]
  /** Those shown at their questions further down. */
  beside?: readonly QuestionFindings[]
}

/** Every finding under its file, and links to those shown at a question. */
export function FindingList({ findings, beside = [] }: FindingListProps) {
  return (
    <section aria-labelledby="findings" className="mt-12">
      <h2 id="findings" className="text-heading">
        {t('authoring.findings')}
      </h2>
      {findings.length + beside.length === 0 && <p className="mt-2">{t('authoring.no-findings')}</p>}
      {beside.length > 0 && (
        <ul className="mt-2">
          {beside.map(({ section, index, question, findings: found }) => (
            <li key={`${section} ${index}`}>
              {rich('authoring.at-question', {
                question,
                found: findingCount(found),
                link: (inside) => (
                  <a href={`#question-${question}`} className="inline-flex min-h-8 items-center">
                    {inside}
                  </a>
                ),
              })}
            </li>
          ))}
        </ul>
      )}
      {groupByFile(findings).map(({ file, findings: found }) => (
        <section key={file} aria-label={file} className="mt-6">
          <h3 className="text-body text-wrap break-all">{file}</h3>
          <ul className="mt-2 flex flex-col gap-4">
            {found.map((finding) => (
              <FindingEntry
                key={`${finding.line} ${finding.rule} ${finding.message.code}`}
                finding={finding}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
