import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { withoutUnreadable } from './printable.ts'

/** What is asked of the worker, and what it answers. */
export interface Wanted { readonly id: number; readonly source: string; readonly data: string }
export interface Made { readonly id: number; readonly pdf?: Uint8Array; readonly refused?: string }

// Files can be read only below the workspace: an empty folder of this worker's own.
const compiler = NodeCompiler.create({ workspace: mkdtempSync(join(tmpdir(), 'newel-letters-')), fontArgs: [{ fontPaths: [(workerData as { fonts: string }).fonts] }] })

const pdf = (source: string, data: string): Uint8Array => compiler.pdf({ mainFileContent: source, inputs: { data } }, { pdfStandard: 'ua-1' as never })

parentPort!.on('message', ({ id, source, data }: Wanted) => {
  try {
    let made: Uint8Array
    // A character that no font has is refused by the standard. Somebody's letter must come all the same.
    try { made = pdf(source, data) } catch { made = pdf(source, withoutUnreadable(data)) }
    parentPort!.postMessage({ id, pdf: made } satisfies Made)
  } catch (error) {
    parentPort!.postMessage({ id, refused: String((error as { message?: string }).message || error) } satisfies Made)
  } finally {
    compiler.evictCache(10)
  }
})
