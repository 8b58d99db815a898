import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { project } from '../project.ts'
import { printable } from './printable.ts'
import type { Made, Wanted } from './typst.worker.ts'

interface Waiting { readonly wanted: Wanted; readonly done: (pdf: Buffer) => void; readonly failed: (error: Error) => void; readonly late: NodeJS.Timeout }

/** Longer than a whole guide takes by a hundred times. */
const longest = 15_000
/** More than this at once is somebody pressing a button over and over. */
const mostWaiting = 50

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let last = 0

/**
 * A tagged PDF (PDF/UA-1) of a page written in Typst. `data` reaches the page as JSON, `json(bytes(sys.inputs.data))`, and is never part of the source: whatever somebody typed is printed, not obeyed.
 * Throws when the page would not be accessible: without a title, with headings out of order, with a picture nobody describes.
 */
export function pdfOf(source: string, data: unknown): Promise<Buffer> {
  if (waiting.size >= mostWaiting) return Promise.reject(new Error('Too many letters are being set at once'))
  return new Promise((done, failed) => {
    const wanted: Wanted = { id: ++last, source, data: JSON.stringify(printable(data)) }
    const late = setTimeout(() => startAgain(new Error('Setting the page took too long')), longest)
    waiting.set(wanted.id, { wanted, done, failed, late })
    working().ref()
    working().postMessage(wanted)
  })
}

/** Beside the bundle the worker is built; from the sources it is TypeScript, so a loader goes before it. */
function workerFile(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./typst.worker.js', import.meta.url)
  const loader = pathToFileURL(project('node_modules/tsx/dist/esm/api/index.mjs')).href
  return new URL(`data:text/javascript,${encodeURIComponent(`const { register } = await import(${JSON.stringify(loader)}); register(); await import(${JSON.stringify(new URL('./typst.worker.ts', import.meta.url).href)})`)}`)
}

function working(): Worker {
  if (worker) return worker
  const started = new Worker(workerFile(), { execArgv: [], workerData: { fonts: project('node_modules/@expo-google-fonts/atkinson-hyperlegible') } })
  started.on('message', settle)
  started.on('error', error => { if (worker === started) startAgain(error) })
  worker = started
  return started
}

function settle({ id, pdf, refused }: Made): void {
  const one = waiting.get(id)
  if (!one) return
  waiting.delete(id)
  clearTimeout(one.late)
  // A server may end while nothing is being set.
  if (!waiting.size) worker?.unref()
  if (pdf) one.done(Buffer.from(pdf))
  else one.failed(new Error(`The page cannot be set: ${refused ?? ''}`))
}

/** Whoever waits is told; the next page gets a new worker. */
function startAgain(because: Error): void {
  void worker?.terminate()
  worker = undefined
  for (const { wanted, failed, late } of waiting.values()) {
    clearTimeout(late)
    waiting.delete(wanted.id)
    failed(because)
  }
}
