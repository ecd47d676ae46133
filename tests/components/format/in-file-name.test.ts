import { expect, it } from 'vitest';
import { inFileName } from '$lib/format/in-file-name';

it('writes a name so that every system takes it in the name of a file', () => {
	expect(inFileName('Ronde 4: décember/2026', 'id')).toBe('ronde-4-december-2026');
	expect(inFileName('  ../..\\nul ', 'id')).toBe('nul');
	expect(inFileName('第四', 'ronde-4')).toBe('ronde-4');
});
