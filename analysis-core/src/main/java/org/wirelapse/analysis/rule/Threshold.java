package org.wirelapse.analysis.rule;

/**
 * A number that a rule compares with, and that users can change.
 *
 * @param name in lower case with dashes, unique in its rule
 * @param unit {@code ms}, {@code %}, {@code bytes}, {@code segments}, …
 * @param standard the value without a user's word
 * @param meaning what it decides
 */
public record Threshold(String name, String unit, double standard, String meaning) {}
