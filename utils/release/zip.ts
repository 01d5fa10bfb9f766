import { makePackages, PACKAGES_FOLDER } from './packages';
import { makeTwice } from './twice';

/**
 * `npm run zip`: builds the extension for every store, and packs it and its sources into `dist/packages`. With
 * `--twice` it does so in two clean clones of the present commit, and says whether they came to the same bytes.
 */
if (process.argv.includes('--twice')) {
	const [one, other] = await makeTwice();
	process.stdout.write(one);
	if (one === other) process.stdout.write('Two clean clones came to the same bytes.\n');
	else {
		process.stdout.write(`${other}Two clean clones came to different bytes.\n`);
		process.exitCode = 1;
	}
} else {
	const packages = await makePackages();
	process.stdout.write(packages.map(({ file, digest }) => `${digest}  ${file}\n`).join(''));
	process.stdout.write(`The packages are in ${PACKAGES_FOLDER}/\n`);
}
