import { english } from '@/lib/words/english'

const { t } = english

const steps = ['facts', 'answers', 'report'] as const
/** Of each picture, in pixels of the page. */
const size = { width: 720, height: 450 }

/** Three pictures of the real pages, in the order in which a team meets them. */
export function HowItWorks() {
  return (
    <section aria-labelledby="how-it-works" className="mt-20">
      <h2 id="how-it-works" className="text-heading font-semibold">
        {t('landing.how.heading')}
      </h2>
      <ol className="mt-6 grid gap-8 lg:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step}>
            <picture>
              <source
                srcSet={`/pictures/${step}-dark.webp`}
                media="(prefers-color-scheme: dark)"
                type="image/webp"
              />
              <img
                {...size}
                src={`/pictures/${step}-light.webp`}
                alt={t(`landing.how.${step}.picture`)}
                loading="lazy"
                decoding="async"
                className="h-auto w-full rounded-box border border-line shadow-resting"
              />
            </picture>
            <h3 className="mt-4 font-semibold">
              {t('landing.how.step', { number: index + 1, title: t(`landing.how.${step}.title`) })}
            </h3>
            <p className="mt-1 text-ink-soft">{t(`landing.how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
