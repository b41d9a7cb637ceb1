import { type Basis, bases } from '@/lib/core/review/verdict/bases'
import type { AnswerVerdict } from '@/lib/core/review/verdict/verdict-schema'
import { browserWords } from '@/lib/words/browser-words'
import desk from '@/lib/words/generated/desk'
import { Button } from '../../../ui/button/button'
import { ChoiceGroup } from '../../../ui/field/choice-group'
import { ChoiceRow } from '../../../ui/field/choice-row'
import { TextArea } from '../../../ui/field/text-area'
import { verdictWords } from '../verdict-words'
import type { AnswerView } from './answer-view'
import { takeBack, takeOver, type VerdictGap, verdictFields } from './read-verdict-form'

const { t } = browserWords(desk)

type VerdictFieldsProps = {
  answer: AnswerView
  /** As it is stored, or about to be. */
  verdict: AnswerVerdict | null
  /** The one used last. */
  basis: Basis
  gaps: readonly VerdictGap[]
  /** What a refused post brought back. */
  typed: Readonly<Record<string, string>>
}

const ofAnswers = [
  { kind: 'confirmed', key: 'c' },
  { kind: 'insufficient', key: 'i' },
  { kind: 'not-examined', key: 'x' },
] as const
const ofNotApplicable = [
  { kind: 'accepted', key: 'c' },
  { kind: 'rejected', key: 'r' },
  { kind: 'not-examined', key: 'x' },
] as const

/** The verdict on an answer: on what it rests, one button for each kind, and the reason. */
export function VerdictFields({ answer, verdict, basis, gaps, typed }: VerdictFieldsProps) {
  const acts = answer.because === null ? ofAnswers : ofNotApplicable
  const now = verdict && 'basis' in verdict ? verdict.basis : basis
  const gap = (field: VerdictGap['field']) => {
    const found = gaps.find((each) => each.field === field)
    return found && t(`desk.${found.gap}`)
  }
  return (
    <section id="verdict" tabIndex={-1} className="border-t border-line pt-5">
      <h2 className="text-lead">{t('desk.verdict')}</h2>
      {verdict && <p className="mt-1 font-semibold">{t('desk.now', { verdict: verdictWords(verdict) })}</p>}
      <fieldset className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">
        <legend className="mb-1 font-semibold">{t('desk.rests-on')}</legend>
        {bases.map((each, place) => (
          <label key={each} className="inline-flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name={verdictFields.basis}
              value={each}
              defaultChecked={(typed.basis ?? now) === each}
              data-key={String(place + 1)}
              className="size-5 accent-accent"
            />
            {t(`desk.basis.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className="mt-4 flex flex-wrap gap-3">
        {answer.takeOver && (
          <Button name={verdictFields.kind} value={takeOver} look="quiet" data-key="t">
            {t('desk.take-over', { verdict: verdictWords(answer.takeOver) })}
          </Button>
        )}
        {acts.map(({ kind, key }, place) => (
          <Button
            key={kind}
            name={verdictFields.kind}
            value={kind}
            look={place === 0 ? 'main' : 'quiet'}
            data-key={key}
          >
            {t(`desk.act.${kind}`)}
          </Button>
        ))}
        {verdict && (
          <Button name={verdictFields.kind} value={takeBack} look="quiet">
            {t('desk.take-back')}
          </Button>
        )}
      </div>
      <div className="mt-4 flex max-w-2xl flex-col gap-4">
        <TextArea
          id={verdictFields.why}
          name={verdictFields.why}
          label={t('desk.why')}
          hint={t('desk.why-hint')}
          error={gap('why')}
          defaultValue={typed.why ?? verdict?.why ?? ''}
        />
        <details open={verdict?.kind === 'adjusted' || gap('to') !== undefined}>
          <summary className="unfolds" data-key="a">
            {t('desk.adjust')}
          </summary>
          <div className="unfolded flex flex-col gap-4">
            <Found answer={answer} verdict={verdict} error={gap('to')} />
            <div>
              <Button name={verdictFields.kind} value="adjusted" look="quiet">
                {t('desk.act.adjusted')}
              </Button>
            </div>
          </div>
        </details>
      </div>
    </section>
  )
}

type FoundProps = { answer: AnswerView; verdict: AnswerVerdict | null; error: string | undefined }

/** What the auditor found, in the options or items of the question. */
function Found({ answer: { question }, verdict, error }: FoundProps) {
  const to = verdict?.kind === 'adjusted' ? verdict.to : null
  const chosen = to === null ? [] : to.kind === 'choice' ? [to.option] : to.items
  return (
    <ChoiceGroup id={verdictFields.to} label={t('desk.found')} error={error}>
      {question.choices.map(({ id, text }) => (
        <ChoiceRow
          key={id}
          kind={question.kind === 'choice' ? 'radio' : 'checkbox'}
          name={verdictFields.to}
          value={id}
          text={text}
          defaultChecked={chosen.includes(id)}
        />
      ))}
    </ChoiceGroup>
  )
}
