package org.andian.portal.document;

/** What a document is: notice, circular, letter and so on. */
public enum DocumentKind {
    NOTICE,
    CIRCULAR,
    LETTER,
    SUMMARY,
    /** Notice of supervision. */
    SUPERVISION,
    /** Letter by which a case is handed over. */
    TRANSFER,
    REPORT,
    MINUTES
}
