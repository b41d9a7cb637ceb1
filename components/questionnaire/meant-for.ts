import type { Questionnaire } from '@/lib/core/format/questionnaire'

/**
 * Whom a questionnaire is meant for, in one line, for those who choose between several. Of ours it speaks as
 * people choose, which is no part of what a version means; of any other it says what that says of itself.
 */
export function meantFor({ id, standing }: Pick<Questionnaire, 'id' | 'standing'>): string {
  return (Object.hasOwn(lines, id) && lines[id]) || purposeWords({ standing })
}

const lines: Record<string, string> = {
  'iot-good-practice': 'For makers: how your product is designed, built and looked after.',
  'iot-deployment':
    'For landlords, cities, hospitals, employers and others who put to use what somebody else made.',
}

/** The first sentence of the standing: what the questionnaire is. */
export function purposeWords({ standing }: Pick<Questionnaire, 'standing'>): string {
  return /^[^.]+\./.exec(standing.replace(/\s+/g, ' '))?.[0] ?? standing
}
