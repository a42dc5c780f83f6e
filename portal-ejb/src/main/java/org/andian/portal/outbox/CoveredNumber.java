package org.andian.portal.outbox;

/** A phone's number as it is shown to who need not call it. */
public final class CoveredNumber {

    private static final int BEGIN = 3;
    private static final int END = 4;

    private CoveredNumber() {}

    /** Of eleven digits the first three and the last four; of few none. */
    public static String of(String number) {
        return number.length() <= BEGIN + END
                ? "*".repeat(number.length())
                : number.substring(0, BEGIN)
                        + "*".repeat(number.length() - BEGIN - END)
                        + number.substring(number.length() - END);
    }
}
