// Where a reader of the printed pages turns to: until when the report is valid, whom to write to, and the address that opens
// for them, with its code for the camera of a telephone.

import encodeQr from 'qr'
import { contactHref } from '../../core/report/handing-on/handing-on-schema'
import type { Report } from '../../core/report/report'
import { english } from '../../words/english'

const { t } = english

type Row = { caption: string; words: string; link: string | null }

/** Rows of the table of the claim, and the code of a share link as SVG. */
export function printedHandingOn({ submission, shared }: Pick<Report, 'submission' | 'shared'>): {
  rows: Row[]
  code: string | null
  codeWords: string
} {
  const codeWords = t('summary.share-code')
  if (!submission) return { rows: [], code: null, codeWords }
  const { validUntil, contact, address } = submission
  const open = shared?.address ?? address
  return {
    rows: [
      {
        caption: t('report-view.valid-until'),
        words: t('report-view.utc', { date: validUntil }),
        link: null,
      },
      ...(contact ? [contactRow(contact)] : []),
      { caption: shared ? t('summary.share-link') : t('summary.address'), words: open, link: open },
    ],
    code: shared ? encodeQr(shared.address, 'svg') : null,
    codeWords,
  }
}

function contactRow({ name, address }: { name: string; address: string }): Row {
  return {
    caption: t('report-view.contact'),
    words: t('report-view.contact-line', { name, address }),
    link: contactHref(address),
  }
}
