import type { FindOut, LensReading, LevelName } from '@/lib/core/report/report'

/** "Level 2 · Partly": the word stands beside the number everywhere. */
export const levelWords = ({ level, name }: LevelName) => `Level ${level} · ${name}`

export const lensWords: Record<LensReading['lens'], string> = {
  claimed: 'Claimed',
  evidenced: 'With evidence',
  verified: 'Verified by an auditor',
}

export const whoKnows: Record<FindOut['knows'], string> = {
  engineering: 'Ask engineering',
  product: 'Ask product',
  legal: 'Ask legal',
  support: 'Ask support',
}

/** Points between bounds: "61" or "61 to 72". */
export const pointsWords = ({ low, high }: { low: number; high: number }) =>
  high > low ? `${low} to ${high}` : String(low)

/** Effort in hundredths of the smallest unit, uncut, so that what is shown adds up: 460 → "4.60". */
export const effortWords = (hundredths: number) => (hundredths / 100).toFixed(2)
