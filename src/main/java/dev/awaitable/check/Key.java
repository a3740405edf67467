package dev.awaitable.check;

/**
 * A key that a mapping may have.
 *
 * @param name as it is written
 * @param required whether it must be there
 * @param example a line that shows how it is used
 */
record Key(String name, boolean required, String example) {}
