package org.andian.reports.entry;

import org.xml.sax.SAXException;

/** Ends the parsing of a sheet that holds more than anybody fills in. */
final class BeyondLimit extends SAXException {

    private static final long serialVersionUID = 1;

    BeyondLimit(UnusableWorkbook refusal) {
        super(refusal);
    }

    BeyondLimit(UnusableWorkbook.Reason reason) {
        this(new UnusableWorkbook(reason));
    }

    /** What is said of the file where the sheet was to be read whole. */
    UnusableWorkbook refusal() {
        return (UnusableWorkbook) getException();
    }
}
