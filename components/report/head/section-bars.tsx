import type { BarColours } from '@/lib/core/report/parts/interval-bar'
import type { ConclusionInReport, LensReading, Report, SectionInReport } from '@/lib/core/report/report'
import { shownConclusion } from '@/lib/core/report/review/verified-in-report'
import { english } from '@/lib/words/english'
import { IntervalBar } from '../../questionnaire/interval-bar'
import { AnchoredHeading } from '../document/anchored-heading'
import { Fold } from '../document/fold'
import { ReportTable } from '../document/report-table'
import { lensText, levelText, pointsText, verifiedText } from '../report-words'
import { HeldBack } from './held-back'
import { LevelScale } from './level-scale'

const { t } = english

/** One row per section and one column per lens, so that whose word counts can be compared along a row. */
export function SectionBars({ report }: { report: Report }) {
  const thresholds = report.levels.map(({ from }) => from)
  const seen = [...new Set(report.sections.flatMap((section) => section.lenses.map(({ lens }) => lens)))]
  const lenses: typeof seen = seen.length > 0 ? seen : ['claimed']
  const shown = shownConclusion(report)
  return (
    <section>
      <AnchoredHeading id="sections">{t('report-view.heading.sections')}</AnchoredHeading>
      <p className="report-quiet">
        {t('report-view.bars.lead')} {report.notes.levels}
      </p>
      {report.overall.assessed && <Levels overall={report.overall} levels={report.levels} />}
      <ReportTable caption={t('report-view.bars.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('report-view.bars.section')}</th>
            {lenses.map((lens) => (
              <th key={lens} scope="col" className="report-lens">
                {lensText(lens)}
              </th>
            ))}
            {shown && (
              <th scope="col" className="report-lens">
                {verifiedText(shown)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {report.sections.map((section) => (
            <tr key={section.id}>
              <th scope="row">
                {section.title}
                {section.beside && <span className="report-under">{section.beside}</span>}
              </th>
              {lenses.map((lens) => (
                <td key={lens}>
                  <Reading
                    title={section.title}
                    reading={section.lenses.find((each) => each.lens === lens)}
                    lens={lensText(lens)}
                    otherwise={section.notAssessed}
                    thresholds={thresholds}
                  />
                </td>
              ))}
              {shown && (
                <td>
                  <Verified section={section} shown={shown} thresholds={thresholds} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ReportTable>
    </section>
  )
}

type LevelsProps = { overall: Extract<Report['overall'], { assessed: true }>; levels: Report['levels'] }

/** What holds the level back, and what each level means. */
function Levels({ overall, levels }: LevelsProps) {
  return (
    <>
      <HeldBack overall={overall} />
      <Fold summary={t('glance.levels')}>
        <LevelScale levels={levels} level={overall.level.level} couldBe={overall.couldBe.level} />
      </Fold>
    </>
  )
}

type VerifiedProps = {
  section: SectionInReport
  shown: ConclusionInReport
  thresholds: readonly number[]
}

/** A level where everything in the section was examined; how much was, in any case. */
function Verified({ section, shown, thresholds }: VerifiedProps) {
  const found = shown.verified.sections.find((each) => each.section === section.id)
  return (
    <>
      {found?.reading && (
        <Reading
          title={section.title}
          reading={found.reading}
          lens={verifiedText(shown)}
          otherwise={null}
          thresholds={thresholds}
        />
      )}
      <span className={found?.reading ? 'report-under' : undefined}>{found?.words}</span>
    </>
  )
}

type ReadingProps = {
  title: string
  reading: LensReading | undefined
  /** What the lens is called. */
  lens: string
  /** What is said where there is no reading. */
  otherwise: string | null
  thresholds: readonly number[]
}

function Reading({ title, reading, lens, otherwise, thresholds }: ReadingProps) {
  if (!reading) return otherwise
  return (
    <>
      <span className="report-reading">
        <span>{levelText(reading.level)}</span>
        <span>{pointsText(reading)}</span>
      </span>
      <IntervalBar
        low={reading.low}
        high={reading.high}
        thresholds={thresholds}
        colours={barColours}
        className="report-bar"
        label={t('report-view.bars.label', {
          section: title,
          lens,
          points: pointsText(reading),
        })}
      />
      <LevelNotes reading={reading} />
    </>
  )
}

/** What holds the level, and what it could be: both, where both are true. */
function LevelNotes({ reading }: { reading: LensReading }) {
  const { held, reach, heldBy, heldByFloors } = reading
  const isOpen = heldByFloors?.every(({ state }) => state === 'open')
  // Reports of formats 1 and 2 did not record which red line holds it, and had no floors.
  const state = heldBy ?? (isOpen === undefined ? 'crossed' : isOpen ? 'open' : 'below')
  return (
    <>
      {held && (
        <span className="report-under report-held" data-state={state}>
          {held}
        </span>
      )}
      {reach && <span className="report-under">{reach}</span>}
    </>
  )
}

const barColours: BarColours = {
  track: 'var(--color-sunken, #f1ede6)',
  known: 'var(--color-accent, #12656b)',
  uncertain: 'var(--color-accent, #12656b)',
  notch: 'var(--color-edge, #7d7568)',
}
