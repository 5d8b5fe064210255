import { FormulaError, type Place } from './formula-error.ts';
import { tokenize, type Token } from './tokens.ts';

export type Operator = '+' | '-' | '*' | '/';

/** A formula as a tree; every part knows where it stands. */
export type Expression = Place &
	(
		| { readonly kind: 'number'; readonly value: number }
		| { readonly kind: 'text'; readonly value: string }
		| { readonly kind: 'series'; readonly key: string }
		| { readonly kind: 'name'; readonly name: string }
		| { readonly kind: 'negative'; readonly of: Expression }
		| {
				readonly kind: 'binary';
				readonly operator: Operator;
				readonly left: Expression;
				readonly right: Expression;
		  }
		| { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
	);

export const MAX_LENGTH = 2_000;
export const MAX_DEPTH = 32;
export const MAX_PARTS = 200;

const PRECEDENCE: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const NEGATION = 3;
const VALUE = 'a value';

interface Reader {
	readonly tokens: readonly Token[];
	at: number;
	parts: number;
}

/** Reads a formula: numbers, texts, series keys, names, `+ - * /`, parentheses and calls. Throws FormulaError. */
export function parseFormula(formula: string): Expression {
	if (formula.length > MAX_LENGTH) {
		const place = { position: MAX_LENGTH, length: formula.length - MAX_LENGTH };
		throw new FormulaError('too-long', place, { length: formula.length, most: MAX_LENGTH });
	}
	const reader: Reader = { tokens: tokenize(formula), at: 0, parts: 0 };
	const expression = readBinary(reader, 0, 1);
	const rest = peek(reader);
	if (rest.kind !== 'end') throw unexpected(rest, 'an operator');
	return expression;
}

const peek = ({ tokens, at }: Reader): Token => {
	const token = tokens[Math.min(at, tokens.length - 1)];
	if (token === undefined) throw new TypeError('a formula has at least an end');
	return token;
};

function take(reader: Reader): Token {
	const token = peek(reader);
	reader.at += 1;
	return token;
}

const unexpected = (token: Token, expected: string): FormulaError =>
	token.kind === 'end'
		? new FormulaError('unexpected-end', token, { expected })
		: new FormulaError('unexpected-part', token, { expected, found: token.text });

/** Precedence climbing: an operand, then operators that bind stronger than `floor`. */
function readBinary(reader: Reader, floor: number, depth: number): Expression {
	let left = readOperand(reader, depth);
	for (;;) {
		const operator = operatorOf(peek(reader));
		if (operator === undefined || PRECEDENCE[operator] <= floor) return left;
		take(reader);
		const right = readBinary(reader, PRECEDENCE[operator], depth + 1);
		left = count(reader, { kind: 'binary', operator, left, right, ...span(left, right) });
	}
}

function operatorOf({ kind, text }: Token): Operator | undefined {
	if (kind !== 'sign') return undefined;
	return text === '+' || text === '-' || text === '*' || text === '/' ? text : undefined;
}

const span = (first: Place, last: Place): Place => ({
	position: first.position,
	length: last.position + last.length - first.position
});

function count(reader: Reader, expression: Expression): Expression {
	reader.parts += 1;
	if (reader.parts > MAX_PARTS)
		throw new FormulaError('too-many-parts', expression, { most: MAX_PARTS });
	return expression;
}

function readOperand(reader: Reader, depth: number): Expression {
	const token = take(reader);
	if (depth > MAX_DEPTH) throw new FormulaError('too-deep', token, { most: MAX_DEPTH });
	const { kind, text, position, length } = token;
	const place = { position, length };
	switch (kind) {
		case 'number':
			return count(reader, { kind, value: Number(text), ...place });
		case 'text':
			return count(reader, { kind, value: text, ...place });
		case 'series':
			return count(reader, { kind, key: text, ...place });
		case 'name':
			return isSign(peek(reader), '(')
				? readCall(reader, token, depth)
				: count(reader, { kind, name: text, ...place });
		case 'sign':
			return readSign(reader, token, depth);
		case 'end':
			throw unexpected(token, VALUE);
	}
}

const isSign = ({ kind, text }: Token, sign: string) => kind === 'sign' && text === sign;

function readSign(reader: Reader, token: Token, depth: number): Expression {
	if (isSign(token, '-')) {
		const of = readBinary(reader, NEGATION, depth + 1);
		return count(reader, { kind: 'negative', of, ...span(token, of) });
	}
	if (!isSign(token, '(')) throw unexpected(token, VALUE);
	const inner = readBinary(reader, 0, depth + 1);
	return { ...inner, ...span(token, expectSign(reader, ')')) };
}

function readCall(reader: Reader, name: Token, depth: number): Expression {
	take(reader);
	const parameters: Expression[] = [];
	while (!isSign(peek(reader), ')')) {
		if (parameters.length > 0) expectSign(reader, ',');
		parameters.push(readBinary(reader, 0, depth + 1));
	}
	const place = span(name, take(reader));
	return count(reader, { kind: 'call', name: name.text, parameters, ...place });
}

function expectSign(reader: Reader, sign: string): Token {
	const token = take(reader);
	if (!isSign(token, sign)) throw unexpected(token, `"${sign}"`);
	return token;
}

/** Series keys and names that a formula uses, each once, in the order of first use. */
export function listReferences(expression: Expression): { key?: string; name?: string }[] {
	const found = new Map<string, { key?: string; name?: string }>();
	visit(expression, (part) => {
		if (part.kind === 'series') found.set(part.key, { key: part.key });
		if (part.kind === 'name') found.set(part.name, { name: part.name });
	});
	return [...found.values()];
}

/** Every part of a formula, from the whole to its leaves. */
export function visit(expression: Expression, see: (part: Expression) => void) {
	see(expression);
	if (expression.kind === 'negative') visit(expression.of, see);
	if (expression.kind === 'call') for (const part of expression.parameters) visit(part, see);
	if (expression.kind !== 'binary') return;
	visit(expression.left, see);
	visit(expression.right, see);
}

/** The formula as text again, with no more parentheses than it needs. */
export function printFormula(expression: Expression, floor = 0): string {
	switch (expression.kind) {
		case 'number':
			return String(expression.value);
		case 'text':
			return `"${expression.value}"`;
		case 'series':
			return expression.key;
		case 'name':
			return expression.name;
		case 'negative':
			return `-${printFormula(expression.of, NEGATION)}`;
		case 'call':
			return `${expression.name}(${expression.parameters.map((part) => printFormula(part)).join(', ')})`;
		case 'binary':
			return printBinary(expression, floor);
	}
}

function printBinary(
	{ operator, left, right }: Expression & { kind: 'binary' },
	floor: number
): string {
	const own = PRECEDENCE[operator];
	const text = `${printFormula(left, own - 1)} ${operator} ${printFormula(right, own)}`;
	return own <= floor ? `(${text})` : text;
}
