import { fromACallToTheBoard } from './from-a-call-to-the-board.ts'

await fromACallToTheBoard(false)
