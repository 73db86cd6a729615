import { errorOf, type Scalar, VALUE_ERROR } from '../cells/cellError';
import { FormulaError, readTokens, type ReferenceText, type StructuredText, type Token } from './readTokens';

/** A formula as a tree; `=` and spaces are gone. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | { readonly kind: 'reference'; readonly reference: ReferenceText }
  | { readonly kind: 'structured'; readonly structured: StructuredText }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%' | '@'; readonly operand: Expression }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'union'; readonly areas: readonly Expression[] };

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};

const cache = new Map<string, Expression>();
const CACHE_SIZE = 50_000;

/** Reads a formula without its `=`. Throws {@link FormulaError} when Excel would not take it. */
export function parseFormula(formula: string): Expression {
  const known = cache.get(formula);
  if (known) return known;
  const tokens = readTokens(formula).filter((token) => token.kind !== 'space');
  const parser = new Parser(tokens, formula);
  const expression = parser.whole();
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(formula, expression);
  return expression;
}

/** Whether Excel would take the text (without `=`) as a formula. */
export function isFormula(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

class Parser {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  whole(): Expression {
    const expression = this.expression(0);
    if (this.position < this.tokens.length) throw this.unexpected();
    return expression;
  }

  private expression(minimum: number): Expression {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.position];
      if (token?.kind !== 'operator') return left;
      if (token.text === '%') {
        this.position++;
        left = { kind: 'unary', operator: '%', operand: left };
        continue;
      }
      if (token.text === '#') {
        this.position++;
        continue;
      }
      const precedence = PRECEDENCE[token.text];
      if (precedence === undefined || precedence <= minimum) return left;
      this.position++;
      left = { kind: 'binary', operator: token.text, left, right: this.expression(precedence) };
    }
  }

  private operand(): Expression {
    const token = this.tokens[this.position++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'string':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'boolean':
        return { kind: 'constant', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return {
          kind: 'constant',
          value: errorOf(token.text.slice(token.text.lastIndexOf('#')).toUpperCase()) ?? VALUE_ERROR,
        };
      case 'reference':
        return { kind: 'reference', reference: token.reference };
      case 'structured':
        return { kind: 'structured', structured: token.structured };
      case 'name':
        return { kind: 'name', name: token.text };
      case 'function':
        return this.call(token.text);
      case 'arrayOpen':
        return this.array();
      case 'open': {
        const areas = [this.expression(0)];
        while (this.accept('separator')) areas.push(this.expression(0));
        this.expect('close');
        const [only] = areas;
        return only !== undefined && areas.length === 1 ? only : { kind: 'union', areas };
      }
      case 'operator':
        if (token.text === '+' || token.text === '-' || token.text === '@') {
          return { kind: 'unary', operator: token.text, operand: this.expression(token.text === '@' ? 7 : 6) };
        }
        break;
      default:
        break;
    }
    this.position--;
    throw this.unexpected();
  }

  private call(text: string): Expression {
    this.expect('open');
    const args: (Expression | undefined)[] = [];
    if (!this.accept('close')) {
      do {
        const next = this.tokens[this.position]?.kind;
        args.push(next === 'separator' || next === 'close' ? undefined : this.expression(0));
      } while (this.accept('separator'));
      this.expect('close');
    }
    return {
      kind: 'call',
      name: text
        .toUpperCase()
        .replace(/^_XLFN\.|^_XLWS\./g, '')
        .replace(/^_XLWS\./, ''),
      args,
    };
  }

  private array(): Expression {
    const rows: Scalar[][] = [[]];
    for (;;) {
      const sign = this.tokens[this.position];
      const negative = sign?.kind === 'operator' && sign.text === '-';
      if (sign?.kind === 'operator') this.position++;
      const item = this.operand();
      if (item.kind !== 'constant') throw this.unexpected();
      rows[rows.length - 1]?.push(negative && typeof item.value === 'number' ? -item.value : item.value);
      if (this.accept('separator')) continue;
      if (this.accept('arrayRow')) rows.push([]);
      else break;
    }
    this.expect('arrayClose');
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new FormulaError(`Ragged array in ${this.formula}`);
    return { kind: 'array', rows };
  }

  private accept(kind: Token['kind']): boolean {
    if (this.tokens[this.position]?.kind !== kind) return false;
    this.position++;
    return true;
  }

  private expect(kind: Token['kind']): void {
    if (!this.accept(kind)) throw this.unexpected();
  }

  private unexpected(): FormulaError {
    return new FormulaError(`Unexpected “${this.tokens[this.position]?.text ?? 'end'}” in ${this.formula}`);
  }
}
