import { FormulaError, type Place } from './formula-error.ts';

export type TokenKind = 'number' | 'text' | 'series' | 'name' | 'sign' | 'end';

export interface Token extends Place {
	readonly kind: TokenKind;
	/** As written; of a text without its quotes. */
	readonly text: string;
}

/** In the order they are tried: a series key is read whole, though it has dots and hyphens. */
const PATTERNS: readonly [TokenKind, RegExp][] = [
	[
		'series',
		/[a-z][a-z0-9-]*\.[A-Z]{2,3}[0-9]?(?:-[0-9]{2,4})?\.[a-z0-9-]+\.(?:QH|[AQMWDH])(?![\w.])/y
	],
	['number', /\d+(?:\.\d+)?(?![\w.])/y],
	['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
	['sign', /[-+*/(),]/y],
	['text', /"[^"]*"/y]
];
const SPACE = /\s*/y;

/** Takes a formula apart. Throws FormulaError at the first character that belongs to nothing. */
export function tokenize(formula: string): Token[] {
	const tokens: Token[] = [];
	for (let position = skipSpace(formula, 0); position < formula.length;) {
		const token = readToken(formula, position);
		tokens.push(token);
		position = skipSpace(formula, position + token.length);
	}
	return [...tokens, { kind: 'end', text: '', position: formula.length, length: 0 }];
}

function skipSpace(formula: string, position: number): number {
	SPACE.lastIndex = position;
	return position + (SPACE.exec(formula)?.[0].length ?? 0);
}

function readToken(formula: string, position: number): Token {
	for (const [kind, pattern] of PATTERNS) {
		pattern.lastIndex = position;
		const found = pattern.exec(formula)?.[0];
		if (found === undefined) continue;
		const text = kind === 'text' ? found.slice(1, -1) : found;
		return { kind, text, position, length: found.length };
	}
	if (formula[position] === '"') {
		throw new FormulaError('unclosed-text', { position, length: formula.length - position });
	}
	const found = String.fromCodePoint(formula.codePointAt(position) ?? 0);
	throw new FormulaError('unexpected-character', { position, length: found.length }, { found });
}
