import type { LensReading, Report, SectionInReport } from '@/lib/core/report/report'
import { AnchoredHeading } from './anchored-heading'
import { IntervalPicture } from './interval-picture'
import { ReportTable } from './report-table'
import { lensWords, levelWords, pointsWords } from './report-words'

/** One bar per section and lens, with its level in words and its points beside it. */
export function SectionBars({ report }: { report: Report }) {
  const thresholds = report.levels.map(({ from }) => from)
  const severalLenses = report.sections.some(({ lenses }) => lenses.length > 1)
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
            <th scope="col">Level</th>
            <th scope="col">From 0 to 100</th>
            <th scope="col" className="report-number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {report.sections.map((section) => (
            <SectionRows
              key={section.id}
              section={section}
              thresholds={thresholds}
              namesLens={severalLenses}
            />
          ))}
        </tbody>
      </ReportTable>
    </section>
  )
}

type SectionRowsProps = { section: SectionInReport; thresholds: readonly number[]; namesLens: boolean }

function SectionRows({ section, thresholds, namesLens }: SectionRowsProps) {
  if (section.lenses.length === 0)
    return (
      <tr>
        <th scope="row">{section.title}</th>
        <td colSpan={3}>Not assessed: no question of it counts</td>
      </tr>
    )
  return section.lenses.map((reading) => (
    <tr key={reading.lens}>
      <th scope="row">
        {section.title}
        {namesLens && <span className="report-under">{lensWords[reading.lens]}</span>}
        {!section.decides && <span className="report-under">Shown beside the level</span>}
      </th>
      <td>
        {levelWords(reading.level)}
        <Beyond reading={reading} />
      </td>
      <td>
        <IntervalPicture
          low={reading.low}
          high={reading.high}
          thresholds={thresholds}
          label={`${section.title}: ${pointsWords(reading)} of 100`}
        />
      </td>
      <td className="report-number">{pointsWords(reading)}</td>
    </tr>
  ))
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
