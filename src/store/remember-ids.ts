/** How long an inbox remembers the ids it accepted. Channels repeat a message for at most two days. */
export const rememberIdsMs = 72 * 60 * 60 * 1000;
