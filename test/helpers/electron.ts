/** A stand-in for the `electron` module in tests; the host's tests fill it. */
export {}
