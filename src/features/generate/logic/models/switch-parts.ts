// Asked for under one name: changing the model is rare, and the page need not bring what it takes.
export { switchModel } from './switch-model.ts'
export { switchWords } from './switch-words.ts'
