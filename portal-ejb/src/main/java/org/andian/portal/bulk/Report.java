package org.andian.portal.bulk;

import java.util.List;

/**
 * What came of checking a sheet: each of its rows is fresh, the same as registered, or wrong.
 *
 * @param fresh numbers of the rows that can be imported
 * @param same numbers of the rows that are registered exactly so already, and are left alone
 * @param findings everything that is wrong, by row and column
 */
public record Report(int rows, List<Integer> fresh, List<Integer> same, List<Finding> findings) {

    public Report {
        fresh = List.copyOf(fresh);
        same = List.copyOf(same);
        findings = List.copyOf(findings);
    }

    public int wrong() {
        return (int) findings.stream().mapToInt(Finding::row).distinct().count();
    }
}
