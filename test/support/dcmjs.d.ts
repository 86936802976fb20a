/** The part of dcmjs that the tests and the demo use; the package has no types of its own. */
declare module 'dcmjs' {
  export interface DcmjsElement {
    readonly vr: string;
    readonly Value?: readonly unknown[];
  }
  /** By tag in upper-case hexadecimal: `00100010`. */
  export type DcmjsElements = Readonly<Record<string, DcmjsElement | undefined>>;

  const dcmjs: {
    readonly data: {
      readonly DicomMetaDictionary: { readonly dictionary: unknown };
      readonly DicomMessage: {
        readFile(buffer: ArrayBuffer): { readonly meta: DcmjsElements; readonly dict: DcmjsElements };
      };
    };
    readonly log: {
      setLevel(level: string): void;
      getLogger(name: string): { setLevel(level: string): void };
    };
  };
  export default dcmjs;
}
