package org.wirelapse.analysis.sample;

import java.util.ArrayList;
import java.util.List;

/** What differs between two short texts, line by line. */
final class LineDiff {
    /** Lines shown before and behind a difference. */
    private static final int CONTEXT = 2;

    private LineDiff() {}

    /** Lines of {@code old} alone with a minus, of {@code fresh} alone with a plus, and some around them. */
    static String between(String old, String fresh) {
        List<String> marked = marked(old.lines().toList(), fresh.lines().toList());
        StringBuilder out = new StringBuilder();
        int shown = -1;
        for (int at = 0; at < marked.size(); at++) {
            if (isNearDifference(marked, at)) {
                out.append(shown < at - 1 ? "  ...\n" : "")
                        .append(marked.get(at))
                        .append('\n');
                shown = at;
            }
        }
        return out.toString();
    }

    private static boolean isNearDifference(List<String> marked, int at) {
        int behind = Math.min(marked.size(), at + CONTEXT + 1);
        return marked.subList(Math.max(0, at - CONTEXT), behind).stream().anyMatch(line -> !line.startsWith(" "));
    }

    /** All lines, marked, along a longest common subsequence. */
    private static List<String> marked(List<String> old, List<String> fresh) {
        int[][] common = commonTails(old, fresh);
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                lines.add("  " + old.get(i++));
                j++;
            } else if (j == fresh.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + fresh.get(j++));
            }
        }
        return lines;
    }

    /** {@code [i][j]}: length of the longest common subsequence of what follows line i of one and line j of the other. */
    private static int[][] commonTails(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
