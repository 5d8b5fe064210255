import type { Parameter } from '../../domain/derived/derivation.ts';
import { formatNumber } from '../../domain/format.ts';
import { KEY_FIGURES } from '../../domain/key-figures/key-figures.ts';
import { listSeriesKeys, type KeyFigure } from '../../domain/key-figures/key-figure.ts';
import * as words from '../../domain/key-figures/words.ts';
import { STAGES, stageName, type Stage } from '../../domain/stages.ts';
import { unitText, unitWords, type Language } from '../../domain/units.ts';
import { LABELS, TITLES } from './labels.ts';

/** docs/indicators.md: the whole catalogue, first in Norwegian and then in English. */
export const createPage = (): string =>
	[
		'<!-- Written by `npm run indicators` from domain/key-figures; a test fails when it is not up to date. -->',
		'[Norsk](#indikatorer) · [English](#indicators)',
		...createPart('nb'),
		...createPart('en')
	].join('\n\n') + '\n';

function createPart(lang: Language): string[] {
	const filled = KEY_FIGURES.filter(({ filling }) => filling.kind !== 'empty').length;
	return [
		`# ${TITLES[lang].title}`,
		TITLES[lang].lead(KEY_FIGURES.length, filled),
		...STAGES.flatMap((stage) => createStage(stage, lang))
	];
}

function createStage(stage: Stage, lang: Language): string[] {
	const figures = KEY_FIGURES.filter((figure) => figure.stage === stage);
	if (figures.length === 0) return [];
	return [`## ${stageName[stage][lang]}`, ...figures.flatMap((one) => createEntry(one, lang))];
}

function createEntry(figure: KeyFigure, lang: Language): string[] {
	const { code, id, meaning, name } = figure;
	const tags = [`\`${id}\``, ...(code === null ? [] : [code]), ...statusTags(figure, lang)];
	const facts = [...definitionFacts(figure, lang), ...useFacts(figure, lang)];
	const lines = facts.map(([label, text]) => `- ${LABELS[label][lang]}: ${text}`);
	return [`### ${name[lang]}`, tags.join(' · '), meaning[lang], lines.join('\n')];
}

function statusTags({ filling }: KeyFigure, lang: Language): string[] {
	if (filling.kind === 'empty') return [`**${LABELS.empty[lang]}**`];
	if (filling.kind !== 'derived' || filling.derivation.kind === 'arithmetic') return [];
	return [`**${words.KIND_WORDS[filling.derivation.kind][lang]}**`];
}

type Fact = readonly [label: keyof typeof LABELS, text: string];

function definitionFacts(figure: KeyFigure, lang: Language): Fact[] {
	const { filling, formula, unit } = figure;
	const parameters = filling.kind === 'derived' ? filling.derivation.parameters : [];
	return [
		...whyText(figure, lang).map((text): Fact => ['why', text]),
		['formula', `${formula.id} v${formula.version}: ${formula.text[lang]}`],
		...parameters.map((one): Fact => ['assumption', assumptionText(one, lang)]),
		['unit', `${unitText(unit, lang)} (${unitWords(unit, lang)})`]
	];
}

function whyText({ filling }: KeyFigure, lang: Language): string[] {
	if (filling.kind !== 'empty') return [];
	return [`${words.REASON_WORDS[filling.reason][lang]}. ${filling.text[lang]}`];
}

function assumptionText({ evidence, id, name, range, unit, value }: Parameter, lang: Language) {
	const number = (figure: number) =>
		unit === 'year' ? String(figure) : formatNumber(figure, lang, decimalsOf(figure));
	const chosen = value === null ? LABELS.chosen[lang] : `${number(value)} ${unitText(unit, lang)}`;
	const within = `${number(range[0])}–${number(range[1])}`;
	const who = evidence === null ? '' : `; ${evidence}`;
	return `${name[lang]} (\`${id}\`): ${chosen}, ${within}${who}`;
}

const decimalsOf = (figure: number) => String(figure).split('.')[1]?.length ?? 0;

function useFacts(figure: KeyFigure, lang: Language): Fact[] {
	const { audience, breaks, chart, direction, frequencies, regions, seasonal } = figure;
	const list = (texts: readonly string[]) => texts.join(', ');
	const keys = listSeriesKeys(figure, regions[0] ?? 'NO').map((key) => `\`${key}\``);
	return [
		['frequency', list(frequencies.map((one) => words.FREQUENCY_WORDS[one][lang]))],
		['regions', list(regions.map((one) => words.regionWords(one)[lang]))],
		...(keys.length === 0 ? [] : [['series', list(keys)] as const]),
		['direction', words.DIRECTION_WORDS[direction][lang]],
		['audience', list(audience.map((one) => words.AUDIENCE_WORDS[one][lang]))],
		['chart', words.CHART_WORDS[chart][lang]],
		['season', LABELS[seasonal ? 'seasonal' : 'unseasonal'][lang]],
		...breaks.map(({ period, text }): Fact => ['break', `${period}. ${text[lang]}`])
	];
}
