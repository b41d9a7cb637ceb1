import { clsx } from 'clsx/lite'
import type { ReactNode } from 'react'
import type { Level } from '@/lib/core/format/questionnaire'
import { floorWords } from '@/lib/core/report/words/floor-words'
import { cutWhole } from '@/lib/core/scoring/level/cut'
import type { Cap, SectionScore } from '@/lib/core/scoring/score'
import { soFarWords } from '@/lib/words/assessment/range-words'
import { Interval } from '../../../questionnaire/interval'
import { LevelStatement } from '../../../questionnaire/level'
import { words } from './rail-words'

const { t } = words

type AssessedSection = Extract<SectionScore, { assessed: true }>
type VerdictProps = {
  score: AssessedSection
  levels: readonly Level[]
  title: string
  /** How many questions have no answer while most have none; 0 once half of them have one. */
  open?: number
}

/** What the answers of a section come to while they are given. Of a level only how far it may go, until half of it is answered. */
export function SectionVerdict({ score, levels, title, open = 0 }: VerdictProps) {
  return (
    <div className="flex flex-col gap-3">
      <div>
        <VerdictHeading title={title} />
        {open > 0 ? (
          <p className="text-lead">{soFarWords(score, open, words)}</p>
        ) : (
          <LevelStatement level={score.level} couldBe={score.couldBe} levels={levels} isLive />
        )}
      </div>
      {open === 0 && (
        <Interval
          low={cutWhole(score.low)}
          high={cutWhole(score.high)}
          thresholds={levels.map(({ from }) => from)}
        />
      )}
      <WhatHolds score={score} isEarly={open > 0} />
    </div>
  )
}

/** What is only open holds every section that few have answered yet, and says nothing of it. */
function WhatHolds({ score, isEarly }: { score: AssessedSection; isEarly: boolean }) {
  const binding = score.redLines.filter((line) => line.binding)
  const floors = (score.floors ?? []).filter((floor) => floor.binding)
  const crossed = binding.filter(({ state }) => state === 'crossed')
  const waiting = isEarly ? [] : binding.filter(({ state }) => state === 'open')
  return (
    <>
      {crossed.length > 0 && (
        <HoldingLines lines={crossed} isCrossed>
          {t('section.held.crossed', { level: score.level, count: crossed.length })}
        </HoldingLines>
      )}
      {waiting.length > 0 && (
        <HoldingLines lines={waiting} isCrossed={false}>
          {t('section.held.open', { level: score.level, count: waiting.length })}
        </HoldingLines>
      )}
      {!isEarly && floors.length > 0 && <HoldingFloors score={score} floors={floors} />}
    </>
  )
}

function HoldingFloors({ score, floors }: { score: AssessedSection; floors: readonly Cap[] }) {
  const weightOf = (question: string) => score.trace.find((line) => line.question === question)?.weight ?? 0
  const held = floors.map(({ question, state }) => ({ weight: weightOf(question), state }))
  return (
    <div className="border-s-4 border-edge ps-3 text-small">
      <p>{t('section.held.floors', { level: score.level, why: floorWords(held, words) })}</p>
      <ul>
        {floors.map(({ question, state, below }) => (
          <li key={question}>
            <a href={`#question-${question}`} className="inline-flex min-h-6 items-center">
              {state === 'crossed' ? t('section.floor.crossed', { credit: below }) : t('section.floor.open')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type HoldingLinesProps = { lines: readonly Cap[]; isCrossed: boolean; children: ReactNode }

/** A solid red edge for crossed lines and a dashed one for open lines, so that they differ in shape too. */
function HoldingLines({ lines, isCrossed, children }: HoldingLinesProps) {
  return (
    <div
      className={clsx(
        'border-s-4 ps-3 text-small',
        isCrossed ? 'border-danger' : 'border-dashed border-edge',
      )}
    >
      <p>{children}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.question}>
            <a href={`#question-${line.question}`} className="inline-flex min-h-6 items-center">
              {isCrossed ? t('section.line.crossed') : t('section.line.open')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Names the live result of a section; the headings of its questions come below it. */
export function VerdictHeading({ title }: { title: string }) {
  return (
    <h2 className="text-small font-normal text-ink-soft">{t('section.as-you-answer', { section: title })}</h2>
  )
}
