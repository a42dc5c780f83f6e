package org.andian.reports.entry;

import org.xml.sax.SAXException;

/** Ends the reading of a sheet that has more rows, or more merged cells, than anybody fills in. */
final class TooManyRows extends SAXException {

    private static final long serialVersionUID = 1;
}
