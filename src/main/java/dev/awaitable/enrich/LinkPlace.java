package dev.awaitable.enrich;

/**
 * An address on the way of a request, taken apart by the one parser that also dialled it.
 *
 * @param url the whole address in the parser's spelling, with a fragment where one was asked for
 * @param host its host name in lower case
 * @param path its path, from the first slash, without query and fragment
 * @param site the domain that its owner registered, such as {@code example.co.uk}; the host where
 *     there is none to tell
 */
public record LinkPlace(String url, String host, String path, String site) {}
