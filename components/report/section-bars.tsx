import type { BarColours } from '@/lib/core/report/interval-bar'
import type { LensReading, Report, SectionInReport } from '@/lib/core/report/report'
import { IntervalBar } from '../questionnaire/interval-bar'
import { AnchoredHeading } from './anchored-heading'
import { ReportTable } from './report-table'
import { lensWords, levelWords, pointsWords } from './report-words'

/** One row per section and one column per lens, so that whose word counts can be compared along a row. */
export function SectionBars({ report }: { report: Report }) {
  const thresholds = report.levels.map(({ from }) => from)
  const lenses = [...new Set(report.sections.flatMap((section) => section.lenses.map(({ lens }) => lens)))]
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
                {!section.decides && <span className="report-under">Shown beside the level</span>}
              </th>
              {lenses.map((lens) => (
                <td key={lens}>
                  <Reading section={section} lens={lens} thresholds={thresholds} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ReportTable>
    </section>
  )
}

type ReadingProps = { section: SectionInReport; lens: LensReading['lens']; thresholds: readonly number[] }

function Reading({ section, lens, thresholds }: ReadingProps) {
  const reading = section.lenses.find((each) => each.lens === lens)
  if (!reading) return 'Not assessed: no question of it counts'
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

function Beyond({ reading }: { reading: LensReading }) {
  if (reading.heldFrom)
    return <span className="report-under report-red">Held at {reading.level.level} by a red line</span>
  if (reading.couldBe.level > reading.level.level)
    return (
      <span className="report-under">
        Could be {reading.couldBe.level} · {reading.couldBe.name}
      </span>
    )
  return null
}

const barColours: BarColours = {
  track: 'var(--color-sunken, #f1ede6)',
  known: 'var(--color-accent, #12656b)',
  uncertain: 'var(--color-accent, #12656b)',
  notch: 'var(--color-edge, #7d7568)',
}
