/** The browser's clock. */
export const now = () => new Date();
