import { targetFor, targetForAll, type Pathway, type Speed, type Stage } from '../rules/pathways/pathway.ts'

const [width, left, boxTop, boxHeight, gap, top] = [760, 24, 20, 96, 34, 104] as const
const speeds: readonly (readonly [string, Speed])[] = [
  ['urgent', { urgent: true, complex: false }], ['urgent and complex', { urgent: true, complex: true }], ['standard', { urgent: false, complex: false }], ['complex', { urgent: false, complex: true }],
]

/** A pathway drawn from top to bottom: its stages, what is done first in each, what ends it, and how many working days it may take. */
export function pictureOf(pathway: Pathway): string {
  const { title, version, from, stages, targetsAre } = pathway
  const height = top + stages.length * (boxHeight + gap) + 60
  const all = targetInWords(speed => targetForAll(pathway, speed))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" font-family="Atkinson Hyperlegible, Arial, sans-serif" font-size="15">
<title id="title">${safe(title)}</title>
<desc id="desc">${safe(stages.map((stage, at) => `Stage ${at + 1}: ${stage.title}, ${daysOf(stage)}. First, ${stage.firstAction.toLowerCase()}. It ends when ${stage.endsWhen[0]!.toLowerCase()}${stage.endsWhen.slice(1)}.`).join(' '))}</desc>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${left}" y="44" font-size="26" font-weight="bold">${safe(title)}</text>
<text x="${left}" y="72" fill="#484949">Version ${version}, for cases opened from ${from}. Targets in working days: ${safe(targetsAre)}.</text>
${stages.map((stage, at) => stageBox(stage, at)).join('\n')}
<text x="${left}" y="${height - 28}" >In all: ${safe(all)}</text>
</svg>
`
}

function stageBox(stage: Stage, at: number): string {
  const y = top + at * (boxHeight + gap)
  const arrow = at === 0 ? '' : `<path d="M ${width / 2} ${y - gap} v ${gap - 8} m -7 -8 l 7 8 l 7 -8" fill="none" stroke="#1f4e5f" stroke-width="2"/>\n`
  return `${arrow}<rect x="${left}" y="${y}" width="${width - 2 * left}" height="${boxHeight}" rx="4" fill="#f4f8fb" stroke="#1f4e5f" stroke-width="2"/>
<text x="${left + 16}" y="${y + boxTop + 8}" font-size="18" font-weight="bold">${at + 1}. ${safe(stage.title)}</text>
<text x="${width - left - 16}" y="${y + boxTop + 8}" text-anchor="end">${safe(daysOf(stage))}</text>
<text x="${left + 16}" y="${y + 58}">First: ${safe(stage.firstAction)}</text>
<text x="${left + 16}" y="${y + 80}" fill="#484949">Ends when: ${safe(stage.endsWhen)}</text>`
}

const daysOf = (stage: Stage): string => targetInWords(speed => targetFor(stage, speed))

/** One figure when it is the same for all, else each with its kind. */
function targetInWords(target: (speed: Speed) => number): string {
  const figures = speeds.map(([kind, speed]) => ({ kind, days: target(speed) }))
  if (new Set(figures.map(({ days }) => days)).size === 1) return `${figures[0]!.days} days`
  return `${figures.map(({ kind, days }) => `${kind} ${days}`).join(', ')} days`
}

const safe = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
