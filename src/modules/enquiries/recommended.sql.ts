import type { Here } from '../../platform/here.ts'

/** Keys of those who are not a record of ours. */
export const somebodyElse = 'somebody-else'
export const theyPay = 'they-pay'

const recommenders = {
  name: 'who may recommend', text: `select 'user ' || id as key, name || ', occupational therapist' as name from users where role = 'occupational therapist' and disabled_at is null
    union all select distinct 'user ' || u.id, u.name || ', trusted assessor' from users u join competences k on k.user_id = u.id
      where u.disabled_at is null and k.as_what = 'trusted-assessor' and k.from_day <= $1 and (k.until_day is null or k.until_day >= $1)
    union all select 'referrer ' || r.id, p.name || case r.may_recommend when 'trusted-assessor' then ', trusted assessor' else ', occupational therapist' end
      from referrers r join parties p on p.id = r.id where r.may_recommend <> '' and (r.recommends_until is null or r.recommends_until >= $1) order by 2`,
}
/** Who may recommend what is to be done, today: our occupational therapists and trusted assessors, and those on the register of referrers who are one. */
export async function whoMayRecommend({ run, today }: Pick<Here, 'run' | 'today'>): Promise<Record<string, string>> {
  const rows = await run<{ key: string; name: string }>(recommenders, [today])
  return { ...Object.fromEntries(rows.map(({ key, name }) => [key, name])), [somebodyElse]: 'Somebody else, named below', [theyPay]: 'Nobody: they pay for it themselves' }
}
