import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import type { TextCodec } from '../dicom/types.ts';

type IconvLite = typeof import('iconv-lite');

let loaded: IconvLite | undefined;

/** iconv-lite and its tables take tens of milliseconds: most files never need them. */
function iconv(): IconvLite {
  loaded ??= createRequire(import.meta.url)('iconv-lite') as IconvLite;
  return loaded;
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8Encoder = new TextEncoder();

/** UTF-8 and ISO 8859-1 by the platform, all other sets by iconv-lite. */
export const textCodec: TextCodec = {
  decode(label, bytes) {
    if (label === 'utf-8') return utf8Decoder.decode(bytes);
    if (label === 'iso-8859-1') return view(bytes).toString('latin1');
    return iconv().decode(view(bytes), label, { stripBOM: false });
  },
  encode(label, text) {
    if (label === 'utf-8') return utf8Encoder.encode(text);
    if (label === 'iso-8859-1') return Buffer.from(text, 'latin1');
    return iconv().encode(text, label, { addBOM: false });
  },
};
