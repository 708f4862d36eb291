/** Bytes that may be under way at once and still outlive the page: browsers allow 64 KiB. @see Fetch, keepalive */
export const keepaliveQuota = 60_000;
