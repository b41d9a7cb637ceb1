import type { Framework } from '../format/questionnaire'

/** Whether a framework was compared with its text: at least one of its provisions was. */
export function isChecked({ provisions }: Pick<Framework, 'provisions'>): boolean {
  return provisions.some(({ verified }) => verified)
}
