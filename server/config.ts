import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';
import { APIS, type Api } from '#jobs/sources/world.ts';

export type Role = 'web' | 'live' | 'jobs';

const ROLES: readonly Role[] = ['web', 'live', 'jobs'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const list = (text: string): string[] =>
	text
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);
const isWebAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text);

/** `TREPULS_SSB_URL` and so on: one variable for each API. */
const addressVariable = (api: Api) => `TREPULS_${api.toUpperCase().replaceAll('-', '_')}_URL`;

const Address = v.pipe(
	v.string(),
	v.check(isWebAddress, 'expected an address such as https://mirror.example/api'),
	v.transform((address) => address.replace(/\/+$/, ''))
);

// The keys of APIS.
const API_IDS = Object.keys(APIS) as Api[];

const Addresses = v.object(
	Object.fromEntries(API_IDS.map((api) => [addressVariable(api), v.optional(Address, APIS[api])]))
);

const Environment = v.object({
	TREPULS_FRED_KEY: v.optional(
		v.pipe(v.string(), v.regex(/^[0-9a-z]{32}$/, 'expected a key of 32 small letters and digits'))
	),
	PORT: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d+$/, 'expected a port number'),
			v.transform(Number),
			v.maxValue(65_535, 'expected a port up to 65535')
		),
		'3000'
	),
	/** All addresses of the machine: the screens of a meeting room are other machines. */
	HOST: v.optional(v.pipe(v.string(), v.nonEmpty('expected a host name or address')), '0.0.0.0'),
	DATABASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^postgres(ql)?:\/\//, 'expected postgres://user@host:port/database')
		)
	),
	ORIGIN: v.optional(
		v.pipe(v.string(), v.check(isWebAddress, 'expected an address such as https://trepuls.example'))
	),
	TREPULS_ROLES: v.optional(
		v.pipe(
			v.string(),
			v.transform(list),
			v.array(
				v.custom<Role>(
					(role) => typeof role === 'string' && isRole(role),
					'expected roles out of web,live,jobs'
				)
			),
			v.minLength(1, 'expected at least one role')
		),
		'web,live,jobs'
	),
	TREPULS_DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('expected a folder')), '.trepuls'),
	TREPULS_INBOX: v.optional(v.pipe(v.string(), v.nonEmpty('expected a folder')), 'inbox'),
	TREPULS_LDIR_URLS: v.optional(
		v.pipe(
			v.string(),
			v.transform(list),
			v.check((urls) => urls.every(isWebAddress), 'expected web addresses with commas between')
		),
		''
	),
	LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`), 'info')
});

export interface Settings {
	readonly port: number;
	readonly host: string;
	/** Absent: the embedded PostgreSQL. */
	readonly databaseUrl: string | undefined;
	/** Public address, when behind a proxy. */
	readonly origin: string | undefined;
	readonly roles: readonly Role[];
	readonly dataDir: string;
	readonly inbox: string;
	/** Addresses of the timber workbooks, collected by schedule. */
	readonly timberUrls: readonly string[];
	/** Base address of each publisher's API. */
	readonly addresses: Readonly<Record<Api, string>>;
	/** Keys for the APIs where one is set. */
	readonly secrets: Readonly<Partial<Record<Api, string>>>;
	readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Reads the settings from the environment. Throws CONFIG_INVALID with every variable that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const result = v.safeParse(Environment, given);
	const addresses = v.safeParse(Addresses, given);
	if (!result.success || !addresses.success) {
		const issues = [...(result.issues ?? []), ...(addresses.issues ?? [])];
		throw new AppError('CONFIG_INVALID', describe(issues));
	}
	const { output } = result;
	return {
		port: output.PORT,
		host: output.HOST,
		databaseUrl: output.DATABASE_URL,
		origin: output.ORIGIN,
		roles: output.TREPULS_ROLES,
		dataDir: output.TREPULS_DATA_DIR,
		inbox: output.TREPULS_INBOX,
		timberUrls: output.TREPULS_LDIR_URLS,
		addresses: readAddresses(addresses.output),
		secrets: output.TREPULS_FRED_KEY === undefined ? {} : { fred: output.TREPULS_FRED_KEY },
		logLevel: output.LOG_LEVEL
	};
}

const readAddresses = (given: Readonly<Record<string, string>>): Record<Api, string> => ({
	...APIS,
	...Object.fromEntries(API_IDS.map((api) => [api, given[addressVariable(api)]]))
});

/** Names the variables and what was expected; never what they held, which may be a secret. */
const describe = (issues: readonly v.BaseIssue<unknown>[]) =>
	`wrong settings: ${issues
		.map((issue) => `${v.getDotPath(issue) ?? 'environment'}: ${issue.message}`)
		.join('; ')}`;

/** The settings of this process. */
export const readOwnSettings = (): Settings => readSettings(process.env);
