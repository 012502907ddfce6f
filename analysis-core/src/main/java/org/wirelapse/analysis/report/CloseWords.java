package org.wirelapse.analysis.report;

import org.wirelapse.analysis.tcp.Close;

/** How connections ended, in words. */
public final class CloseWords {
    private CloseWords() {}

    /** For example {@code client first, TIME_WAIT at the client} or {@code reset by the server, which gave up}. */
    public static String of(Close close) {
        return switch (close.kind()) {
            case OPEN -> "open";
            case HALF_CLOSED -> first(close) + ", the other side never";
            case GRACEFUL -> first(close) + (close.halfClose() ? ", the other side wrote on" : "") + timeWait(close);
            case RESET -> "reset by " + resetBy(close) + form(close);
        };
    }

    private static String first(Close close) {
        if (close.first() == null) {
            return "one side first";
        }
        return switch (close.first()) {
            case CLIENT -> "client first";
            case SERVER -> "server first";
            case BOTH -> "both at once";
        };
    }

    private static String timeWait(Close close) {
        if (close.timeWait() == null) {
            return "";
        }
        return switch (close.timeWait()) {
            case CLIENT -> ", TIME_WAIT at the client";
            case SERVER -> ", TIME_WAIT at the server";
            case BOTH -> ", TIME_WAIT at both";
            case NONE -> "";
        };
    }

    private static String resetBy(Close close) {
        if (close.resetBy() == null) {
            return "one side";
        }
        return switch (close.resetBy()) {
            case CLIENT -> "the client";
            case SERVER -> "the server";
            case MIDDLEBOX -> "somebody between";
        };
    }

    private static String form(Close close) {
        if (close.resetForm() == null) {
            return "";
        }
        return switch (close.resetForm()) {
            case ABORT -> ", which gave up";
            case DEAD_SOCKET -> ", which had no socket left";
            case REFUSED -> ", which refused it";
        };
    }
}
