// The same pages drawn with pdfkit, tagged by hand: the peer of bench/pdf.

import PDFDocument from 'pdfkit'
import type { Report } from '../../lib/core/report/report'
import { printedReport } from '../../lib/pdf/printed/printed-report'

const fonts = 'lib/pdf/fonts/SourceSans3-'

/** Two tagged pages with the texts, bars and tables of the summary. Resolves with the file's bytes. */
export function drawWithPdfkit(report: Report): Promise<Uint8Array> {
  const printed = printedReport(report)
  const doc = new PDFDocument({
    size: 'A4',
    margin: 51,
    tagged: true,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: { Title: report.product.name },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
  doc.registerFont('regular', `${fonts}Regular.ttf`).registerFont('bold', `${fonts}Bold.ttf`)
  const write = (tag: 'H1' | 'H2' | 'P', text: string, size: number, font = 'regular') =>
    doc.addStructure(doc.struct(tag, {}, () => void doc.font(font).fontSize(size).text(text)))

  write('P', printed.checked, 10, 'bold')
  write('H1', `${printed.product.name} ${printed.product.release.label}`, 22, 'bold')
  write('P', printed.verdict, 13)
  write('H2', 'Section by section', 12, 'bold')
  for (const section of printed.sections) {
    write(
      'P',
      `${section.title} ${section.lenses.map((l) => `${l.level.name} ${l.low}–${l.high}`).join()}`,
      10,
    )
    const reading = section.lenses[0]
    if (!reading) continue
    doc.addStructure(
      doc.struct('Figure', { alt: `${section.title} ${reading.low} to ${reading.high}` }, () => {
        doc
          .rect(51, doc.y, 200, 8)
          .fill('#e9e4dc')
          .rect(51, doc.y, reading.low * 2, 8)
          .fill('#12656b')
          .fillColor('black')
      }),
    )
  }
  write('H2', 'Red lines', 12, 'bold')
  for (const line of printed.redLines.shown)
    write('P', `${line.question.ask} ${line.says} ${line.because}`, 10)
  const { scope } = printed.product.release
  write('H2', printed.words.claimAndScope, 12, 'bold')
  for (const part of [scope.device, scope.app, scope.cloud]) write('P', `${part.state} ${part.detail}`, 10)
  write('P', printed.counts, 10)
  write('P', printed.notCovered.join('; '), 10)
  doc.addPage()
  write('H2', 'Find out', 12, 'bold')
  for (const entry of printed.findOut.shown) write('P', `${entry.ask} ${entry.knows} ${entry.narrows}`, 10)
  for (const step of printed.path?.steps.shown ?? [])
    write('P', `${step.question.ask} ${step.from} ${step.to}`, 10)
  for (const entry of printed.contradictions.shown) write('P', `${entry.text} ${entry.explanation}`, 10)
  for (const standard of printed.standards.shown)
    write('P', `${standard.title} ${Object.values(standard.counts).join(' ')}`, 10)
  write('P', `${printed.standing} ${printed.howToCheck} ${printed.howToChallenge}`, 10)
  doc.end()
  return done
}
