package dev.awaitable.desk;

/**
 * A pull request.
 *
 * @param number its number
 * @param author who opened it
 * @param open whether it is open
 * @param merged whether it was merged
 * @param headRepository {@code owner/name} of where the commits are; empty when that is gone
 * @param headBranch the branch there
 * @param headCommit the newest commit
 * @param base the branch it is to be merged into
 * @param body its text
 */
public record PullRequest(
    int number,
    Author author,
    boolean open,
    boolean merged,
    String headRepository,
    String headBranch,
    String headCommit,
    String base,
    String body) {}
