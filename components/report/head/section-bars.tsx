import type { BarColours } from '@/lib/core/report/parts/interval-bar'
import type { LensReading, Report, SectionInReport } from '@/lib/core/report/report'
import { tooFewWords } from '@/lib/core/report/words/floor-words'
import { heldWords, notAssessedWords } from '@/lib/core/report/words/words'
import { IntervalBar } from '../../questionnaire/interval-bar'
import { AnchoredHeading } from '../anchored-heading'
import { ReportTable } from '../report-table'
import { lensWords, levelWords, pointsWords } from '../report-words'

/** One row per section and one column per lens, so that whose word counts can be compared along a row. */
export function SectionBars({ report }: { report: Report }) {
  const thresholds = report.levels.map(({ from }) => from)
  const seen = [...new Set(report.sections.flatMap((section) => section.lenses.map(({ lens }) => lens)))]
  const lenses: typeof seen = seen.length > 0 ? seen : ['claimed']
  return (
    <section>
      <AnchoredHeading id="sections">Section by section</AnchoredHeading>
      <p className="report-quiet">
        Solid is what the answers show, hatched is what nobody knows yet. The lowest level of the deciding
        sections is the level of the whole; there is no overall number.
      </p>
      <ReportTable caption="Level and points of every section, out of 100">
        <thead>
          <tr>
            <th scope="col">Section</th>
            {lenses.map((lens) => (
              <th key={lens} scope="col" className="report-lens">
                {lensWords[lens]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.sections.map((section) => (
            <tr key={section.id}>
              <th scope="row">
                {section.title}
                {!section.decides && (
                  <span className="report-under">
                    Shown beside the level
                    {section.tooFew === undefined ? '' : `: ${tooFewWords(section.tooFew)}`}
                  </span>
                )}
              </th>
              {lenses.map((lens) => (
                <td key={lens}>
                  <Reading overall={report.overall} section={section} lens={lens} thresholds={thresholds} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ReportTable>
    </section>
  )
}

type ReadingProps = {
  overall: Report['overall']
  section: SectionInReport
  lens: LensReading['lens']
  thresholds: readonly number[]
}

function Reading({ overall, section, lens, thresholds }: ReadingProps) {
  const reading = section.lenses.find((each) => each.lens === lens)
  if (!reading) return notAssessedWords(overall)
  return (
    <>
      <span className="report-reading">
        <span>{levelWords(reading.level)}</span>
        <span>{pointsWords(reading)}</span>
      </span>
      <IntervalBar
        low={reading.low}
        high={reading.high}
        thresholds={thresholds}
        colours={barColours}
        className="report-bar"
        label={`${section.title}, ${lensWords[lens]}: ${pointsWords(reading)} of 100`}
      />
      <Beyond reading={reading} />
    </>
  )
}

/** What holds the level, and what it could be: both, where both are true. */
function Beyond({ reading }: { reading: LensReading }) {
  const { level, couldBe, heldBy, heldByFloors } = reading
  const isOpen = heldByFloors?.every(({ state }) => state === 'open')
  // Reports of formats 1 and 2 did not record which red line holds it, and had no floors.
  const state = heldBy ?? (isOpen === undefined ? 'crossed' : isOpen ? 'open' : 'below')
  const held = heldWords(reading)
  return (
    <>
      {held && (
        <span className="report-under report-held" data-state={state}>
          {held}
        </span>
      )}
      {couldBe.level > level.level && (
        <span className="report-under">
          Could be {couldBe.level} · {couldBe.name}
        </span>
      )}
    </>
  )
}

const barColours: BarColours = {
  track: 'var(--color-sunken, #f1ede6)',
  known: 'var(--color-accent, #12656b)',
  uncertain: 'var(--color-accent, #12656b)',
  notch: 'var(--color-edge, #7d7568)',
}
