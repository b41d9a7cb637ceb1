import Link from 'next/link'
import type { Product } from '@/lib/core/products/product'
import { mostCounted } from '@/lib/core/text/list-page'
import { Moment } from '../layout/moment'
import { Isolated } from '../ui/isolated'
import { Tag } from '../ui/tag'

type ListedProduct = Product & { releases: number; lastSubmittedAt: string | null }

export function ProductList({ products }: { products: readonly ListedProduct[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {products.map((product) => (
        <li
          key={product.id}
          className="relative rounded-box border border-line bg-surface p-5 shadow-resting hover:border-edge"
        >
          <h2 className="flex flex-wrap items-center gap-3 text-lead">
            <Link href={`/products/${product.id}`} className="after:absolute after:inset-0 after:rounded-box">
              <Isolated>{product.name}</Isolated>
            </Link>
            {product.isExample && <Tag>Example</Tag>}
          </h2>
          {product.maker && (
            <p className="text-ink-soft">
              <Isolated>{product.maker}</Isolated>
            </p>
          )}
          <p className="mt-3 text-small">{releaseWords(product.releases)}</p>
          <p className="text-small text-ink-soft">
            {product.lastSubmittedAt ? (
              <>
                Last submitted <Moment at={product.lastSubmittedAt} />
              </>
            ) : (
              'Nothing submitted yet'
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function releaseWords(count: number): string {
  if (count === 0) return 'No release yet'
  if (count > mostCounted) return `More than ${mostCounted} releases`
  return count === 1 ? '1 release' : `${count} releases`
}
