import { Isolated } from '../ui/isolated'

type Contents = {
  name: string
  releases: readonly string[]
  ownWork: readonly { release: string; what: 'release' | 'assessment' | 'draft' }[]
}

/** What goes with the example, or what keeps it from going. */
export function ExampleLoss({ contents: { name, releases, ownWork } }: { contents: Contents }) {
  if (ownWork.length > 0) {
    return (
      <div className="measure flex flex-col gap-3">
        <p>
          Your team has made something of its own in <Isolated>{name}</Isolated>, so nothing is removed:
        </p>
        <ul className="list-disc ps-5">
          {ownWork.map(({ release, what }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered
            <li key={index}>
              {ownWords[what]} <Isolated>{release}</Isolated>
            </li>
          ))}
        </ul>
        <p>
          It stays as one of your products, no longer marked as the example, which can then be opened again.
        </p>
      </div>
    )
  }
  return (
    <div className="measure flex flex-col gap-3">
      <p>
        These go with <Isolated>{name}</Isolated>, a product that does not exist:
      </p>
      <ul className="list-disc ps-5">
        {releases.map((release) => (
          <li key={release}>
            release <Isolated>{release}</Isolated>, with its assessment and its report
          </li>
        ))}
      </ul>
      <p>Nothing else is removed. You can open the example again at any time.</p>
    </div>
  )
}

const ownWords = {
  release: 'a release:',
  assessment: 'an assessment of release',
  draft: 'a new draft of release',
} as const
