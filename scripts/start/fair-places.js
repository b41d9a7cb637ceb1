// @ts-check
import { AsyncResource } from 'node:async_hooks'

/**
 * @typedef {object} Asker
 * @property {string} key who asks; those of one key share its places, and an empty key has no limit of its own
 * @property {() => void} begin called when there is a place, at once or later
 * @property {() => void} refuse called instead where none became free in time
 */

/** @typedef {{ ofKey: number, inAll: number, waiting: number, patience: number }} Sizes patience in milliseconds */

/** A few places for many who ask. Those who find none wait, and the key with the fewest places has the next one. */
export class FairPlaces {
  /** @type {Sizes} */
  #sizes
  /** @type {Map<string, number>} */
  #taken = new Map()
  #all = 0
  /** @type {Set<Asker>} oldest first */
  #waiting = new Set()

  /** @param {Sizes} sizes */
  constructor(sizes) {
    this.#sizes = sizes
  }

  /**
   * `leave` gives back the place, or stops waiting for one; it may be called once, after `begin` or before it.
   *
   * @param {Asker} asker
   */
  ask(asker) {
    if (this.#isFree(asker)) return this.#admit(asker)
    if (this.#waiting.size < this.#sizes.waiting) return this.#wait(asker)
    asker.refuse()
    return { leave() {} }
  }

  /** @param {Asker} asker */
  #admit(asker) {
    const { key } = asker
    this.#all += 1
    this.#taken.set(key, this.#takenBy(key) + 1)
    asker.begin()
    return { leave: () => this.#giveBack(key) }
  }

  /** @param {Asker} asker */
  #wait(asker) {
    const stop = () => {
      clearTimeout(end)
      this.#waiting.delete(waiter)
    }
    const place = { leave: stop }
    const waiter = {
      ...asker,
      // Without this it would begin in the asynchronous context of the request that left, and hold that request in
      // memory, which holds the one before it, and so on.
      begin: AsyncResource.bind(() => {
        stop()
        place.leave = this.#admit(asker).leave
      }),
    }
    const end = setTimeout(() => {
      stop()
      asker.refuse()
    }, this.#sizes.patience)
    this.#waiting.add(waiter)
    return { leave: () => place.leave() }
  }

  /** @param {string} key */
  #giveBack(key) {
    this.#all -= 1
    if (this.#takenBy(key) > 1) this.#taken.set(key, this.#takenBy(key) - 1)
    else this.#taken.delete(key)
    this.#next()?.begin()
  }

  /** @returns {Asker | undefined} */
  #next() {
    const able = [...this.#waiting].filter((asker) => this.#isFree(asker))
    const fewest = Math.min(...able.map(({ key }) => this.#takenBy(key)))
    return able.find(({ key }) => this.#takenBy(key) === fewest)
  }

  /** @param {Asker} asker */
  #isFree({ key }) {
    return this.#all < this.#sizes.inAll && (key === '' || this.#takenBy(key) < this.#sizes.ofKey)
  }

  /** @param {string} key */
  #takenBy(key) {
    return this.#taken.get(key) ?? 0
  }
}
