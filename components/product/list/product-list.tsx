import Link from 'next/link'
import type { Product } from '@/lib/core/products/product'
import { mostCounted } from '@/lib/core/text/list-page'
import { english } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import { Isolated } from '../../ui/isolated'
import { Tag } from '../../ui/tag'

const { t } = english

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
            {product.isExample && <Tag>{t('product.is-example')}</Tag>}
          </h2>
          {product.maker && (
            <p className="text-ink-soft">
              <Isolated>{product.maker}</Isolated>
            </p>
          )}
          <p className="mt-3 text-small">{releaseWords(product.releases)}</p>
          <p className="text-small text-ink-soft">
            {product.lastSubmittedAt
              ? t('product.submitted', { moment: momentWords(product.lastSubmittedAt) })
              : t('product.not-submitted')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function releaseWords(count: number): string {
  return count > mostCounted
    ? t('product.many-releases', { count: mostCounted })
    : t('product.releases', { count })
}
