import { STATUSES } from '#domain/observation.ts';
import { FREQUENCIES } from '#domain/period.ts';

/** The shapes of answers, as `components.schemas` of the OpenAPI description. */

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const whole = { type: 'integer' };
const instant = { type: 'string', format: 'date-time' };
const instantOrNull = { type: ['string', 'null'], format: 'date-time' };
const localText = ref('LocalText');

export function ref(name: string) {
	return { $ref: `#/components/schemas/${name}` };
}

type Shapes = Record<string, object>;

/** Every property is there in every answer. */
export const record = (properties: Shapes) => ({
	type: 'object',
	required: Object.keys(properties),
	properties
});
export const list = (items: object) => ({ type: 'array', items });

export const frequency = { type: 'string', enum: FREQUENCIES };
export const lastChangeId = {
	...whole,
	description: 'Position in the change feed that the answer is true of.'
};

export const SCHEMAS = {
	LocalText: record({ nb: text, en: text }),
	Observation: record({
		period: { ...text, examples: ['2024', '2024-Q1', '2024-01', '2024-W05', '2024-01-31'] },
		value: {
			type: ['number', 'null'],
			description: 'Null when there is no figure; never 0 for that.'
		},
		status: { type: 'string', enum: STATUSES }
	}),
	ListedSeries: record({
		key: { ...text, examples: ['roundwood-removals.NO.industrial.M'] },
		name: localText,
		unit: text,
		basis: text,
		frequency,
		region: text,
		source: text,
		dataset: text,
		newestPeriod: { ...textOrNull, description: 'Newest period that has a value.' }
	}),
	SeriesList: record({
		total: { ...whole, description: 'How many series match, whatever the limit.' },
		series: list(ref('ListedSeries'))
	}),
	Series: record({
		key: text,
		unit: text,
		frequency,
		lastChangeId,
		observations: list(ref('Observation'))
	}),
	SeriesUpdate: record({
		key: text,
		changeId: whole,
		observations: {
			oneOf: [list(ref('Observation')), { type: 'null' }],
			description: 'Null when they are too many: read the series again.'
		}
	}),
	CatchUp: record({
		feed: { ...text, description: 'Identity of the change feed.' },
		lastChangeId,
		reset: { type: 'boolean', description: 'True when everything has to be read again.' },
		updates: list(ref('SeriesUpdate'))
	}),
	Run: record({
		state: text,
		trigger: text,
		startedAt: instant,
		finishedAt: instantOrNull,
		rowsRead: whole,
		rowsStored: whole,
		rowsChanged: whole,
		rowsRejected: whole
	}),
	Source: record({
		id: text,
		publisher: localText,
		title: localText,
		licence: record({ name: text, url: textOrNull }),
		homepage: text,
		schedule: { ...textOrNull, description: 'Cron line in Europe/Oslo.' },
		release: record({ expectedDaysAfterPeriod: whole, text: localText }),
		seriesCount: whole,
		newest: list(record({ frequency, period: text })),
		fetchedAt: instantOrNull,
		lastRun: { oneOf: [ref('Run'), { type: 'null' }] }
	}),
	SourceList: record({ sources: list(ref('Source')) }),
	Problem: {
		type: 'object',
		required: ['type', 'title', 'status'],
		properties: {
			type: text,
			title: text,
			status: whole,
			detail: text,
			parameter: { ...text, description: 'Name of the parameter at fault.' },
			code: { ...text, description: 'What is wrong with a formula.' },
			position: { ...whole, description: 'Its first character that is at fault, from 0.' },
			length: { ...whole, description: 'How many characters are at fault.' },
			text: { ...localText, description: 'What is wrong with it, as a person is told.' }
		}
	}
};
