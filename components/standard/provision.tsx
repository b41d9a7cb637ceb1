import type { QuestionName } from '@/lib/core/report/report'
import type { BasisRow, StandardRow } from '@/lib/core/report/standards/standard-table'
import { english, rich } from '@/lib/words/english'
import { WithIsolated } from '../ui/isolated'
import { OwnStatus } from './own/own-status'
import { StatusMark } from './status-mark'

const { t } = english

type ProvisionProps = {
  row: StandardRow
  hrefOf: (question: QuestionName) => string
  /** Where the team writes its own status; null where it is only read. */
  ownHref: ((provision: string) => string) | null
}

/** One provision: its status, which answers say so, and what is missing. */
export function Provision({ row, hrefOf, ownHref }: ProvisionProps) {
  return (
    <li
      id={`provision-${row.id}`}
      className="grid gap-x-6 gap-y-2 border-b border-line px-5 py-5 last:border-b-0 md:grid-cols-[11rem_minmax(0,1fr)] print:break-inside-avoid"
    >
      <div className="text-small">
        <p className="font-semibold">
          <StatusMark status={row.status} />
        </p>
        <p className="mt-1 text-ink-soft">{t('standard.strength', { strength: row.strength })}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <div>
          <h3 className="text-body">
            {row.id} {row.title}
          </h3>
          {row.appliesIf.length > 0 && (
            <p className="text-small text-ink-soft">
              {t('law.depends-on', { conditions: row.appliesIf.join('; ') })}
            </p>
          )}
        </div>
        {row.basis.map((each) => (
          <BasisOf key={each.question.id} basis={each} href={each.answer && hrefOf(each.question)} />
        ))}
        {row.limit && <p className="measure text-small text-ink-soft">{row.limit}</p>}
        <OwnStatus row={row} href={ownHref ? ownHref(row.id) : null} />
      </div>
    </li>
  )
}

function BasisOf({ basis, href }: { basis: BasisRow; href: string | null }) {
  const { question, answer, indicates, missing } = basis
  return (
    <div className="measure border-s-2 border-line ps-4 text-small">
      <p>
        {href ? (
          <a href={href} className="inline-block min-h-6">
            {question.ask}
          </a>
        ) : (
          question.ask
        )}
      </p>
      {answer?.says.map((line) => (
        <p key={line}>“{line}”</p>
      ))}
      {answer?.because && (
        <p>
          <WithIsolated names={[answer.because]}>
            {t('answer.because', { reason: answer.because })}
          </WithIsolated>
        </p>
      )}
      {answer?.withheld && (
        <p>
          <WithIsolated names={[answer.withheld]}>
            {t('answer.withheld-because', { reason: answer.withheld })}
          </WithIsolated>
        </p>
      )}
      {answer?.remark && (
        <p className="text-ink-soft whitespace-pre-line">
          <WithIsolated names={[answer.remark]}>{t('answer.remark', { remark: answer.remark })}</WithIsolated>
        </p>
      )}
      {answer?.note && (
        <p className="text-ink-soft whitespace-pre-line">
          <WithIsolated names={[answer.note]}>{t('answer.note', { note: answer.note })}</WithIsolated>
        </p>
      )}
      {indicates && <p className="text-ink-soft">{t(`indication.basis.${indicates}`)}</p>}
      {missing && (
        <p className="mt-1">
          {rich('standard.missing', {
            missing,
            strong: (inside) => <span className="font-semibold">{inside}</span>,
          })}
        </p>
      )}
    </div>
  )
}
