import { causes, options, steps } from '../../rules/housing-options/housing-options.ts'
import { formatMoney, type Pence } from '../../rules/money.ts'
import type { Module } from '../../platform/http/module.ts'
import { addAStep } from './add-a-step.page.tsx'
import { chooseAnOption } from './choose-an-option.page.tsx'
import { housingOptionsPage } from './housing-options.page.tsx'
import { relocationGrant } from './relocation-grant.page.tsx'
import { sayWhatCameOfIt } from './say-what-came-of-it.page.tsx'
import { sayWhyAMove } from './say-why.page.tsx'
import { weighAnOption } from './weigh-an-option.page.tsx'

export { chooseOption, housingCase, moveBegun, sayWhy, takeStep, weigh } from './housing-options.sql.ts'

const named = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
const said = (lines: readonly (readonly [string, string])[]): string => lines.filter(([, words]) => words).map(([what, words]) => `\n${what}: ${words}`).join('')

/** Moving to a home that suits, when this one cannot be made to. */
export const housingOptions = {
  pages: [housingOptionsPage, sayWhyAMove, weighAnOption, chooseAnOption, relocationGrant, addAStep, sayWhatCameOfIt],
  describes: {
    'move.considered': ({ cause, happened }) => `A move is thought of: ${named(causes, cause)}\n${happened}`,
    'option.weighed': ({ option, theirFor, theirAgainst, ourFor, ourAgainst }) => `Option weighed: ${named(options, option)}${said([['For, in their words', theirFor], ['Against, in their words', theirAgainst], ['For, in ours', ourFor], ['Against, in ours', ourAgainst]])}`,
    'option.chosen': ({ option, because }) => `Chosen: ${named(options, option)}\n${because}`,
    'step.taken': ({ kind, what, withWhom }) => `${named(steps, kind)}: ${what}${withWhom && `\n${withWhom}`}`,
    'step.answered': ({ kind, what, outcome }) => `${named(steps, kind)}: ${what}\nWhat came of it: ${outcome}`,
    'relocation.asked': ({ pence }) => `Relocation grant asked for: ${formatMoney(pence as Pence)}`,
    'relocation.decided': ({ decision, pence, because }) => `Relocation grant ${decision}${pence === null ? '' : `: ${formatMoney(pence as Pence)}`}${because && `\n${because}`}`,
  },
  holds: ['housing_options', 'options_weighed', 'housing_steps'],
} satisfies Module
