export { entityTag } from '../database/content-digest.js'
