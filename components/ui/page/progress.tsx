/** How far along, in words first; the bar repeats them. */
export function Progress({ done, of, words }: { done: number; of: number; words: string }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-small text-ink-soft">{words}</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="block h-1 w-full">
        <rect width="100" height="4" className="fill-line" />
        <rect width={of > 0 ? (done / of) * 100 : 0} height="4" className="fill-accent" />
      </svg>
    </div>
  )
}
