import { Isolated } from '../ui/isolated'

/** A product and its release, as people named them. */
export function ReleaseName({ product, release }: { product: string; release: string }) {
  return (
    <>
      <Isolated>{product}</Isolated>, <Isolated>{release}</Isolated>
    </>
  )
}
