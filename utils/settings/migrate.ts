/** The version of the shape that settings are stored in. */
export const SETTINGS_VERSION = 2;

type Shape = Readonly<Record<string, unknown>>;

/** Each step leads from the version that it stands at to the next one. Nobody's settings start further back than 0. */
const STEPS: readonly ((stored: Shape, defaults: Shape) => Shape)[] = [
	// 0 to 1: the source was the address of one file, where no list lies any more; it is that of a folder.
	({ source, ...rest }) => (String(source).endsWith('/') ? { source, ...rest } : rest),
	// 1 to 2: every setting was stored as soon as one was changed. Only what a person has chosen is, so that what an
	// organisation sets reaches the others.
	(stored, defaults) =>
		Object.fromEntries(
			Object.entries(stored).filter(
				([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]),
			),
		),
];

/**
 * Brings stored settings of whatever version to the shape of today. Those of a newer version, met after a downgrade, are
 * left as they are: what is still known in them can be read.
 *
 * @param defaults the value of each setting where none is chosen
 */
export function migrate(stored: unknown, defaults: object): Record<string, unknown> {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
	const steps = STEPS.slice(versionOf(stored as Shape));
	return steps.reduce((shape, step) => step(shape, defaults as Shape), { ...stored } as Shape);
}

/** Versions before 2 did not say theirs. The first one had no languages. */
export function versionOf(stored: Shape): number {
	const { version } = stored;
	if (Number.isInteger(version) && (version as number) >= SETTINGS_VERSION)
		return version as number;
	return 'language' in stored ? 1 : 0;
}
