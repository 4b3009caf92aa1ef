/** Prints the contract with all that each operation takes and answers in its own place, for tools that check answers by it. */
import { wholeContract } from '../test/support/published-contract.js'

console.log(JSON.stringify(wholeContract()))
