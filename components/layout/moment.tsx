import type { ReactNode } from 'react'

/** An instant in words. It says UTC, because readers sit in different places. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{momentWords(at)}</time>
}

/** The values of a message with a moment in it: "Started <when>{moment}</when>". */
export function momentIn(at: string) {
  return { moment: momentWords(at), when: (inside: ReactNode) => <time dateTime={at}>{inside}</time> }
}

/** `at` is ISO 8601 in UTC: "22 November 2026, 14:32 UTC". */
export function momentWords(at: string): string {
  return `${instant.format(new Date(at))} UTC`
}

const instant = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})
