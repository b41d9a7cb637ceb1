/** How a review ends when it is concluded. */
export const outcomes = ['confirmed', 'with-reservations', 'not-confirmed'] as const
export type Outcome = (typeof outcomes)[number]
