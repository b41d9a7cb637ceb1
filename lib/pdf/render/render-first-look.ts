import { print } from '../print'
import { type FirstLookToPrint, printedFirstLook } from '../printed/printed-first-look'

/** A first look as a PDF/UA-1 file; the same look on the same day, the same bytes. */
export function renderFirstLook(order: FirstLookToPrint): Promise<Uint8Array> {
  const timestamp = Date.parse(`${order.date}T00:00:00Z`) / 1000
  return print({ template: 'first-look', data: printedFirstLook(order), timestamp })
}
