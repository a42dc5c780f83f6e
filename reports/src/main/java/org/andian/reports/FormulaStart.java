package org.andian.reports;

/** Which texts a spreadsheet takes for formulas. */
final class FormulaStart {

    /** As OWASP lists them for CSV injection, with the wide forms that Asian versions take too. */
    private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaStart() {}

    static boolean isOf(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
