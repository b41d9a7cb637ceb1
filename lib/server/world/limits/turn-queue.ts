import 'server-only'

/** Who waits: those of one key share their turns; somebody known has a place apart from all others. */
export type Waiting = { key: string; isKnown: boolean }

type Sizes = { atOnce: number; perKey: number; perLane: number }
type Entry = { begin: () => void; refuse: () => void }

/**
 * Lets so many do their work at once. The others wait, a few of each key and a few in all, or are refused at
 * once. Turns go round between the keys, and between those who are known and those who are not. When every
 * place is taken, somebody of a key that has none takes the last place of the key that has most.
 */
export class TurnQueue {
  readonly #sizes: Sizes
  #running = 0
  #isKnownNext = true
  readonly #known = new Lane()
  readonly #others = new Lane()

  constructor(sizes: Sizes) {
    this.#sizes = sizes
  }

  /** Does the work when its turn comes. Null if there is no place to wait; the work is not done then. */
  async take<Value>(who: Waiting, work: () => Promise<Value>): Promise<{ value: Value } | null> {
    if (!(await this.#turn(who))) return null
    try {
      return { value: await work() }
    } finally {
      this.#running -= 1
      this.#startNext()
    }
  }

  #turn({ key, isKnown }: Waiting): Promise<boolean> {
    const lane = isKnown ? this.#known : this.#others
    return new Promise((resolve) => {
      const entry = { begin: () => resolve(true), refuse: () => resolve(false) }
      if (!lane.hasPlaceFor(key, this.#sizes)) return entry.refuse()
      lane.add(key, entry)
      this.#startNext()
    })
  }

  #startNext(): void {
    while (this.#running < this.#sizes.atOnce) {
      const known = this.#isKnownNext || this.#others.isEmpty() ? this.#known.next() : undefined
      const next = known ?? this.#others.next()
      if (!next) return
      this.#isKnownNext = known === undefined
      this.#running += 1
      next.begin()
    }
  }
}

/** The keys in the order of their turns, each with those who wait. */
class Lane {
  readonly #waiting = new Map<string, Entry[]>()

  hasPlaceFor(key: string, { perKey, perLane }: Sizes): boolean {
    const own = this.#waiting.get(key)?.length ?? 0
    if (own >= perKey) return false
    const all = [...this.#waiting.values()]
    if (all.reduce((sum, { length }) => sum + length, 0) < perLane) return true
    const longest = all.reduce((most, each) => (each.length > most.length ? each : most))
    if (longest.length <= own + 1) return false
    longest.pop()?.refuse()
    return true
  }

  add(key: string, entry: Entry): void {
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), entry])
  }

  isEmpty(): boolean {
    return this.#waiting.size === 0
  }

  next(): Entry | undefined {
    for (const [key, [entry, ...rest]] of this.#waiting) {
      this.#waiting.delete(key)
      if (rest.length > 0) this.#waiting.set(key, rest)
      return entry
    }
  }
}
