import { isAtHome, romance, wearerOf } from './belonging.ts'
import type { Meaning } from '../intent.ts'
import type { RelationWord } from '../relation-words.ts'
import { isContainer, isPerson } from './companions.ts'
import { emptyDraft, newSubject, Waiting } from './draft.ts'
import type { Draft, DraftSubject } from './draft.ts'
import { Linker } from './linker.ts'
import { alone, articles, followedByNoun, followsOf, ofNoun, owning } from './look-ahead.ts'
import { spectacles, toolOf } from './implied.ts'
import { merge } from './merge.ts'
import { isAtWindow, isVenue, takeCondition, takePlace, takeWindow } from './surroundings.ts'
import type { Thing, Unit, UnitOf } from './units.ts'

/**
 * Puts units together: what was said goes to the thing that follows (or that was named last), relations join what
 * was named before to what is named next. One pass, left to right; what stays open at a pause is let go.
 */
export class Reader {
  readonly #units: readonly Unit[]
  readonly #draft: Draft = emptyDraft()
  readonly #links = new Linker(this.#draft)
  #at = 0
  #waiting = new Waiting()
  #last: number | null = null
  #article = ''
  #denied = false
  #afterAnd = false

  constructor(units: readonly Unit[]) {
    this.#units = units
  }

  read(): Draft {
    for (this.#at = 0; this.#at < this.#units.length; this.#at++) {
      const unit = this.#units[this.#at]
      if (unit) this.#take(unit)
    }
    this.#pause()
    return { ...this.#draft, bare: this.#links.bare }
  }

  get #before(): Unit | undefined {
    return this.#units[this.#at - 1]
  }

  get #nounFollows(): boolean {
    return followedByNoun(this.#units, this.#at)
  }

  #subject(index: number | null): DraftSubject | null {
    return this.#draft.subjects[index ?? -1] ?? null
  }

  #note(text: string, meaning: Meaning): void {
    this.#draft.words.push({ text, meaning })
  }

  #take(unit: Unit): void {
    const waiting = this.#waiting
    if (this.#denied && /^(part|place|condition|sign|unknown)$/.test(unit.what))
      return void this.#draft.unwanted.push(unit.text)
    switch (unit.what) {
      case 'pause':
        return this.#pause()
      case 'and':
        this.#afterAnd = true
        return
      case 'not':
        this.#denied = true
        return
      case 'thing':
        return this.#thing(unit, unit.text)
      case 'color':
        if (unit.thing && !this.#nounFollows && alone(this.#units, this.#at))
          return this.#thing(unit.thing, unit.text)
        if (romance.test(unit.text) && !this.#nounFollows && this.#dyes(unit)) return
        return waiting.addColor(unit.text, unit.color)
      case 'count':
        waiting.count = unit.count
        return waiting.note(unit.text, 'count')
      case 'size':
        waiting.size = unit.size
        return waiting.note(unit.text, 'size')
      case 'material':
        return this.#material(unit)
      case 'likeness':
        return this.#likeness(unit)
      case 'part':
        return this.#part(unit)
      case 'body':
        this.#letGo()
        return this.#links.touch(unit.at)
      case 'trait':
        return this.#trait(unit)
      case 'posture':
        return this.#posture(unit)
      case 'relation':
        return this.#relation(unit.relation, unit.text)
      case 'pronoun':
        if (this.#links.relation && !this.#nounFollows) this.#links.refer()
        else if (unit.text === 'her') this.#article = 'her'
        return
      case 'place':
        if (unit.thing && !isVenue(unit, this.#draft, this.#links, this.#units, this.#at))
          return this.#thing(unit.thing, unit.text)
        takePlace(unit, this.#draft, this.#links.over, this.#before)
        this.#links.drop()
        return this.#letGo()
      case 'condition':
      case 'sign':
        if (unit.what === 'sign') this.#links.drop()
        return takeCondition(unit, this.#draft)
      case 'of':
      case 'filler':
        if (articles.test(unit.text)) this.#article = unit.text
        return
      case 'unknown':
        this.#draft.unknown.push(unit.text)
        if (!this.#nounFollows) this.#letGo()
        return
      default:
        return unit satisfies never
    }
  }

  /** Ends a clause. */
  #pause(): void {
    this.#imply()
    this.#letGo()
    this.#links.pause()
    this.#denied = false
    this.#afterAnd = false
  }

  /** Gives a deed that has found nothing to be done with what it is commonly done with. */
  #imply(): void {
    const { relation } = this.#links
    const thing = relation === 'reading' ? toolOf('reader') : null
    if (thing && this.#links.owner !== null) this.#links.imply(this.#add(thing, new Waiting()))
  }

  /** What was said of nothing: colours go to whoever is dressed in them, or to the palette. */
  #letGo(): void {
    const waiting = this.#waiting
    this.#waiting = new Waiting()
    this.#article = ''
    if (waiting.isEmpty) return
    const { relation, owner } = this.#links
    const dressed = relation === 'in' || relation === 'wearing' ? this.#subject(owner) : null
    const coated = /^(painted|dyed|is|are)$/.test(this.#units[this.#at - 2]?.text ?? '')
    if (dressed && owner !== null && isPerson(dressed) && waiting.colors.length > 0) {
      dressed.parts.push({ word: 'suit', text: '', colors: waiting.colors, said: waiting.said })
      this.#settleWords(waiting, owner)
    } else if (coated && this.#last !== null) {
      this.#subject(this.#last)?.colors.push(...waiting.colors)
      this.#settleWords(waiting, this.#last)
    } else {
      this.#draft.tints.push(...waiting.colors)
      for (const { text, mean } of waiting.words) {
        const meaning = mean(0)
        if (meaning.what === 'color') this.#note(text, { ...meaning, of: null })
      }
    }
  }

  /** Gives a colour to the thing that was named right before it. */
  #dyes({ text, color }: UnitOf<'color'>): boolean {
    const last = this.#subject(this.#last)
    if (!last || this.#before?.what !== 'thing') return false
    last.colors.push(color)
    this.#note(text, { what: 'color', of: this.#last, color })
    return true
  }

  #settleWords(waiting: Waiting, of: number): void {
    for (const { text, mean } of waiting.words) this.#note(text, mean(of))
  }

  #thing(thing: Thing, text: string): void {
    const waiting = this.#waiting
    this.#waiting = new Waiting()
    if (this.#denied) return void this.#draft.unwanted.push(text)
    const last = this.#last
    const named = { thing, text, waiting, last, before: this.#before, article: this.#article }
    const index = merge(this.#draft, named) ?? this.#add(thing, waiting)
    const whole = followsOf(this.#units, this.#at) ? this.#subject(last) : null
    if (whole && last !== null && last !== index && isContainer(whole)) this.#links.fill(last)
    this.#settleWords(waiting, index)
    this.#note(text, { what: 'subject', of: index })
    this.#links.join(index, this.#afterAnd)
    const tool = toolOf(text)
    if (tool) this.#links.equip(index, this.#add(tool, new Waiting()))
    this.#last = index
    this.#article = ''
    this.#afterAnd = false
  }

  #add(thing: Thing, waiting: Waiting): number {
    return this.#draft.subjects.push(newSubject(thing, waiting)) - 1
  }

  #relation(relation: RelationWord, text: string): void {
    this.#imply()
    this.#letGo()
    this.#afterAnd = false
    this.#links.begin(relation, text)
  }

  #material(unit: UnitOf<'material'>): void {
    const waiting = this.#waiting
    if (this.#nounFollows) return waiting.addMaterial(unit.text, unit.material, unit.color)
    const last = this.#subject(this.#last)
    const madeOf = /^(of|from|out)$/.test(this.#before?.text ?? '')
    if (last && this.#last !== null && madeOf && this.#article === '') {
      last.material = unit.material
      return this.#note(unit.text, { what: 'material', of: this.#last })
    }
    if (unit.thing) return this.#thing(unit.thing, unit.text)
    if (unit.color) waiting.addColor(unit.text, unit.color)
  }

  #likeness(unit: UnitOf<'likeness'>): void {
    const last = this.#subject(this.#last)
    if (last && this.#last !== null && this.#before?.what === 'thing') {
      last.material ??= unit.material
      return this.#note(unit.text, { what: 'material', of: this.#last })
    }
    if (ofNoun(this.#units, this.#at) || this.#nounFollows)
      return this.#waiting.addMaterial(unit.text, unit.material, null)
    if (unit.thing) this.#thing(unit.thing, unit.text)
  }

  #part(unit: UnitOf<'part'>): void {
    const waiting = this.#waiting
    const { relation, owner: related } = this.#links
    if (unit.part === 'windows' && isAtWindow(this.#draft, relation, this.#units, this.#at)) {
      takeWindow(unit.text, this.#draft)
      this.#links.drop()
      return this.#letGo()
    }
    const colors = [...waiting.colors, ...(unit.color ? [unit.color] : [])]
    const part = { word: unit.part, text: unit.text, colors, said: waiting.said }
    if (/ed$|^blond|^brunette$|^redhead$/.test(unit.text) && this.#nounFollows) {
      waiting.parts.push(part)
      waiting.colors = []
      waiting.said = []
      return waiting.note(unit.text, 'part')
    }
    const asOwned = relation === null || /^(with|wearing|in)$/.test(relation)
    const named = asOwned ? (related ?? this.#last ?? this.#links.list.at(-1) ?? null) : null
    const owner = this.#afterAnd ? wearerOf(this.#draft, unit.part, named) : named
    const subject = this.#subject(owner)
    const owns =
      subject !== null &&
      (relation !== null || owning.test(this.#article) || this.#afterAnd || !unit.thing)
    const asThing = !owns || !isAtHome(unit.part, subject)
    const thing = unit.part === 'glasses' && relation === 'wearing' ? spectacles : unit.thing
    if (thing && asThing) return this.#thing(thing, unit.text)
    this.#waiting = new Waiting()
    this.#article = ''
    this.#afterAnd = false
    if (!subject || owner === null) return void this.#draft.unknown.push(unit.text)
    if (unit.part === 'skin') subject.colors.unshift(...part.colors)
    else subject.parts.push(part)
    this.#settleWords(waiting, owner)
    this.#note(unit.text, { what: 'part', of: owner })
  }

  #trait(unit: Unit): void {
    const last = this.#subject(this.#last)
    if (this.#units[this.#at + 1]?.what === 'unknown' && !this.#nounFollows) return
    if (this.#nounFollows || !last || this.#last === null) {
      this.#waiting.said.push(unit.text)
      return this.#waiting.note(unit.text, 'trait')
    }
    last.said.push(unit.text)
    this.#note(unit.text, { what: 'trait', of: this.#last })
  }

  #posture(unit: UnitOf<'posture'>): void {
    const free = this.#links.list.length > 0 && this.#links.relation === null
    const actors = free ? this.#links.actors('facing') : []
    if (actors.length === 0) {
      this.#waiting.posture = unit.posture
      this.#waiting.said.push(unit.text)
      return this.#waiting.note(unit.text, 'posture')
    }
    for (const subject of actors.flatMap((index) => this.#subject(index) ?? [])) {
      subject.said.push(unit.text)
      subject.posture ??= unit.posture
    }
    this.#note(unit.text, { what: 'posture', of: actors[0] ?? 0 })
  }
}
