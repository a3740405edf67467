package dev.awaitable.judge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a link.
 *
 * @param verdict what we make of it
 * @param lastOk the day it last worked; null when it was never seen working
 */
public record JudgedLink(LinkVerdict verdict, @Nullable LocalDate lastOk) {}
