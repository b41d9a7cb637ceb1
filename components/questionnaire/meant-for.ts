import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'

const { t } = english

/**
 * Who a questionnaire is for, in one line, for people who choose between several. The questionnaires that come with
 * Thingworthy have a line here; any other is described by the first sentence of its own text.
 */
export function meantFor({ id, standing }: Pick<Questionnaire, 'id' | 'standing'>): string {
  return (Object.hasOwn(lines, id) && lines[id]) || purposeWords({ standing })
}

const lines: Record<string, string> = {
  'iot-good-practice': t('questionnaire.for-makers'),
  'iot-deployment': t('questionnaire.for-users'),
}

/** The first sentence of the standing: what the questionnaire is. */
export function purposeWords({ standing }: Pick<Questionnaire, 'standing'>): string {
  return /^[^.]+\./.exec(standing.replace(/\s+/g, ' '))?.[0] ?? standing
}
