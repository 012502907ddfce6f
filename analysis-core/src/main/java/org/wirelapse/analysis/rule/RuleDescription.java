package org.wirelapse.analysis.rule;

import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id in lower case with dashes; never changes
 * @param title in a few words
 * @param looksFor what it looks for, one sentence
 * @param explanation why it happens and matters, with the RFC section
 * @param remedy what to try
 * @param otherReadings what else it could be, one sentence each
 * @param thresholds numbers that can be changed
 */
public record RuleDescription(
        String id,
        String title,
        String looksFor,
        String explanation,
        String remedy,
        List<String> otherReadings,
        List<Threshold> thresholds) {}
