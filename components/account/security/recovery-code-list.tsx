import { english } from '@/lib/words/english'

const { t } = english

/** The recovery codes of an app that is being set up. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  return (
    <section aria-labelledby="recovery-codes" className="my-8">
      <h2 id="recovery-codes" className="mb-3 text-heading">
        {t('two-factor.set-up.codes')}
      </h2>
      <p className="measure mb-4">{t('two-factor.codes.lead')}</p>
      <ol className="grid max-w-xl grid-cols-1 gap-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </section>
  )
}
