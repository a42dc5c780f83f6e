package org.andian.reports.official;

/** How large a form is set. */
public enum FormSize {

    /** On one page as long as that reads well, its slip to be cut off below. */
    ONE_PAGE(FormPaper.ONE_PAGE),
    /** As GB/T 9704-2012 sets documents; its slip begins a page of its own. */
    OFFICIAL(FormPaper.OFFICIAL);

    private final FormPaper paper;

    FormSize(FormPaper paper) {
        this.paper = paper;
    }

    FormPaper paper() {
        return paper;
    }
}
