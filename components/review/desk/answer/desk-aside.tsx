import type { ReactNode } from 'react'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import evidenceWords from '@/lib/words/generated/evidence'
import { Isolated } from '../../../ui/isolated'
import type { AnswerView } from './answer-view'
import { EvidencePiece } from './evidence-piece'

const { t } = browserWords({ ...desk, ...evidenceWords })

type DeskAsideProps = { answer: AnswerView; today: string; verdict: AnswerVerdict | null }

/** Beside an answer: its evidence, what was said before, and the provisions it speaks for. */
export function DeskAside({ answer, today, verdict }: DeskAsideProps) {
  const { evidence, question, earlier, history, mappings, files } = answer
  const opened = verdict && 'opened' in verdict ? verdict.opened : []
  // The only verdict there is shows below already, unless it is of a former auditor.
  const said = history.length > 1 || answer.verdict === null ? history : []
  return (
    <div className="flex flex-col gap-4 lg:col-start-2 lg:row-span-3 lg:row-start-1">
      <Box title={t('desk.evidence')}>
        {evidence.length === 0 && <p>{t('desk.no-evidence')}</p>}
        <ul id="opened" className="flex flex-col gap-4">
          {evidence.map((piece, place) => (
            <EvidencePiece
              key={keyOf(piece)}
              piece={piece}
              place={place}
              today={today}
              openedOn={opened.find(({ url }) => url === piece.url)?.on}
            />
          ))}
        </ul>
        <p className="mt-3 text-small text-ink-soft">{t(`evidence.asked.${question.evidence}`)}</p>
      </Box>
      {files.length > 0 && (
        <Box title={t('desk.files')}>
          <ul className="flex flex-col gap-2">
            {files.map(({ name, href, about }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noreferrer">
                  <Isolated>{name}</Isolated>
                </a>
                <p className="text-small text-ink-soft">{about}</p>
              </li>
            ))}
          </ul>
        </Box>
      )}
      {(earlier !== null || said.length > 0) && (
        <Box title={t('desk.before')}>
          {earlier !== null && <p>{earlier}</p>}
          {said.length > 0 && (
            <ol className="text-small text-ink-soft">
              {said.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ol>
          )}
        </Box>
      )}
      {mappings.length > 0 && (
        <Box title={t('desk.speaks-for')}>
          <ul className="flex flex-col gap-2 text-small">
            {mappings.map(({ title, provisions }) => (
              <li key={title}>
                <span className="text-ink-soft">{title}</span> {provisions}
              </li>
            ))}
          </ul>
        </Box>
      )}
    </div>
  )
}

function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-box border border-line bg-surface p-5 wrap-anywhere">
      <h2 className="mb-2 text-body font-semibold text-ink-soft">{title}</h2>
      {children}
    </section>
  )
}

/** No two pieces of an answer say the same. */
function keyOf(piece: AnswerView['evidence'][number]): string {
  return JSON.stringify(piece)
}
