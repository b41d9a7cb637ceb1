import Link from 'next/link'

/** A section, or a filter, that leaves nothing to ask. */
export function NoQuestions({ isFiltered, path }: { isFiltered: boolean; path: string }) {
  return (
    <p className="measure py-8">
      {isFiltered ? (
        <>
          No question here fits this filter. <Link href={path}>Show all questions of this section</Link>.
        </>
      ) : (
        'Given the facts about your product, no question of this section applies.'
      )}
    </p>
  )
}
