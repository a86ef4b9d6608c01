import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from './contract/search-attributes';

const { INDEXED_VALUE_TYPE_KEYWORD } = temporal.api.enums.v1.IndexedValueType;

/** Names of search attributes that the namespace lacks. A start that uses one of them would be refused. */
export async function missingSearchAttributes(client: Client, namespace: string): Promise<string[]> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  return SEARCH_ATTRIBUTES.map((key) => key.name).filter((name) => customAttributes?.[name] === undefined);
}

/**
 * Registers the search attributes that are missing.
 * @throws where this identity may not register them (Temporal Cloud): they must then be added in its console
 */
export async function ensureSearchAttributes(client: Client, namespace: string): Promise<void> {
  const missing = await missingSearchAttributes(client, namespace);
  if (missing.length === 0) return;
  try {
    await client.connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, INDEXED_VALUE_TYPE_KEYWORD])),
    });
  } catch (error) {
    throw new Error(
      `The namespace ${namespace} lacks the search attributes ${missing.join(', ')} (type Keyword) and they could ` +
        'not be added: add them with `temporal operator search-attribute create` or in the console',
      { cause: error },
    );
  }
}
