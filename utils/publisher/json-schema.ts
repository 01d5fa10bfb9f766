import * as z from 'zod/mini';
import { licensedListSchema } from '../list/schema';
import { FIELD_NOTES } from './field-notes';
import { encodeJson } from './pending';

/** The list's JSON Schema, each field with what it means. */
export function jsonSchema(): string {
	const schema = z.toJSONSchema(licensedListSchema, { io: 'input' });
	annotate(schema, FIELD_NOTES);
	return encodeJson(schema);
}

/** A note as it is found while walking: which fields there are, the types have settled. */
type Notes = Readonly<Record<string, string | { readonly what: string; readonly fields: object }>>;

function annotate({ properties = {} }: z.core.JSONSchema.BaseSchema, notes: object): void {
	for (const [field, note] of Object.entries(notes as Notes)) {
		const property = properties[field];
		if (typeof property !== 'object') throw new Error(`the schema has no field ${field}`);
		if (typeof note === 'string') {
			property.description = note;
			continue;
		}
		property.description = note.what;
		const { items } = property;
		annotate(typeof items === 'object' && !Array.isArray(items) ? items : property, note.fields);
	}
}
