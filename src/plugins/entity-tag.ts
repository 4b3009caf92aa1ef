export { entityTag } from '../database/entity-tag.js'
