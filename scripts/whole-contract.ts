/** Prints the contract with the schemas of each operation written out in place, for tools that check answers against it. */
import { wholeContract } from '../test/support/published-contract.js'

console.log(JSON.stringify(wholeContract()))
