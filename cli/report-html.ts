// The report page as one file that needs nothing else: the same markup as in the application, with its
// style inside and no script.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ReportView } from '@/components/report/report-view'
import type { Report } from '@/lib/core/report/report'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english

const style = join(process.cwd(), 'components', 'report', 'report.css')

/** A whole HTML document, UTF-8. */
export function reportHtml(report: Report): string {
  const page = createElement(
    'html',
    { lang: report.language },
    createElement(
      'head',
      null,
      createElement('meta', { charSet: 'utf-8' }),
      createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      createElement(
        'title',
        null,
        t('terminal.document-title', {
          product: `${isolatedText(report.product.name)} ${isolatedText(report.product.release.label)}`,
        }),
      ),
      createElement('style', null, `${frame}\n${readFileSync(style, 'utf8')}`),
    ),
    createElement('body', null, createElement('main', null, createElement(ReportView, { report }))),
  )
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}

/** What the application's own style sheet does around a report. */
const frame = `
  body { margin: 0; padding: 2rem 1rem; font: 1.0625rem/1.55 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
  *, ::before, ::after { box-sizing: border-box; }
  h1, h2, h3, h4 { margin: 0; font-size: inherit; }`
