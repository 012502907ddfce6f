package org.wirelapse.analysis.traffic;

/** A filter that makes no sense; the message says where. */
public final class FilterSyntaxException extends IllegalArgumentException {
    private final int column;

    FilterSyntaxException(int column, String reason) {
        super("filter, column " + column + ": " + reason);
        this.column = column;
    }

    /** Where it stops to make sense, from 1. */
    public int column() {
        return column;
    }
}
