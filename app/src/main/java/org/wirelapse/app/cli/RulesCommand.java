package org.wirelapse.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Rules;
import org.wirelapse.analysis.rule.Threshold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wirelapse rules}: every rule with its thresholds. */
@Command(name = "rules", description = "List every rule and its thresholds.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rules.descriptions().forEach(this::print);
        return ExitStatus.DONE;
    }

    private void print(RuleDescription rule) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(rule.id() + ": " + rule.title());
        out.println("    " + rule.looksFor());
        for (Threshold threshold : rule.thresholds()) {
            out.println("    --threshold " + rule.id() + "." + threshold.name() + "=" + number(threshold.standard())
                    + " " + threshold.unit() + ": " + threshold.meaning());
        }
        out.println();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
