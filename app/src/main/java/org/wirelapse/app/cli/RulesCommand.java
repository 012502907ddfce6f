package org.wirelapse.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.wirelapse.analysis.report.RulePage;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Rules;
import org.wirelapse.analysis.rule.Threshold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirelapse rules}: every rule with its thresholds, or the pages of some. */
@Command(
        name = "rules",
        description = "List every rule and its thresholds, or print the pages of the rules named.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", arity = "0..*", description = "a rule's id: print its page")
    private List<String> ids = List.of();

    @Override
    public Integer call() {
        if (ids.isEmpty()) {
            Rules.descriptions().forEach(this::print);
        } else {
            ids.stream().map(this::named).toList().forEach(rule -> out().println(RulePage.of(rule)));
        }
        return ExitStatus.DONE;
    }

    private RuleDescription named(String id) {
        return Rules.descriptions().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no rule is named " + id));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void print(RuleDescription rule) {
        PrintWriter out = out();
        out.println(rule.id() + ": " + rule.title());
        out.println("    " + rule.looksFor());
        for (Threshold threshold : rule.thresholds()) {
            out.println("    --threshold " + rule.id() + "." + threshold.name() + "="
                    + RulePage.number(threshold.standard()) + " " + threshold.unit() + ": " + threshold.meaning());
        }
        out.println();
    }
}
