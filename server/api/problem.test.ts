import { expect, test } from 'vitest';
import { AppError } from '#domain/errors.ts';
import { FormulaError } from '#domain/formula/formula-error.ts';
import { ParameterError, problemOf } from './problem.ts';

const withCode = (code: string) => Object.assign(new Error('secret address'), { code });

test('a parameter error names the parameter', () => {
	expect(problemOf(new ParameterError('from', 'not a period'))).toEqual({
		type: 'about:blank',
		title: 'Bad request',
		status: 400,
		detail: 'not a period',
		parameter: 'from'
	});
});

test('a formula that is wrong says what, where, and how a person is told', () => {
	const error = new FormulaError('unknown-name', { position: 4, length: 6 }, { name: 'ukjent' });

	expect(problemOf(error)).toMatchObject({
		...{ status: 400, parameter: 'expression', code: 'unknown-name', position: 4, length: 6 },
		text: { nb: error.text('nb'), en: error.text('en') }
	});
});

test.each([
	['a bug', new TypeError('secret'), 500],
	['a failure of ours', new AppError('CONFIG_INVALID', 'secret'), 500],
	['a database that is away', withCode('ECONNREFUSED'), 503],
	['a database that is stopping', withCode('57P01'), 503],
	['a database that is full', withCode('53300'), 503],
	['a wrong query', withCode('42P01'), 500]
])('%s gives no details', (_, error, status) => {
	const problem = problemOf(error);

	expect(problem.status).toBe(status);
	expect(JSON.stringify(problem)).not.toContain('secret');
});
