import type { Questionnaire } from '../../core/format/questionnaire'
import { print } from '../print'
import { printedBlank } from '../printed/printed-blank'

/** A version to be filled in by hand, as a PDF/UA-1 file; same version, same bytes. */
export function renderBlank(version: Questionnaire): Promise<Uint8Array> {
  return print({ template: 'blank', data: printedBlank(version), timestamp: noDate })
}

/** A version has no date of its own, and the day of printing would make other bytes. */
const noDate = 0
