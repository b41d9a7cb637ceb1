import type { ReactNode } from 'react'
import { locale } from '@/lib/core/text/words/locale.js'

/** An instant in words. It says UTC, because readers sit in different places. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{momentWords(at)}</time>
}

/** The values of a message with a moment in it: "Started <when>{moment}</when>". */
export function momentIn(at: string) {
  return { moment: momentWords(at), when: (inside: ReactNode) => <time dateTime={at}>{inside}</time> }
}

/** `at` is ISO 8601 in UTC: "22 November 2026 at 14:32 UTC". */
export function momentWords(at: string): string {
  return instant.format(new Date(at))
}

const instant = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
  timeZoneName: 'short',
})
