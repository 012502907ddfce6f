package org.wirelapse.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Thresholds;

/** Reads {@code --threshold RULE.NAME=VALUE} and checks it against the rules that there are. */
final class ThresholdSettings {
    private ThresholdSettings() {}

    /**
     * Reads settings; a later one of the same threshold wins.
     *
     * @throws IllegalArgumentException if one names no threshold or its value is no number from 0 on
     */
    static Thresholds parse(List<String> settings, List<RuleDescription> rules) {
        Set<String> known = rules.stream()
                .flatMap(rule -> rule.thresholds().stream().map(t -> rule.id() + "." + t.name()))
                .collect(Collectors.toSet());
        Map<String, Double> values = new HashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("--threshold " + setting + ": RULE.NAME=VALUE was expected");
            }
            String name = setting.substring(0, equals);
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "--threshold " + setting + ": there is no threshold '" + name + "'; see 'wirelapse rules'");
            }
            values.put(name, value(setting, setting.substring(equals + 1)));
        }
        return new Thresholds(Map.copyOf(values));
    }

    private static double value(String setting, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        throw new IllegalArgumentException("--threshold " + setting + ": '" + text + "' is no number from 0 on");
    }
}
