import type { CarryLines as Lines } from '@/lib/core/assessment/carry-over/carry-over-schema'
import { carryStates } from '@/lib/core/assessment/carry-over/carry-words'
import { english } from '@/lib/words/english'
import { Disclosure } from '../../ui/disclosure'
import { CarryLine, type TwoVersions } from './carry-line'

const { t, series } = english

/** What becomes, or became, of every answer; what needs somebody first. */
export function CarryLines({ answers, others, versions }: Lines & { versions: TwoVersions }) {
  return (
    <div className="flex flex-col gap-10">
      {carryStates.map((state) => {
        const lines = answers.filter((line) => line.state === state)
        if (lines.length === 0) return null
        const list = (
          <ul>
            {lines.map((line) => (
              <CarryLine key={line.question} line={line} versions={versions} />
            ))}
          </ul>
        )
        return (
          <section key={state} aria-labelledby={`lines-${state}`}>
            <h2 id={`lines-${state}`} className="text-heading">
              {t('carry-over.heading', { title: t(`carry-over.group.${state}.title`), count: lines.length })}
            </h2>
            <p className="measure mt-1 mb-3 text-ink-soft">{t(`carry-over.group.${state}.lead`)}</p>
            {state === 'carried' ? (
              <Disclosure summary={t('carry-over.show-all', { count: lines.length })}>{list}</Disclosure>
            ) : (
              list
            )}
          </section>
        )
      })}
      <Others others={others} facts={versions.facts} />
    </div>
  )
}

function Others({ others, facts }: Pick<Lines, 'others'> & Pick<TwoVersions, 'facts'>) {
  const fresh = others.filter(({ state }) => state === 'new')
  const kinds = ['fact', 'explanation', 'plan', 'own'] as const
  return (
    <section aria-labelledby="lines-beside">
      <h2 id="lines-beside" className="text-heading">
        {t('carry-over.other-than-answers')}
      </h2>
      <ul className="measure mt-2 list-disc ps-5">
        {kinds.map((kind) => {
          const ofKind = others.filter((line) => line.kind === kind && line.state !== 'new')
          if (ofKind.length === 0) return null
          const dropped = ofKind.filter(({ state }) => state === 'dropped')
          const carried = ofKind.length - dropped.length
          return (
            <li key={kind}>
              {t('carry-over.others', {
                carried,
                what: t(`carry-over.other.${kind}`, { count: carried }),
                dropped: dropped.length,
                names: series(dropped.map(({ id }) => id)),
              })}
            </li>
          )
        })}
        {fresh.map(({ id }) => (
          <li key={id}>
            {t('carry-over.new-fact', { fact: facts.find((fact) => fact.id === id)?.ask ?? id })}
          </li>
        ))}
      </ul>
    </section>
  )
}
