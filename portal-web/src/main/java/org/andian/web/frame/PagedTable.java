package org.andian.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagException;
import jakarta.faces.view.facelets.TagHandler;

import org.primefaces.component.datatable.DataTable;

/**
 * The tag {@code a:paged} inside a data table: twenty rows a page, or as many {@code lines} as it
 * says, below them which rows of how many these are, and the other pages. A quiet one shows that
 * only where there is a second page, for lists whose total stands elsewhere.
 */
public class PagedTable extends TagHandler {

    private static final String REPORT = "currentPageReportTemplate";

    /** Of no rows it tells no first and last. */
    private static final String TOTAL =
            "#{component.rowCount eq 0 ? t['frame.total.none'] : t['frame.total']}";

    private static final int ROWS = 20;
    private static final int LINKS = 5;
    private static final String TEMPLATE =
            "{CurrentPageReport} {PreviousPageLink} {PageLinks} {NextPageLink}";

    private final TagAttribute quiet;
    private final TagAttribute lines;

    public PagedTable(TagConfig config) {
        super(config);
        quiet = getAttribute("quiet");
        lines = getAttribute("lines");
    }

    /**
     * @throws TagException outside a data table, when the page is built
     */
    @Override
    public void apply(FaceletContext faces, UIComponent parent) {
        if (!(parent instanceof DataTable table)) {
            throw new TagException(tag, "stands in a data table only");
        }
        if (ComponentHandler.isNew(table)) {
            table.setRows(lines == null ? ROWS : lines.getInt(faces));
            page(table, isQuiet(faces));
            report(faces, table);
        }
    }

    private boolean isQuiet(FaceletContext faces) {
        return quiet != null && quiet.getBoolean(faces);
    }

    private static void report(FaceletContext faces, DataTable table) {
        if (table.getValueExpression(REPORT) == null) {
            table.setValueExpression(
                    REPORT,
                    faces.getExpressionFactory().createValueExpression(faces, TOTAL, String.class));
        }
    }

    private static void page(DataTable table, boolean quietly) {
        table.setReflow(false);
        table.setPaginator(true);
        table.setPaginatorPosition("bottom");
        table.setPaginatorAlwaysVisible(!quietly);
        table.setPaginatorTemplate(TEMPLATE);
        table.setPageLinks(LINKS);
    }
}
