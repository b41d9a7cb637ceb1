/**
 * Whom a questionnaire is meant for, in one line, for those who choose between several. It speaks to people who
 * choose here and is no part of what a version means; a questionnaire that is not named gets no line.
 */
export function meantFor(id: string): string | null {
  return Object.hasOwn(lines, id) ? (lines[id] ?? null) : null
}

const lines: Record<string, string> = {
  'iot-good-practice': 'For makers: how your product is designed, built and looked after.',
  'iot-deployment':
    'For landlords, cities, hospitals, employers and others who put to use what somebody else made.',
}
