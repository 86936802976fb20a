/** What VS Code's own JSON service makes of a settings file that names the schema. */

import {
  type CompletionItem,
  getLanguageService,
  type JSONDocument,
  type MarkupContent,
  type TextDocument as TextDocumentType,
} from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { schemaText } from './schema.ts';

const SCHEMA = 'file:///settings.schema.json';

const service = getLanguageService({
  schemaRequestService: async (uri) => {
    if (uri !== SCHEMA) throw new Error(`the test has no ${uri}`);
    return schemaText;
  },
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  clientCapabilities: {
    textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
  },
});
service.configure({ schemas: [{ uri: SCHEMA, fileMatch: ['*.json'] }] });

interface Opened {
  readonly document: TextDocumentType;
  readonly json: JSONDocument;
  /** Offset of the mark `|`, which is not part of the text. */
  readonly offset: number;
}

function open(text: string): Opened {
  const offset = text.indexOf('|');
  const plain = offset < 0 ? text : text.slice(0, offset) + text.slice(offset + 1);
  const document = TextDocument.create('file:///settings.json', 'json', 1, plain);
  return { document, json: service.parseJSONDocument(document), offset };
}

export interface Offer {
  readonly label: string;
  readonly text: string;
  readonly explanation: string;
}

const plainText = (content: CompletionItem['documentation']): string =>
  typeof content === 'object' ? content.value : (content ?? '');

/** What is offered at the mark. */
export async function complete(text: string): Promise<readonly Offer[]> {
  const { document, json, offset } = open(text);
  const list = await service.doComplete(document, document.positionAt(offset), json);
  return (list?.items ?? []).map(({ label, textEdit, insertText, documentation }) => ({
    label,
    text: textEdit?.newText ?? insertText ?? label,
    explanation: plainText(documentation),
  }));
}

/** What is shown for the word at the mark. */
export async function hover(text: string): Promise<string> {
  const { document, json, offset } = open(text);
  const shown = await service.doHover(document, document.positionAt(offset), json);
  const contents = [shown?.contents ?? []].flat();
  return contents.map((part) => (typeof part === 'string' ? part : (part as MarkupContent).value)).join('\n');
}

/** `line:column-line:column message`, 1-based, the end exclusive. */
export async function problems(text: string): Promise<readonly string[]> {
  const { document, json } = open(text);
  const found = await service.doValidation(document, json);
  return found.map(({ range: { start, end }, message }) => {
    const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
    return `${place} ${message}`;
  });
}
