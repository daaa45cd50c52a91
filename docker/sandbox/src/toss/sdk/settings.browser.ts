/** What the server writes in front of the script when it serves it. */
declare const SANDBOX_SDK: {
  /** The sandbox's public address, where the pay window lives. */
  origin: string;
  agreementInitially: 'checked' | 'unchecked';
};

export const settings = SANDBOX_SDK;

/** The customer key of a buyer who is not signed in. */
export const ANONYMOUS = '@@ANONYMOUS';
